import { useRef, type KeyboardEvent, type PointerEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../../platform/locale.tsx';
import { setTimeRange, useTimeRange } from '../time-range.ts';
import { barHeight, instantAt, labelMonths, shareAt, type Density } from './density.ts';

const HEIGHT = 28;

type Side = 'from' | 'to';

/** The brush: drag over the bars to choose, drag a handle or press arrows on it to adjust, double click for everything. */
export function TimeBrush({ density }: { readonly density: Density }) {
  const { t } = useTranslation('shell');
  const { direction, format } = useLocale();
  const range = useTimeRange();
  const track = useRef<HTMLDivElement>(null);
  const dragFrom = useRef<number | null>(null);
  const [from, to] = [range.from ?? density.from, range.to ?? density.to];

  const readShare = (clientX: number): number => {
    const box = track.current?.getBoundingClientRect();
    if (!box || box.width === 0) return 0;
    const share = (clientX - box.x) / box.width;
    // The past is at the inline start: at the right in Arabic.
    return direction === 'rtl' ? 1 - share : share;
  };
  const choose = (a: number, b: number): void => {
    const [first, last] = [Math.min(a, b), Math.max(a, b)];
    if (first === last) return;
    if (first <= density.from && last >= density.to) range.clear();
    else setTimeRange({ from: first, to: last });
  };
  const startDrag = (event: PointerEvent<HTMLDivElement>): void => {
    if (event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    dragFrom.current = instantAt(readShare(event.clientX), density);
  };
  const drag = (event: PointerEvent): void => {
    if (dragFrom.current !== null) choose(dragFrom.current, instantAt(readShare(event.clientX), density));
  };
  const dragHandle = (side: Side) => (event: PointerEvent): void => {
    event.stopPropagation();
    if (event.button !== 0) return;
    track.current?.setPointerCapture(event.pointerId);
    dragFrom.current = side === 'from' ? to : from;
  };
  const stop = (): void => { dragFrom.current = null; };
  const nudge = (side: Side) => (event: KeyboardEvent): void => {
    const step = readStep(event, direction) * density.barMs;
    if (step === 0) return;
    event.preventDefault();
    const moved = Math.min(density.to, Math.max(density.from, (side === 'from' ? from : to) + step));
    choose(side === 'from' ? Math.min(moved, to - density.barMs) : Math.max(moved, from + density.barMs), side === 'from' ? to : from);
  };

  const most = Math.max(...density.bars);
  return (
    <div ref={track} className="brush" title={t('context.density')} onPointerDown={startDrag} onPointerMove={drag} onPointerUp={stop} onPointerCancel={stop} onDoubleClick={range.clear}>
      <svg className="brush-bars flip" viewBox={`0 0 ${String(density.bars.length)} ${String(HEIGHT)}`} preserveAspectRatio="none" aria-hidden>
        {range.isSet ? <rect className="brush-ground" x={shareAt(from, density) * density.bars.length} y="0" width={(shareAt(to, density) - shareAt(from, density)) * density.bars.length} height={HEIGHT} /> : null}
        {density.bars.map((posts, index) => {
          const height = barHeight(posts, most) * (HEIGHT - 4);
          const start = density.from + index * density.barMs;
          const isIn = range.isSet && start >= from && start < to;
          return <rect key={start} className={isIn ? 'brush-in' : 'brush-out'} x={index + 0.15} y={HEIGHT - height} width="0.7" height={height} />;
        })}
      </svg>
      <span className="brush-axis" />
      {labelMonths(density).map(({ at, isYearShown }) => (
        <span key={at} className="brush-label" style={{ insetInlineStart: `${String(shareAt(at, density) * 100)}%` }}>{format.month(at, isYearShown)}</span>
      ))}
      {(['from', 'to'] as const).map((side) => (
        <div
          key={side} className="brush-handle" data-quiet={range.isSet ? undefined : true} role="slider" tabIndex={0} aria-orientation="horizontal"
          aria-label={t(side === 'from' ? 'context.handleStart' : 'context.handleEnd')}
          aria-valuemin={density.from} aria-valuemax={density.to} aria-valuenow={side === 'from' ? from : to} aria-valuetext={format.longDate(side === 'from' ? from : to - 1)}
          style={{ insetInlineStart: `${String(shareAt(side === 'from' ? from : to, density) * 100)}%` }}
          onPointerDown={dragHandle(side)} onKeyDown={nudge(side)}
        />
      ))}
    </div>
  );
}

/** Bars to move by for a key, towards the future positive. */
function readStep({ key, altKey, ctrlKey }: KeyboardEvent, direction: 'ltr' | 'rtl'): number {
  if (altKey || ctrlKey) return 0;
  const forward = direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
  const backward = direction === 'rtl' ? 'ArrowRight' : 'ArrowLeft';
  if (key === forward || key === 'ArrowUp') return 1;
  if (key === backward || key === 'ArrowDown') return -1;
  if (key === 'PageUp') return 7;
  if (key === 'PageDown') return -7;
  return 0;
}
