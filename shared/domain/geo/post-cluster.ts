/**
 * How the posts that name a place are drawn: an even whorl of dots around its centre, of a fixed size on the screen. A regular figure that does not
 * grow with the map cannot be taken for positions, which no post gives.
 */

export interface Dot {
  x: number;
  y: number;
  /** True for a post of the chosen period. */
  inPeriod: boolean;
}

/** More posts than this share dots. */
export const MAX_DOTS = 54;
/** Free in the middle, so that the mark of a warehouse at the same place stays readable. */
export const CLUSTER_CORE = 17;
export const CLUSTER_EDGE = 31;

const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));

/** How many dots stand for the posts of the period and for the others; a count above zero keeps at least one. */
export function shareDots(inPeriod: number, outside: number): { inPeriod: number; outside: number } {
  const total = inPeriod + outside;
  if (total <= MAX_DOTS) return { inPeriod, outside };
  const shown = inPeriod === 0 ? 0 : Math.min(MAX_DOTS - Number(outside > 0), Math.max(1, Math.round((inPeriod / total) * MAX_DOTS)));
  return { inPeriod: shown, outside: MAX_DOTS - shown };
}

/** Dots around (0, 0), the period's innermost. The same numbers give the same figure. */
export function arrangeDots(inPeriod: number, outside: number): Dot[] {
  const share = shareDots(inPeriod, outside);
  const count = share.inPeriod + share.outside;
  const ring = CLUSTER_EDGE ** 2 - CLUSTER_CORE ** 2;
  return Array.from({ length: count }, (_, i) => {
    // Equal areas between neighbours, as in a sunflower; few dots keep close to the core.
    const radius = Math.sqrt(CLUSTER_CORE ** 2 + (ring * i) / Math.max(count, MAX_DOTS / 2));
    const angle = i * GOLDEN_ANGLE - Math.PI / 2;
    return { x: radius * Math.cos(angle), y: radius * Math.sin(angle), inPeriod: i < share.inPeriod };
  });
}
