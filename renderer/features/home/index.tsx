import './home.css';
import { useQuery } from '@tanstack/react-query';
import { FolderOpen, Plus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useCaseActions } from '../../app/case-actions.tsx';
import { useCase } from '../../app/case.tsx';
import { toReason, useTRPC } from '../../platform/client.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorState } from '../../ui/state-pages.tsx';
import { FirstRun } from './first-run.tsx';
import { RecentTable } from './recent-table.tsx';
import { ResumeCard } from './resume-card.tsx';
import { SidePanel } from './side-panel.tsx';

/** The cases of this machine: resume, open, make one, import what was collected. */
export default function HomeView() {
  const { t } = useTranslation('home');
  const { data: recents, error, refetch } = useQuery(useTRPC().cases.recent.queryOptions(undefined, { staleTime: 0 }));
  const current = useCase();
  const { create, openFromDisk } = useCaseActions();
  if (error) return <ErrorState reason={toReason(error)} onRetry={() => { void refetch(); }} />;
  const isFirstRun = recents?.length === 0;
  const [latest] = recents ?? [];
  return (
    <div className="home" data-view="home" data-ready={recents && current.state !== 'loading' ? 'true' : 'false'}>
      <section className="home-main">
        <header className="home-head">
          <div>
            <h1>{t('title')}</h1>
            <p className="fs-2 text-2">{recents === undefined ? '' : isFirstRun ? t('none') : t('count', { count: recents.length })}</p>
          </div>
          <div className="row">
            <Button size="l" onPress={openFromDisk}><FolderOpen className="icon icon-s flip" aria-hidden />{t('open')}<kbd>Ctrl O</kbd></Button>
            <Button size="l" variant={isFirstRun ? undefined : 'primary'} onPress={() => { create(); }}><Plus className="icon icon-s" aria-hidden />{t('create')}</Button>
          </div>
        </header>
        {isFirstRun ? <FirstRun /> : null}
        {latest ? <ResumeCard recent={latest} /> : null}
        {recents && recents.length > 0 ? <RecentTable recents={recents} /> : null}
      </section>
      <SidePanel recents={recents ?? []} />
    </div>
  );
}
