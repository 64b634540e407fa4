import { useTranslation } from 'react-i18next';
import { ViewFrame } from '../../app/frame.tsx';

/** Stands in until the view is written. */
export default function HomeView() {
  const { t } = useTranslation();
  return <ViewFrame view="home" ready title={t('view.home')}>{null}</ViewFrame>;
}
