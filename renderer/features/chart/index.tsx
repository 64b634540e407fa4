import { useTranslation } from 'react-i18next';
import { ViewFrame } from '../../app/frame.tsx';

/** Stands in until the view is written. */
export default function ChartView() {
  const { t } = useTranslation();
  return <ViewFrame view="chart" ready title={t('view.chart')}>{null}</ViewFrame>;
}
