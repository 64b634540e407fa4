import { ArrowRight } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { RecentCase } from '../../../shared/model/case.ts';
import { useCaseActions } from '../../app/case-actions.tsx';
import { useCase } from '../../app/case.tsx';
import { lastView } from '../../app/last-view.ts';
import { navigate } from '../../app/route.ts';
import { useLocale } from '../../platform/locale.tsx';
import { Button } from '../../ui/button.tsx';
import { IntegrityMark } from './integrity-mark.tsx';

type Figure = readonly [name: 'posts' | 'entities' | 'warehouses' | 'exhibits' | 'files', count: number];

/** The case last worked on: what is in it and where it was left. Of an encrypted one that is closed, its name only. */
export function ResumeCard({ recent }: { readonly recent: RecentCase }) {
  const { t } = useTranslation(['home', 'common']);
  const { format } = useLocale();
  const current = useCase();
  const { open, isBusy } = useCaseActions();
  const summary = current.state === 'open' && current.path === recent.path ? current.case : null;
  const isSealed = summary === null && recent.encrypted;
  const view = lastView(recent.id);
  const figures: readonly Figure[] = summary
    ? [['posts', summary.posts], ['entities', summary.entities], ['warehouses', summary.warehouses], ['exhibits', summary.exhibits], ['files', summary.files]]
    : isSealed || recent.posts === null || recent.exhibits === null ? [] : [['posts', recent.posts], ['exhibits', recent.exhibits]];
  const resume = (): void => {
    if (summary) navigate(view ?? (summary.posts === 0 ? 'import' : 'posts'));
    else open(recent.path);
  };
  return (
    <section className="resume" aria-label={recent.title}>
      <div className="resume-text">
        <div className="row resume-name">
          {recent.number === '' ? null : <bdi className="mono medium text-2" dir="ltr">{recent.number}</bdi>}
          <bdi className="strong fs-4 truncate">{recent.title}</bdi>
          {isSealed ? null : <IntegrityMark verifiedAt={recent.verifiedAt} />}
        </div>
        <p className="fs-2 text-2">
          {isSealed ? t('resume.locked') : <>{view === null ? null : <>{t('resume.leftAt', { view: t(`common:view.${view}`) })} · </>}{t('resume.opened', { at: recent.openedAt })}</>}
        </p>
        {figures.length === 0 ? null : (
          <dl className="figures">
            {figures.map(([name, count]) => <div key={name}><dd><bdi className="num">{format.number(count)}</bdi></dd><dt>{t(`figure.${name}`, { count })}</dt></div>)}
          </dl>
        )}
      </div>
      <Button size="l" variant="primary" autoFocus isDisabled={isBusy || !recent.available} onPress={resume}>{t('resume.action')}<ArrowRight className="icon icon-s flip" aria-hidden /></Button>
    </section>
  );
}
