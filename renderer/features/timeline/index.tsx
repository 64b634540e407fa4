import { useTranslation } from 'react-i18next';
import { ViewFrame } from '../../app/frame.tsx';

/** Stands in until the view is written. */
export default function TimelineView() {
  const { t } = useTranslation();
  return <ViewFrame view="timeline" ready title={t('view.timeline')}>{null}</ViewFrame>;
}
