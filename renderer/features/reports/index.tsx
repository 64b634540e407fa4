import { useTranslation } from 'react-i18next';
import { ViewFrame } from '../../app/frame.tsx';

/** Stands in until the view is written. */
export default function ReportsView() {
  const { t } = useTranslation();
  return <ViewFrame view="reports" ready title={t('view.reports')}>{null}</ViewFrame>;
}
