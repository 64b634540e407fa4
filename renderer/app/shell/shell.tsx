import { Suspense, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { LoadingState } from '../../ui/state-pages.tsx';
import { Toasts } from '../../ui/toast.tsx';
import { CaseDialogs } from '../case-dialogs/case-dialogs.tsx';
import { useCase } from '../case.tsx';
import { rememberView } from '../last-view.ts';
import { navigate, useRoute } from '../route.ts';
import { ComponentSheet } from '../sheet.tsx';
import { findView } from '../views.tsx';
import { AbsentView } from './absent-view.tsx';
import { ContextStrip } from './context-strip.tsx';
import { ErrorBoundary } from './error-boundary.tsx';
import { FootStrip } from './foot-strip.tsx';
import { LockScreen } from './lock-screen.tsx';
import { Palette } from './palette.tsx';
import { PathPickerDialog } from './path-picker-dialog.tsx';
import { Rail } from './rail.tsx';
import { TopBar } from './top-bar.tsx';
import { useIdleLock } from './use-idle-lock.ts';
import { useShellActions } from './use-shell-actions.ts';
import { useShellCommands } from './use-shell-commands.ts';

/** The zones around the view: top bar, rail, context strip, foot strip; and what lies over them. */
export function Shell() {
  const current = useCase();
  useShellActions();
  useShellCommands();
  useIdleLock();
  return (
    <>
      {current.state === 'locked' ? <LockScreen path={current.path} /> : <Zones />}
      <CaseDialogs />
      <PathPickerDialog />
      <Palette />
      <Toasts />
    </>
  );
}

function Zones() {
  const { t } = useTranslation('shell');
  const { view } = useRoute();
  const current = useCase();
  const entry = view === 'sheet' ? null : findView(view);
  const isStranded = entry !== null && entry.needsCase && current.state === 'none';
  useEffect(() => { if (isStranded) navigate('home'); }, [isStranded]);
  const caseId = current.case?.id;
  useEffect(() => { if (caseId !== undefined && entry?.needsCase) rememberView(caseId, entry.id); }, [caseId, entry]);
  const isWaiting = isStranded || (entry?.needsCase === true && current.state === 'loading');
  return (
    <div className="shell">
      <TopBar />
      <Rail current={view} />
      {entry?.context && current.state === 'open' ? <ContextStrip /> : null}
      <main className="shell-main" data-zone="main" aria-label={t('main')} tabIndex={-1}>
        {/* Another case is another view: nothing of the one before stays on screen. */}
        <ErrorBoundary key={`${view} ${caseId ?? ''}`}>
          <Suspense fallback={<LoadingState />}>
            {isWaiting ? null : entry === null ? <ComponentSheet /> : entry.component ? <entry.component /> : <AbsentView entry={entry} />}
          </Suspense>
        </ErrorBoundary>
      </main>
      <FootStrip />
    </div>
  );
}
