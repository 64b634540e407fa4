import { Shield, ShieldAlert, ShieldCheck } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { daysBetween, DAYS_UNTIL_STALE } from './to-do.ts';

/** When a case was last proved unchanged; amber once that is long ago. */
export function IntegrityMark({ verifiedAt, isClosed = false }: { readonly verifiedAt: number | null; readonly isClosed?: boolean }) {
  const { t } = useTranslation('home');
  const [now] = useState(() => Date.now());
  if (isClosed) return <span className="integrity text-3"><Shield className="icon icon-s" aria-hidden />{t('integrity.closed')}</span>;
  if (verifiedAt === null) return <span className="integrity text-warn"><ShieldAlert className="icon icon-s" aria-hidden />{t('integrity.never')}</span>;
  const days = daysBetween(verifiedAt, now);
  if (days > DAYS_UNTIL_STALE) return <span className="integrity text-warn"><ShieldAlert className="icon icon-s" aria-hidden />{t('integrity.days', { count: days })}</span>;
  return <span className="integrity text-ok"><ShieldCheck className="icon icon-s" aria-hidden />{t('integrity.verified')}</span>;
}
