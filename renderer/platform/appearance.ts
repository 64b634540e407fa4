import { useEffect } from 'react';
import { usePreferences } from './preferences.ts';

/** Sets `data-theme` and `data-contrast` on the document from the preferences and, where they say so, from the system. */
export function useAppearance(): void {
  const { theme, contrast } = usePreferences();
  useEffect(() => {
    const dark = window.matchMedia('(prefers-color-scheme: dark)');
    const more = window.matchMedia('(prefers-contrast: more)');
    const apply = (): void => {
      const { dataset } = document.documentElement;
      dataset['theme'] = theme === 'system' ? (dark.matches ? 'dark' : 'light') : theme;
      dataset['contrast'] = contrast === 'system' ? (more.matches ? 'high' : 'normal') : contrast;
    };
    apply();
    dark.addEventListener('change', apply);
    more.addEventListener('change', apply);
    return () => {
      dark.removeEventListener('change', apply);
      more.removeEventListener('change', apply);
    };
  }, [theme, contrast]);
}
