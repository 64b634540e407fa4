import './settings.css';
import { Fingerprint, Keyboard, Languages, Lock, Scale, SunMoon, type LucideIcon } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { ViewFrame } from '../../app/frame.tsx';
import { navigate, useRoute } from '../../app/route.ts';
import { AppearanceCard } from './appearance-card.tsx';
import { IdentityCard } from './identity-card.tsx';
import { KeyboardCard } from './keyboard-card.tsx';
import { LanguageCard } from './language-card.tsx';
import { LicencesCard } from './licences-card.tsx';
import { LockCard } from './lock-card.tsx';

const SECTIONS = [
  { id: 'language', icon: Languages, Card: LanguageCard },
  { id: 'appearance', icon: SunMoon, Card: AppearanceCard },
  { id: 'identity', icon: Fingerprint, Card: IdentityCard },
  { id: 'lock', icon: Lock, Card: LockCard },
  { id: 'keyboard', icon: Keyboard, Card: KeyboardCard },
  { id: 'licences', icon: Scale, Card: LicencesCard },
] as const satisfies readonly { id: string; icon: LucideIcon; Card: unknown }[];

/** Language, numbers, appearance, lock, licences: each change is kept at once. */
export default function SettingsView() {
  const { t } = useTranslation('settings');
  const { params } = useRoute();
  const section = params.get('section') ?? 'language';
  const grid = useRef<HTMLDivElement>(null);
  useEffect(() => { grid.current?.querySelector(`[data-section="${CSS.escape(section)}"]`)?.scrollIntoView({ block: 'nearest' }); }, [section]);
  return (
    <ViewFrame view="settings" ready title={t('title')} count={t('subtitle')}>
      <div className="settings">
        <nav className="settings-nav" aria-label={t('nav')}>
          {SECTIONS.map(({ id, icon: Icon }) => (
            <button key={id} type="button" aria-current={id === section ? 'true' : undefined} onClick={() => { navigate('settings', { section: id }); }}>
              <Icon className="icon icon-s" aria-hidden /><span className="truncate">{t(`section.${id}`)}</span>
            </button>
          ))}
        </nav>
        <div ref={grid} className="settings-grid">{SECTIONS.map(({ id, icon, Card }) => <Card key={id} id={id} icon={icon} />)}</div>
      </div>
    </ViewFrame>
  );
}
