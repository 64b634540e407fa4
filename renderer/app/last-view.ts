import { getPreferences, setPreferences } from '../platform/preferences.ts';
import { VIEW_IDS, type ViewId } from './address.ts';

const KEPT = 50;

/** Keeps where a case was left; view state, so it stays outside the case and its ledger. */
export function rememberView(caseId: string, view: ViewId): void {
  const { [caseId]: before, ...others } = getPreferences().lastViews;
  if (before === view) return;
  setPreferences({ lastViews: Object.fromEntries([[caseId, view], ...Object.entries(others)].slice(0, KEPT)) });
}

/** Where a case was left; null when it was never open here. */
export function lastView(caseId: string): ViewId | null {
  return VIEW_IDS.find((id) => id === getPreferences().lastViews[caseId]) ?? null;
}
