import { WifiOff } from 'lucide-react';
import { useTranslation } from 'react-i18next';

/** Custody at a glance. */
export function FootStrip() {
  const { t } = useTranslation('shell');
  return (
    <footer className="foot" data-zone="foot" aria-label={t('foot')} tabIndex={-1}>
      <span><WifiOff className="icon icon-s" aria-hidden /></span>
    </footer>
  );
}
