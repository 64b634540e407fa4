import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseSummary } from '../../../shared/model/case.ts';
import { useLocale } from '../../platform/locale.tsx';
import { useCase } from '../case.tsx';
import { toHash, type ViewId } from '../route.ts';
import { findView, VIEWS, type ViewEntry } from '../views.tsx';

const GROUPS = [1, 2, 3, 4, 5] as const;

/** The views, in the order of the work. Without a case there is only home. */
export function Rail({ current }: { readonly current: ViewId | 'sheet' }) {
  const { t } = useTranslation('shell');
  const { state, case: summary } = useCase();
  return (
    <nav className="rail" data-zone="rail" aria-label={t('rail')} tabIndex={-1}>
      {state === 'open'
        ? GROUPS.map((group) => (
          <Fragment key={group}>
            {group === 1 ? null : <hr />}
            {VIEWS.filter((view) => view.group === group).map((view) => <RailLink key={view.id} view={view} isCurrent={view.id === current} count={summary ? countOf(view.id, summary) : null} />)}
          </Fragment>
        ))
        : <RailLink view={findView('home')} isCurrent={current === 'home'} count={null} />}
    </nav>
  );
}

/** What a view holds, shown beside its name where there is room. */
function countOf(view: ViewId, summary: CaseSummary): number | null {
  switch (view) {
    case 'posts': return summary.posts;
    case 'entities': return summary.entities;
    case 'evidence': return summary.exhibits;
    case 'trade': return summary.declarations;
    case 'seizures': return summary.seizures;
    default: return null;
  }
}

function RailLink({ view, isCurrent, count }: { readonly view: ViewEntry; readonly isCurrent: boolean; readonly count: number | null }) {
  const { t } = useTranslation();
  const { format } = useLocale();
  const name = t(`view.${view.id}`);
  const isAbsent = view.component === null;
  return (
    <a
      className={isAbsent ? 'rail-link rail-absent' : 'rail-link'} href={toHash(view.id)} aria-current={isCurrent ? 'page' : undefined}
      title={isAbsent ? `${name} · ${t('absent.mark')}` : undefined}
    >
      <view.icon className={view.mirrored ? 'icon icon-l flip' : 'icon icon-l'} aria-hidden />
      <span>{name}</span>
      {count === null ? null : <bdi className="rail-count num">{format.number(count)}</bdi>}
    </a>
  );
}
