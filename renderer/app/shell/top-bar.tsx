import { Settings } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '../../ui/button.tsx';
import { navigate } from '../route.ts';
import { LanguageSwitch } from './language-switch.tsx';
import { Mark } from './mark.tsx';

/** Mark, case, undo, palette, jobs, language, settings, person. */
export function TopBar() {
  const { t } = useTranslation(['shell', 'common']);
  return (
    <header className="top" data-zone="top" aria-label={t('top')} tabIndex={-1}>
      <div className="brand"><Mark /><b className="brand-name fs-4">{t('common:app.name')}</b></div>
      <span className="spacer" />
      <LanguageSwitch />
      <IconButton label={t('common:view.settings')} keys="G O" onPress={() => { navigate('settings'); }}><Settings className="icon" aria-hidden /></IconButton>
    </header>
  );
}
