import { useTranslation } from 'react-i18next';
import type { EvidenceState } from '../../shared/model/evidence.ts';
import { ENTITY_SHAPES, type EntityType } from './entity-shapes.ts';

export interface EntityIconProps {
  readonly type: EntityType;
  readonly state?: EvidenceState;
  readonly size?: 's' | 'l';
  /** Shown instead of the type's own icon: an airport's plane. */
  readonly icon?: (typeof ENTITY_SHAPES)[EntityType]['icon'];
  /** True where the type is already named beside it. */
  readonly isDecorative?: boolean;
}

const DASHES: Readonly<Record<EvidenceState, string | undefined>> = { established: undefined, inferred: '5 3.5', toExamine: '1.5 4', rejected: undefined };
const STRIKE = 'M3.2 36.8 36.8 3.2';

/** Shape per type, colour per family, outline per state: solid, dashed, dotted, struck. */
export function EntityIcon({ type, state = 'established', size, icon, isDecorative = false }: EntityIconProps) {
  const { t } = useTranslation();
  const { family, icon: ownIcon, path, iconAt: [x, y, extent] } = ENTITY_SHAPES[type];
  const Icon = icon ?? ownIcon;
  const ink = state === 'rejected' ? 'var(--c-text-3)' : `var(--e-${family})`;
  const ground = state === 'established' ? `var(--e-${family}-soft)` : 'var(--c-surface)';
  const name = isDecorative ? { 'aria-hidden': true } : { role: 'img', 'aria-label': t(`entity.${type}`) };
  return (
    <svg className={size ? `entity-icon entity-icon-${size}` : 'entity-icon'} viewBox="-1 -1 42 42" {...name}>
      <path d={path} fill={ground} fillRule="evenodd" stroke={ink} strokeWidth="2.6" strokeLinejoin="round" strokeDasharray={DASHES[state]} strokeLinecap={state === 'toExamine' ? 'round' : undefined} />
      <Icon x={x} y={y} width={extent} height={extent} stroke={ink} strokeWidth={2} aria-hidden />
      {state === 'rejected' ? <><path d={STRIKE} stroke="var(--c-surface)" strokeWidth="6.8" /><path d={STRIKE} stroke={ink} strokeWidth="2.4" strokeLinecap="round" /></> : null}
    </svg>
  );
}

export type WarehouseStatus = 'suspected' | 'confirmed' | 'searched' | 'rejected';

/** Suspected: dashed and «?»; confirmed: solid with a door; searched: bordeaux and a tick; rejected: grey, struck. */
export function WarehouseIcon({ status, size = 24 }: { readonly status: WarehouseStatus; readonly size?: number }) {
  const { t } = useTranslation();
  const house = ENTITY_SHAPES.warehouse.path;
  return (
    <svg width={size} height={size} viewBox="-1 -1 42 42" role="img" aria-label={`${t('entity.warehouse')} ${t(`warehouse.${status}`)}`} fill="none" strokeLinejoin="round">
      {status === 'suspected' ? <>
        <path d={house} fill="var(--c-surface)" stroke="var(--e-place)" strokeWidth="3" strokeDasharray="6 4" />
        <text x="20" y="32" fontSize="21" fontWeight="600" textAnchor="middle" fill="var(--e-place)" direction="ltr">?</text>
      </> : null}
      {status === 'confirmed' ? <>
        <path d={house} fill="var(--e-place)" stroke="var(--c-surface)" strokeWidth="2.5" />
        <path d="M11 37V21h18v16M11 27h18" stroke="var(--c-surface)" strokeWidth="2.8" />
      </> : null}
      {status === 'searched' ? <>
        <path d={house} fill="var(--e-proc)" stroke="var(--c-surface)" strokeWidth="2.5" />
        <path d="M11 25l6.5 6.5L30 18" stroke="var(--c-surface)" strokeWidth="4" strokeLinecap="round" />
      </> : null}
      {status === 'rejected' ? <>
        <path d={house} fill="var(--c-surface)" stroke="var(--c-text-3)" strokeWidth="2.5" />
        <path d="M4 37 36 9" stroke="var(--c-text-3)" strokeWidth="3" />
      </> : null}
    </svg>
  );
}
