import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { explainReason } from '../../shared/i18n/explain-reason.ts';
import type { Reason } from '../../shared/model/errors.ts';

/** `explainReason` in the language of the screen. */
export function useReasonText(): (reason: Reason) => string {
  const { t } = useTranslation('errors');
  return useCallback((reason) => explainReason(t, reason), [t]);
}
