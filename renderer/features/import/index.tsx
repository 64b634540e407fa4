import { useTranslation } from 'react-i18next';
import { ViewFrame } from '../../app/frame.tsx';

/** Stands in until the view is written. */
export default function ImportView() {
  const { t } = useTranslation();
  return <ViewFrame view="import" ready title={t('view.import')}>{null}</ViewFrame>;
}
