import type { TFunction } from 'i18next';
import type { Reason } from '../model/errors.ts';

/** The sentence of a reason: `errors.<code>` with its parameters. Every code has a text in both languages (tested). */
export function explainReason(t: TFunction<'errors'>, { code, params }: Reason): string {
  // A holder that could not be read has neither name nor date.
  if (code === 'case.in-use' && params['name'] === '') return t('case.in-use-unknown');
  // Codes and texts are two closed lists that a test keeps equal; only the compiler cannot see it.
  const key = code as 'internal';
  return t(key, { ...params, defaultValue: t('internal', { message: code }) });
}
