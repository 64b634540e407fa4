import { useTranslation } from 'react-i18next';
import { ViewFrame } from '../../app/frame.tsx';

/** Stands in until the view is written. */
export default function HelpView() {
  const { t } = useTranslation();
  return <ViewFrame view="help" ready title={t('view.help')}>{null}</ViewFrame>;
}
