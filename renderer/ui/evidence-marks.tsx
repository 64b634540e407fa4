import { useTranslation } from 'react-i18next';
import type { EvidenceState, Grade } from '../../shared/model/evidence.ts';
import { TextTip } from './tip.tsx';

export interface ExhibitChipProps {
  /** The whole number, `2026-014-007`. */
  readonly number: string;
  /** Being read now. */
  readonly isFilled?: boolean;
  /** Last group only, in tables and on edges; the whole number stands in its tip. */
  readonly isShort?: boolean;
}

/** A paper tag with a punched hole. */
export function ExhibitChip({ number, isFilled = false, isShort = false }: ExhibitChipProps) {
  const { t } = useTranslation();
  const className = isFilled ? 'exhibit exhibit-filled' : 'exhibit';
  if (!isShort) return <span className={className}><span>{t('exhibit.word')}</span><bdi className="mono" dir="ltr">{number}</bdi></span>;
  return <span className={className} title={t('exhibit.full', { number })}><bdi className="mono" dir="ltr">{number.split('-').at(-1)}</bdi></span>;
}

const SOURCE_RANK: Readonly<Record<Grade['source'], number>> = { A: 1, B: 2, C: 3, D: 4, E: 5, F: 6 };

/** Source and information judged apart, as an ink ramp; its tip says both in words. */
export function AdmiraltyBadge({ grade }: { readonly grade: Grade }) {
  const { t } = useTranslation();
  const title = t('grade.title', { code: `${grade.source}${grade.info}`, source: t(`grade.source.${grade.source}`), info: t(`grade.info.${grade.info}`) });
  return (
    <TextTip text={title}>
      <span className="admiralty" role="img" aria-label={title}>
        <span className={`grade-${String(SOURCE_RANK[grade.source])}`}>{grade.source}</span><span className={`grade-${grade.info}`}>{grade.info}</span>
      </span>
    </TextTip>
  );
}

const STATE_CLASS: Readonly<Record<EvidenceState, string>> = { established: 'established', inferred: 'inferred', toExamine: 'to-examine', rejected: 'rejected' };

/** The glyph alone: full, half, dashed ring, struck. */
export function StateMark({ state }: { readonly state: EvidenceState }) {
  return (
    <svg viewBox="0 0 12 12" width="12" height="12" aria-hidden fill="none" stroke="currentColor">
      {state === 'established' ? <circle cx="6" cy="6" r="5" fill="currentColor" stroke="none" /> : null}
      {state === 'inferred' ? <><circle cx="6" cy="6" r="4.25" strokeWidth="1.5" /><path d="M6 1.75a4.25 4.25 0 0 1 0 8.5Z" fill="currentColor" stroke="none" /></> : null}
      {state === 'toExamine' ? <circle cx="6" cy="6" r="4.5" strokeWidth="1.5" strokeDasharray="2 1.8" /> : null}
      {state === 'rejected' ? <><circle cx="6" cy="6" r="4.5" strokeWidth="1.4" /><path d="M2.8 9.2 9.2 2.8" strokeWidth="1.4" /></> : null}
    </svg>
  );
}

export interface StateGlyphProps {
  readonly state: EvidenceState;
  /** Posts say Retenu, Lié, À examiner, Écarté. */
  readonly words?: 'state' | 'triage';
}

const TRIAGE_KEY = { established: 'triage.kept', inferred: 'triage.linked', toExamine: 'triage.toExamine', rejected: 'triage.rejected' } as const;

/** One of the four states: glyph and word, never colour alone. */
export function StateGlyph({ state, words = 'state' }: StateGlyphProps) {
  const { t } = useTranslation();
  return (
    <span className={`state state-${STATE_CLASS[state]}`}>
      <StateMark state={state} /><span>{words === 'triage' ? t(TRIAGE_KEY[state]) : t(`state.${state}`)}</span>
    </span>
  );
}
