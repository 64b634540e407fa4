import { chooseUnit, listBoundaries, listOffsetSpans, type Span } from '../../../shared/domain/timeline/index.ts';
import { useLocale } from '../../platform/locale.tsx';
import { toExtent, toShare } from './scale.ts';

/** Ticks with their dates, in Moroccan time. */
export function AxisHead({ span, width }: { readonly span: Span; readonly width: number }) {
  const { format } = useLocale();
  const unit = chooseUnit(span, width);
  const ticks = listBoundaries(span, unit).filter((at) => at >= span.from && at < span.to);
  // A month axis over years, or an hour axis over weeks, would write its labels over each other.
  const every = Math.max(1, Math.ceil((ticks.length * 76) / Math.max(width, 1)));
  return (
    <div className="tl-axis" aria-hidden>
      {ticks.filter((_, i) => i % every === 0).map((at, i) => (
        <span key={at} className="tl-tick" style={{ insetInlineStart: `${String(toShare(at, span) * 100)}%` }}>
          <bdi>{unit === 'hour' ? format.time(at) : unit === 'month' ? format.month(at, i === 0 || format.date(at).slice(3, 5) === '01') : format.date(at).slice(0, 5)}</bdi>
        </span>
      ))}
    </div>
  );
}

/** Behind the lanes: grid lines, the weeks of UTC+0 tinted, what lies outside the chosen period dimmed. */
export function AxisGround({ span, width, period, marker }: {
  readonly span: Span; readonly width: number; readonly period: { readonly from: number | null; readonly to: number | null }; readonly marker: number | null;
}) {
  const at = (instant: number) => ({ insetInlineStart: `${String(toShare(instant, span) * 100)}%` });
  const shade = (from: number, to: number, className: string) => {
    const extent = toExtent(from, to, span);
    return extent && extent.length > 0
      ? <span key={`${className}${String(from)}`} className={className} style={{ insetInlineStart: `${String(extent.start)}%`, inlineSize: `${String(extent.length)}%` }} /> : null;
  };
  return (
    <div className="tl-ground" aria-hidden>
      {listOffsetSpans(span, 0).map((part) => shade(part.from, part.to, 'tl-utc0'))}
      {listBoundaries(span, chooseUnit(span, width)).filter((t) => t > span.from && t < span.to).map((t) => <span key={t} className="tl-line" style={at(t)} />)}
      {period.from === null ? null : shade(span.from, period.from, 'tl-outside')}
      {period.to === null ? null : shade(period.to, span.to, 'tl-outside')}
      {marker === null || marker < span.from || marker > span.to ? null : <span className="tl-marker" style={at(marker)} />}
    </div>
  );
}
