import type { TFunction } from 'i18next';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { Reason } from '../../shared/model/errors.ts';

/** The sentence of a reason: `errors.<code>` with its parameters; an untranslated code falls back to `internal`. */
export function explainReason(t: TFunction<'errors'>, { code, params }: Reason): string {
  // Codes are a closed list, each with a text (tested); only the compiler cannot see that the two lists agree.
  const key = code as 'internal';
  return t(key, { ...params, defaultValue: t('internal', { message: code }) });
}

/** `explainReason` in the language of the screen. */
export function useReasonText(): (reason: Reason) => string {
  const { t } = useTranslation('errors');
  return useCallback((reason) => explainReason(t, reason), [t]);
}
