import { useCaseActions } from '../case-actions.tsx';
import { useCase } from '../case.tsx';
import { useHistory } from '../history.ts';
import { focusNextZone, useShellKeys, type ShellAction } from '../keyboard.ts';
import { navigate } from '../route.ts';
import { clearSelection, getSelection } from '../selection.ts';
import { VIEWS } from '../views.tsx';
import { openPalette } from './palette-state.ts';
import { shiftPeriod } from './shift-period.ts';
import { toggleInspector } from './toggle-inspector.ts';

/** Connects the shell's keys to what they do. */
export function useShellActions(): void {
  const { state } = useCase();
  const { openFromDisk } = useCaseActions();
  const { undo, redo, undoKind, redoKind } = useHistory();
  useShellKeys((action: ShellAction): boolean => {
    switch (action.type) {
      case 'palette': openPalette(); return true;
      case 'undo': if (undoKind !== null) undo(); return true;
      case 'redo': if (redoKind !== null) redo(); return true;
      case 'open-case': openFromDisk(); return true;
      case 'help': navigate('help'); return true;
      case 'next-zone': focusNextZone(1); return true;
      case 'previous-zone': focusNextZone(-1); return true;
      case 'inspector': toggleInspector(); return true;
      case 'clear-selection': {
        const had = getSelection().length > 0;
        clearSelection();
        return had;
      }
      case 'filter': return focusFilter();
      case 'shift-period': return state === 'open' && shiftPeriod(action.towards);
      case 'go': return goTo(action.letter, state === 'open');
      case 'prefix': return true;
    }
  });
}

function focusFilter(): boolean {
  const field = document.querySelector<HTMLInputElement>('[data-view-filter]');
  field?.focus();
  field?.select();
  return field !== null;
}

function goTo(letter: string, isCaseOpen: boolean): boolean {
  const view = VIEWS.find((entry) => entry.letter === letter);
  if (!view || (view.needsCase && !isCaseOpen)) return false;
  navigate(view.id);
  return true;
}
