/** Seeded randomness: the drop must have the same bytes on every run, so nothing here reads a clock or a real source. */

/** FNV-1a, 32 bits: turns a name into a seed. */
export function hashText(text: string): number {
  let hash = 0x811c9dc5;
  for (const byte of Buffer.from(text, 'utf8')) hash = Math.imul(hash ^ byte, 0x01000193);
  return hash >>> 0;
}

export interface Random {
  /** A number in [0, 1). */
  next(): number;
  /** A number in [from, to). */
  between(from: number, to: number): number;
  /** A whole number in [from, to]. */
  integer(from: number, to: number): number;
  /** One of the items. */
  pick<T>(items: readonly T[]): T;
}

/** A small generator (mulberry32) started from a name: same name, same sequence. */
export function createRandom(name: string): Random {
  let state = hashText(name);
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  const integer = (from: number, to: number): number => from + Math.floor(next() * (to - from + 1));
  return {
    next,
    between: (from, to) => from + next() * (to - from),
    integer,
    pick: (items) => {
      const item = items[integer(0, items.length - 1)];
      if (item === undefined) throw new Error('nothing to pick from');
      return item;
    },
  };
}

const BASE64_URL = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** A token of `length` base64url characters that depends only on `name`. */
export function makeToken(name: string, length: number): string {
  const random = createRandom(name);
  return Array.from({ length }, () => random.pick([...BASE64_URL])).join('');
}
