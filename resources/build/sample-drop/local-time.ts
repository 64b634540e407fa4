/**
 * Moroccan wall-clock time as spreadsheets and chat exports print it. Morocco is at UTC+1, and at UTC+0 during Ramadan:
 * in 2026 from 15 February to 22 March. The rule is written out instead of asking Intl, whose answer depends on the
 * time-zone data of the machine that builds the drop; a test compares the two.
 */
const RAMADAN_START = Date.UTC(2026, 1, 15, 2);
const RAMADAN_END = Date.UTC(2026, 2, 22, 2);

/** Minutes to add to UTC to read a Moroccan clock at this instant (epoch ms). Valid for 2025-05 to 2026-12. */
export function findMoroccanOffset(instant: number): 0 | 60 {
  return instant >= RAMADAN_START && instant < RAMADAN_END ? 0 : 60;
}

export interface ClockParts {
  year: string;
  month: string;
  day: string;
  hour: string;
  minute: string;
  second: string;
}

/** Splits the Moroccan wall-clock reading of an ISO instant into zero-padded parts. */
export function readMoroccanClock(iso: string): ClockParts {
  const instant = Date.parse(iso);
  if (Number.isNaN(instant)) throw new Error(`not an instant: ${iso}`);
  const text = new Date(instant + findMoroccanOffset(instant) * 60_000).toISOString();
  return {
    year: text.slice(0, 4),
    month: text.slice(5, 7),
    day: text.slice(8, 10),
    hour: text.slice(11, 13),
    minute: text.slice(14, 16),
    second: text.slice(17, 19),
  };
}

/** `26/02/2026 18:15:06`, the way a French spreadsheet prints a time: no zone. */
export function formatFrenchLocal(iso: string): string {
  const c = readMoroccanClock(iso);
  return `${c.day}/${c.month}/${c.year} ${c.hour}:${c.minute}:${c.second}`;
}

/** `2026-02-26T18:15:06`, the way Telegram Desktop prints a time: no zone. */
export function formatIsoLocal(iso: string): string {
  const c = readMoroccanClock(iso);
  return `${c.year}-${c.month}-${c.day}T${c.hour}:${c.minute}:${c.second}`;
}

/** `17/02/2026` from `2026-02-17`. */
export function formatFrenchDate(isoDate: string): string {
  const [year, month, day] = isoDate.split('-');
  return `${day}/${month}/${year}`;
}
