import { usePathPicker } from '../../app/path-picker.tsx';
import { parentOf } from '../../app/paths.ts';
import { getPreferences, setPreferences } from '../../platform/preferences.ts';
import { showImportChoice } from './import-choice-state.ts';
import { useCaseActions } from '../../app/case-actions.tsx';
import { useCase } from '../../app/case.tsx';

/** Takes a collected folder into the open case or a new one. */
export function useImportFolder() {
  const { pick } = usePathPicker();
  const { create } = useCaseActions();
  const current = useCase();
  const take = (path: string): void => {
    setPreferences({ sharedDrive: parentOf(path) });
    // With a case open the person says where it goes; otherwise there is only one answer.
    if (current.state === 'open' && !current.case.readOnly) showImportChoice(path);
    else create(path);
  };
  return {
    take,
    choose: () => { void pick({ kind: 'folder', startAt: getPreferences().sharedDrive ?? undefined }).then(([path]) => { if (path !== undefined) take(path); }); },
  };
}
