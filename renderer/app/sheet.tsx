import { lazy } from 'react';

/** Every widget in its states, at `#/sheet`; development only, so that it never ships. */
export const ComponentSheet = lazy(() => (import.meta.env.DEV || import.meta.env.MODE === 'sheet' ? import('./sheet/component-sheet.tsx') : import('../features/home/index.tsx')));
