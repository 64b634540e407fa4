import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';

/** The name of a ledger entry's kind (`warehouse.add`) in the language of the screen; the kind itself when it has none. */
export function useLedgerKind(): (kind: string) => string {
  const { t } = useTranslation('ledger');
  // Kinds are open: a feature adds its own with its text.
  return useCallback((kind) => t(kind as 'case.create', { defaultValue: kind }), [t]);
}
