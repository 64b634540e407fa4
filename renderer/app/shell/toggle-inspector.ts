import { getPreferences, setPreferences } from '../../platform/preferences.ts';

export function toggleInspector(): void {
  setPreferences({ inspector: !getPreferences().inspector });
}
