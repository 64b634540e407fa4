import { useCallback, useEffect, useState } from 'react';
import { shiftSpan, zoomSpan, type Span } from '../../../shared/domain/timeline/index.ts';

const DAY = 86_400_000;

/** How much time each scale shows. The whole case is its own scale. */
export const SCALES = { all: null, month: 183 * DAY, week: 49 * DAY, day: 9 * DAY } as const;
export type Scale = keyof typeof SCALES;

/**
 * The part of the case on screen. It follows the period of the context strip when that changes; zooming and moving here
 * changes only what is looked at, never what the other views filter by.
 */
export function useWindow(bounds: Span, period: { readonly from: number | null; readonly to: number | null }) {
  const followed: Span = { from: period.from ?? bounds.from, to: Math.max(period.to ?? bounds.to, (period.from ?? bounds.from) + 3_600_000) };
  const [span, setSpan] = useState(followed);
  const { from, to } = followed;
  useEffect(() => { setSpan({ from, to }); }, [from, to]);

  const outer: Span = { from: Math.min(bounds.from, from), to: Math.max(bounds.to, to) };
  const { from: outerFrom, to: outerTo } = outer;
  const zoom = useCallback((factor: number, at?: number) => {
    setSpan((now) => zoomSpan(now, factor, at ?? (now.from + now.to) / 2, { from: outerFrom, to: outerTo }));
  }, [outerFrom, outerTo]);
  const shift = useCallback((share: number) => { setSpan((now) => shiftSpan(now, share, { from: outerFrom, to: outerTo })); }, [outerFrom, outerTo]);
  const show = useCallback((scale: Scale, around?: number) => {
    setSpan((now) => {
      const length = SCALES[scale];
      if (length === null) return { from: outerFrom, to: outerTo };
      const at = around ?? (now.from + now.to) / 2;
      return zoomSpan({ from: at - length / 2, to: at + length / 2 }, 1, at, { from: outerFrom, to: outerTo });
    });
  }, [outerFrom, outerTo]);
  const goTo = useCallback((next: Span) => { setSpan(zoomSpan(next, 1, (next.from + next.to) / 2, { from: outerFrom, to: outerTo })); }, [outerFrom, outerTo]);
  return { span, zoom, shift, show, goTo };
}

/** The scale whose length is nearest to what is shown, for the switch. */
export function nearestScale(span: Span, bounds: Span): Scale {
  const length = span.to - span.from;
  if (length >= bounds.to - bounds.from) return 'all';
  const distance = (scale: 'month' | 'week' | 'day') => Math.abs(Math.log(length / SCALES[scale]));
  return (['month', 'week', 'day'] as const).reduce((best, scale) => (distance(scale) < distance(best) ? scale : best));
}
