import { Check, KeyRound, PencilLine, Printer, TriangleAlert } from 'lucide-react';
import { useEffect, useState } from 'react';
import { createPortal } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../../platform/locale.tsx';
import { Button } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/choices.tsx';
import { TextField } from '../../ui/fields.tsx';
import { normaliseGroup } from './recovery-group.ts';

export interface RecoveryKeyProps {
  readonly recoveryKey: string;
  /** Which group is to be typed back, from 0. */
  readonly asked: number;
  readonly typed: string;
  readonly onType: (typed: string) => void;
  readonly isHandedOver: boolean;
  readonly onHandedOver: (handedOver: boolean) => void;
  readonly number: string;
  readonly title: string;
}

/** The recovery key, shown once: printed or copied by hand, one group typed back. */
export function RecoveryKey({ recoveryKey, asked, typed, onType, isHandedOver, onHandedOver, number, title }: RecoveryKeyProps) {
  const { t } = useTranslation('home');
  const groups = recoveryKey.split('-');
  const [kept, setKept] = useState<'printed' | 'copied' | null>(null);
  const isRight = normaliseGroup(typed) === groups[asked];
  const isWrong = normaliseGroup(typed).length >= (groups[asked]?.length ?? 4) && !isRight;
  return (
    <>
      <h3 className="new-case-heading fs-4"><KeyRound className="icon text-accent" aria-hidden />{t('recovery.title')}</h3>
      <p className="fs-2 text-2">{t('recovery.text')}</p>
      <ol className="recovery-groups" dir="ltr">{groups.map((group, index) => <li key={`${String(index)}${group}`}>{group}<small>{index + 1}</small></li>)}</ol>
      <div className="row">
        <Button onPress={() => { window.print(); setKept('printed'); }}><Printer className="icon icon-s" aria-hidden />{t('recovery.print')}</Button>
        <Button onPress={() => { setKept('copied'); }}><PencilLine className="icon icon-s" aria-hidden />{t('recovery.copy')}</Button>
        <span className="spacer" />
        {kept === null ? null : <span className="row row-tight text-ok fs-1"><Check className="icon-xs" aria-hidden />{t(`recovery.${kept}`)}</span>}
      </div>
      <div className="recovery-check">
        <TextField label={t('recovery.verify', { number: asked + 1 })} mono value={typed} onChange={onType} error={isWrong ? t('recovery.wrong') : undefined} end={isRight ? <Check className="icon icon-s text-ok" aria-hidden /> : undefined} />
      </div>
      <Checkbox isSelected={isHandedOver} onChange={onHandedOver}>{t('recovery.handedOver')}</Checkbox>
      <p className="note"><TriangleAlert className="icon" aria-hidden /><span>{t('recovery.warning')}</span></p>
      <RecoverySheet groups={groups} number={number} title={title} />
    </>
  );
}

/** What the printer gets: the key alone, on a page of its own. */
function RecoverySheet({ groups, number, title }: { readonly groups: readonly string[]; readonly number: string; readonly title: string }) {
  const { t } = useTranslation('home');
  const { format } = useLocale();
  const [printedOn] = useState(() => Date.now());
  useEffect(() => {
    document.documentElement.dataset['printing'] = 'sheet';
    return () => { delete document.documentElement.dataset['printing']; };
  }, []);
  return createPortal(
    <section className="print-sheet" aria-hidden>
      <h1>{t('recovery.title')}</h1>
      <p><bdi dir="ltr">{number}</bdi> <bdi>{title}</bdi></p>
      <ol className="recovery-groups" dir="ltr">{groups.map((group, index) => <li key={`${String(index)}${group}`}>{group}<small>{index + 1}</small></li>)}</ol>
      <p>{t('recovery.sheet', { at: printedOn })}</p>
      <p>{t('recovery.warning')}</p>
      <p className="fs-1">{format.dateTimeWithOffset(printedOn)}</p>
    </section>,
    document.body,
  );
}
