import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../ui/state-pages.tsx';
import { ViewFrame } from '../frame.tsx';
import type { ViewEntry } from '../views.tsx';

/** The honest page of a view that this version does not have yet. */
export function AbsentView({ entry }: { readonly entry: ViewEntry }) {
  const { t } = useTranslation();
  const view = t(`view.${entry.id}`);
  return (
    <ViewFrame view={entry.id} ready title={view}>
      <EmptyState icon={entry.icon} title={t('absent.title')} text={t('absent.text', { view })} />
    </ViewFrame>
  );
}
