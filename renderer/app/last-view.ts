import { VIEW_IDS, type ViewId } from './route.ts';

const STORAGE_KEY = 'mirsad.last-view';

function load(): Record<string, unknown> {
  try {
    const stored: unknown = JSON.parse(window.localStorage.getItem(STORAGE_KEY) ?? '{}');
    return typeof stored === 'object' && stored !== null ? { ...stored } : {};
  } catch {
    return {};
  }
}

/** Keeps where a case was left; view state, so it stays outside the case and its ledger. */
export function rememberView(caseId: string, view: ViewId): void {
  window.localStorage.setItem(STORAGE_KEY, JSON.stringify({ ...load(), [caseId]: view }));
}

/** Where a case was left; null when it was never open here. */
export function lastView(caseId: string): ViewId | null {
  return VIEW_IDS.find((id) => id === load()[caseId]) ?? null;
}
