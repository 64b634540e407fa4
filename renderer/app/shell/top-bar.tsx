import { Redo2, Search, Settings, Undo2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button as AriaButton } from 'react-aria-components';
import { IconButton } from '../../ui/button.tsx';
import { useCase } from '../case.tsx';
import { useHistory } from '../history.ts';
import { navigate, useRoute } from '../route.ts';
import { CaseMenu } from './case-menu.tsx';
import { JobPill } from './job-centre.tsx';
import { LanguageSwitch } from './language-switch.tsx';
import { Mark } from './mark.tsx';
import { openPalette } from './palette-state.ts';
import { UserMenu } from './user-menu.tsx';

/** Mark, case, undo, palette, jobs, language, settings, person. */
export function TopBar() {
  const { t } = useTranslation(['shell', 'common']);
  const { view } = useRoute();
  const current = useCase();
  return (
    <header className="top" data-zone="top" aria-label={t('top')} tabIndex={-1}>
      <div className="brand"><Mark /><b className="brand-name fs-4">{t('common:app.name')}</b></div>
      <div className="top-start">{current.state === 'open' ? <><CaseMenu summary={current.case} /><HistoryButtons /></> : <b className="top-name fs-4">{t('common:app.name')}</b>}</div>
      <AriaButton className="palette-button" onPress={openPalette}>
        <Search className="icon icon-s" aria-hidden />
        <span className="grow truncate">{t('palette.prompt')}</span>
        <kbd>Ctrl K</kbd>
      </AriaButton>
      <div className="top-end">
        <JobPill />
        <LanguageSwitch />
        <IconButton label={t('common:view.settings')} keys="G O" onPress={() => { navigate('settings'); }} aria-current={view === 'settings' ? 'page' : undefined}>
          <Settings className="icon" aria-hidden />
        </IconButton>
        <UserMenu />
      </div>
    </header>
  );
}

function HistoryButtons() {
  const { t } = useTranslation('shell');
  const { undo, redo, undoKind, redoKind } = useHistory();
  return (
    <div className="row row-tight">
      <IconButton label={undoKind === null ? t('undo') : t('undoWhat', { what: undoKind })} keys="Ctrl+Z" isDisabled={undoKind === null} onPress={undo}><Undo2 className="icon flip" aria-hidden /></IconButton>
      <IconButton label={redoKind === null ? t('redo') : t('redoWhat', { what: redoKind })} keys="Ctrl+Y" isDisabled={redoKind === null} onPress={redo}><Redo2 className="icon flip" aria-hidden /></IconButton>
    </div>
  );
}
