import { Suspense, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorBoundary } from './error-boundary.tsx';
import { LoadingState } from '../../ui/state-pages.tsx';
import { Toasts } from '../../ui/toast.tsx';
import { useCase } from '../case.tsx';
import { navigate, useRoute } from '../route.ts';
import { findView } from '../views.tsx';
import { AbsentView } from './absent-view.tsx';
import { FootStrip } from './foot-strip.tsx';
import { Rail } from './rail.tsx';
import { TopBar } from './top-bar.tsx';

/** The zones around the view: top bar, rail, context strip, foot strip. */
export function Shell() {
  const { t } = useTranslation('shell');
  const { view } = useRoute();
  const { state } = useCase();
  const entry = view === 'sheet' ? null : findView(view);
  const isStranded = entry !== null && entry.needsCase && (state === 'none' || state === 'locked');
  useEffect(() => { if (isStranded) navigate('home'); }, [isStranded]);
  return (
    <div className="shell">
      <TopBar />
      <Rail current={view} />
      <main className="shell-main" data-zone="main" aria-label={t('main')} tabIndex={-1}>
        <ErrorBoundary key={view}>
          <Suspense fallback={<LoadingState />}>
            {entry === null || isStranded || (entry.needsCase && state === 'loading') ? null : entry.component ? <entry.component /> : <AbsentView entry={entry} />}
          </Suspense>
        </ErrorBoundary>
      </main>
      <FootStrip />
      <Toasts />
    </div>
  );
}
