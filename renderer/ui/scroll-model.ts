/**
 * Chromium clips an element at 33,554,428 px, so a long list cannot be one tall spacer. Beyond `MAX_SPACER` the spacer
 * stays at that height and the true position is kept apart. Both ends of the scroll bar stand for the list pixel by pixel,
 * the middle in proportion; small scrolls move by pixels anywhere.
 */
export const MAX_SPACER = 8_000_000;

/** How much of each end of the bar is pixel by pixel: more than one gesture scrolls. */
const EXACT_END = 1_000_000;

export interface ScrollGeometry {
  readonly count: number;
  readonly rowHeight: number;
  /** Height of the visible part. */
  readonly viewport: number;
}

export function totalHeight({ count, rowHeight }: ScrollGeometry): number {
  return count * rowHeight;
}

export function spacerHeight(geometry: ScrollGeometry): number {
  return Math.min(totalHeight(geometry), MAX_SPACER);
}

export function isScaled(geometry: ScrollGeometry): boolean {
  return totalHeight(geometry) > MAX_SPACER;
}

/** The farthest true position. */
export function maxTop(geometry: ScrollGeometry): number {
  return Math.max(0, totalHeight(geometry) - geometry.viewport);
}

export function clampTop(top: number, geometry: ScrollGeometry): number {
  return Math.min(Math.max(0, top), maxTop(geometry));
}

/** Where the scroll bar stands for a true position. */
export function toScrollTop(top: number, geometry: ScrollGeometry): number {
  if (!isScaled(geometry)) return top;
  const [farthest, end] = [maxTop(geometry), MAX_SPACER - geometry.viewport];
  if (top <= EXACT_END) return top;
  if (top >= farthest - EXACT_END) return end - (farthest - top);
  return EXACT_END + ((top - EXACT_END) / (farthest - 2 * EXACT_END)) * (end - 2 * EXACT_END);
}

/** The true position the scroll bar stands for; the inverse of `toScrollTop`. */
function fromBar(bar: number, geometry: ScrollGeometry): number {
  const [farthest, end] = [maxTop(geometry), MAX_SPACER - geometry.viewport];
  if (bar <= EXACT_END) return bar;
  if (bar >= end - EXACT_END) return farthest - (end - bar);
  return EXACT_END + ((bar - EXACT_END) / (end - 2 * EXACT_END)) * (farthest - 2 * EXACT_END);
}

/**
 * The true position after the scroll bar moved from `before` to `now`. A move within two screens (wheel, touch) counts
 * pixel by pixel; a longer one is a drag of the bar, one pixel of which is already many screens.
 */
export function fromScroll(top: number, before: number, now: number, geometry: ScrollGeometry): number {
  if (!isScaled(geometry)) return clampTop(now, geometry);
  const moved = now - before;
  const isAtEnd = now <= 0 || now >= MAX_SPACER - geometry.viewport;
  const isNear = Math.abs(moved) <= geometry.viewport * 2;
  return clampTop(isNear && !isAtEnd ? top + moved : fromBar(now, geometry), geometry);
}

/** The rows to draw, `last` excluded, with `overscan` more on each side. */
export function visibleRows(top: number, geometry: ScrollGeometry, overscan: number): { readonly first: number; readonly last: number } {
  const first = Math.max(0, Math.floor(top / geometry.rowHeight) - overscan);
  const last = Math.min(geometry.count, Math.ceil((top + geometry.viewport) / geometry.rowHeight) + overscan);
  return { first, last };
}

/** The nearest true position at which row `index` is wholly visible. */
export function topToShow(index: number, top: number, geometry: ScrollGeometry): number {
  const start = index * geometry.rowHeight;
  const end = start + geometry.rowHeight;
  if (start < top) return clampTop(start, geometry);
  if (end > top + geometry.viewport) return clampTop(end - geometry.viewport, geometry);
  return clampTop(top, geometry);
}
