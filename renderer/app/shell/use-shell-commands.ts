import { useMutation } from '@tanstack/react-query';
import { CalendarRange, Contrast, FolderOpen, Languages, Lock, Moon, PanelRight, Plus, Redo2, ShieldCheck, SquareX, Sun, Undo2, X } from 'lucide-react';
import { useMemo } from 'react';
import { useTRPC } from '../../platform/client.ts';
import { getPreferences, setPreferences } from '../../platform/preferences.ts';
import { useLatest } from '../../platform/use-latest.ts';
import { useCaseActions } from '../case-actions.tsx';
import { useCase } from '../case.tsx';
import { useCommands, type Command } from '../commands.ts';
import { useHistory } from '../history.ts';
import { navigate } from '../route.ts';
import { clearSelection } from '../selection.ts';
import { setTimeRange } from '../time-range.ts';
import { VIEWS } from '../views.tsx';
import { toggleInspector } from './toggle-inspector.ts';

const GO: readonly Command[] = VIEWS.filter((view) => view.component !== null).map((view) => ({
  id: `go.${view.id}`, group: 'go', icon: view.icon, mirrored: view.mirrored, keys: `G ${view.letter.toUpperCase()}`,
  label: (t) => t(`common:view.${view.id}`), run: () => { navigate(view.id); },
}));
const GO_WITHOUT_CASE = GO.filter((command) => VIEWS.some((view) => `go.${view.id}` === command.id && !view.needsCase));

const ANYWHERE: readonly Command[] = [
  { id: 'language.fr', group: 'do', icon: Languages, label: (t) => t('shell:command.french'), run: () => { setPreferences({ language: 'fr' }); } },
  { id: 'language.ar', group: 'do', icon: Languages, label: (t) => t('shell:command.arabic'), run: () => { setPreferences({ language: 'ar' }); } },
  { id: 'theme.dark', group: 'do', icon: Moon, label: (t) => t('shell:command.dark'), run: () => { setPreferences({ theme: 'dark' }); } },
  { id: 'theme.light', group: 'do', icon: Sun, label: (t) => t('shell:command.light'), run: () => { setPreferences({ theme: 'light' }); } },
  { id: 'theme.contrast', group: 'do', icon: Contrast, label: (t) => t('shell:command.contrast'), run: () => { setPreferences({ contrast: getPreferences().contrast === 'high' ? 'normal' : 'high' }); } },
];

const WITH_CASE: readonly Command[] = [
  { id: 'selection.clear', group: 'do', icon: SquareX, keys: 'Escape', label: (t) => t('shell:command.clearSelection'), run: clearSelection },
  { id: 'period.clear', group: 'do', icon: CalendarRange, label: (t) => t('shell:command.clearPeriod'), run: () => { setTimeRange({ from: null, to: null }); } },
  { id: 'inspector.toggle', group: 'do', icon: PanelRight, mirrored: true, keys: 'I', label: (t) => t('shell:command.inspector'), run: toggleInspector },
];

/** The commands of the shell itself; views add theirs with `useCommands`. */
export function useShellCommands(): void {
  const { state } = useCase();
  const isEncrypted = useCase().case?.encrypted ?? false;
  const { openFromDisk, create, lock, close } = useCaseActions();
  const { undo, redo, undoKind, redoKind } = useHistory();
  const verify = useMutation(useTRPC().custody.verify.mutationOptions());
  const latest = useLatest({ openFromDisk, create, lock, close, undo, redo, verify: () => { verify.mutate(); } });
  const [canUndo, canRedo] = [undoKind !== null, redoKind !== null];
  const commands = useMemo<readonly Command[]>(() => {
    const always: Command[] = [
      { id: 'case.new', group: 'do', icon: Plus, label: (t) => t('shell:command.newCase'), run: () => { latest.current.create(); } },
      { id: 'case.open', group: 'do', icon: FolderOpen, keys: 'Ctrl+O', label: (t) => t('shell:command.openCase'), run: () => { latest.current.openFromDisk(); } },
    ];
    if (state !== 'open') return [...always, ...ANYWHERE, ...GO_WITHOUT_CASE];
    const ofCase: Command[] = [{ id: 'evidence.verify', group: 'do', icon: ShieldCheck, label: (t) => t('shell:command.verify'), run: () => { latest.current.verify(); } }];
    if (canUndo) ofCase.push({ id: 'history.undo', group: 'do', icon: Undo2, mirrored: true, keys: 'Ctrl+Z', label: (t) => t('shell:undo'), run: () => { latest.current.undo(); } });
    if (canRedo) ofCase.push({ id: 'history.redo', group: 'do', icon: Redo2, mirrored: true, keys: 'Ctrl+Y', label: (t) => t('shell:redo'), run: () => { latest.current.redo(); } });
    if (isEncrypted) ofCase.push({ id: 'case.lock', group: 'do', icon: Lock, label: (t) => t('shell:case.lock'), run: () => { latest.current.lock(); } });
    ofCase.push({ id: 'case.close', group: 'do', icon: X, label: (t) => t('shell:case.close'), run: () => { latest.current.close(); } });
    return [...ofCase, ...WITH_CASE, ...always, ...ANYWHERE, ...GO];
  }, [state, isEncrypted, canUndo, canRedo, latest]);
  useCommands(commands);
}
