import { useTranslation } from 'react-i18next';
import { ViewFrame } from '../../app/frame.tsx';

/** Stands in until the view is written. */
export default function SettingsView() {
  const { t } = useTranslation();
  return <ViewFrame view="settings" ready title={t('view.settings')}>{null}</ViewFrame>;
}
