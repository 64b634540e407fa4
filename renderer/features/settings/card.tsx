import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

export interface CardProps {
  readonly id: 'language' | 'appearance' | 'identity' | 'lock' | 'keyboard' | 'licences';
  readonly icon: LucideIcon;
}

export function Card({ id, icon: Icon, note, isWide = false, children }: CardProps & { readonly note?: string; readonly isWide?: boolean; readonly children: ReactNode }) {
  const { t } = useTranslation('settings');
  return (
    <section className={isWide ? 'setting-card setting-wide' : 'setting-card'} data-section={id}>
      <h2><Icon className="icon text-2" aria-hidden />{t(`section.${id}`)}{note === undefined ? null : <span className="fs-1 text-3 setting-note">{note}</span>}</h2>
      {children}
    </section>
  );
}

/** One setting: its name, what it touches, and the control at the inline end. */
export function Setting({ label, text, children }: { readonly label: string; readonly text: string; readonly children: ReactNode }) {
  return (
    <div className="setting">
      <div className="setting-text"><span className="medium">{label}</span><span className="setting-detail">{text}</span></div>
      <div className="setting-control">{children}</div>
    </div>
  );
}
