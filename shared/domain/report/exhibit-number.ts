/** What an exhibit number is made of: `{case}-{nnn}`, in further copies of a case `{case}-{letter}{nnn}`. */
export interface ExhibitNumber {
  /** Empty for the first copy of a case, then B, C, … */
  readonly series: string;
  readonly no: number;
}

const DIGITS = 3;

/** `2026-014-007`, `2026-014-B007`. A case without a number gives `007`. */
export function formatExhibitNumber(caseNumber: string, { series, no }: ExhibitNumber): string {
  const counted = series + String(no).padStart(DIGITS, '0');
  return caseNumber === '' ? counted : `${caseNumber}-${counted}`;
}

/** The short form used in tables and on edges: `007`, `B007`. */
export function shortenExhibitNumber(number: string): string {
  return number.slice(number.lastIndexOf('-') + 1);
}

/** Splits the counted end off a full number; null when it has none. */
export function parseExhibitNumber(number: string): ExhibitNumber | null {
  const match = /^(?<series>[A-Z]*)(?<no>\d+)$/.exec(shortenExhibitNumber(number));
  return match?.groups ? { series: match.groups['series'] ?? '', no: Number(match.groups['no']) } : null;
}

/** First copy first, then by series; within a series by number, so that 1000 follows 999. */
export function compareExhibitNumbers(a: string, b: string): number {
  const left = parseExhibitNumber(a);
  const right = parseExhibitNumber(b);
  if (!left || !right) return a < b ? -1 : Number(a > b);
  if (left.series !== right.series) return left.series < right.series ? -1 : 1;
  return left.no - right.no || (a < b ? -1 : Number(a > b));
}

/** The numbers of a series that stand between its first and last and belong to no exhibit. */
export function findGaps(numbers: readonly string[]): ExhibitNumber[] {
  const bySeries = new Map<string, number[]>();
  for (const number of numbers) {
    const parsed = parseExhibitNumber(number);
    if (parsed) bySeries.set(parsed.series, [...(bySeries.get(parsed.series) ?? []), parsed.no]);
  }
  return [...bySeries].sort().flatMap(([series, used]) => {
    const taken = new Set(used);
    const last = used.reduce((most, no) => Math.max(most, no), 0);
    return Array.from({ length: last }, (_, i) => i + 1).filter((no) => !taken.has(no)).map((no) => ({ series, no }));
  });
}
