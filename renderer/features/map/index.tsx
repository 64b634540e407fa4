import { useTranslation } from 'react-i18next';
import { ViewFrame } from '../../app/frame.tsx';

/** Stands in until the view is written. */
export default function MapView() {
  const { t } = useTranslation();
  return <ViewFrame view="map" ready title={t('view.map')}>{null}</ViewFrame>;
}
