import { isAscii } from 'node:buffer';
import { parse as parseLossless, isInteger } from 'lossless-json';

const BACKSLASH_U = Buffer.from('\\u');
/** Beyond this many digits an integer no longer survives as a number. */
const SAFE_DIGITS = 15;

/** Thrown inside `readJson` when an id was written as a number too large to be exact; the record is then read again. */
class RoundedId extends Error {}

/**
 * A value inside a JSON record, read without trusting its shape: every step into something that is not there gives an
 * empty view, every accessor gives null. Texts come out as Unicode whatever way the record was parsed.
 */
export class JsonView {
  constructor(readonly value: unknown, private readonly isBytes = false) {}

  at(...keys: readonly string[]): JsonView {
    let value = this.value;
    for (const key of keys) {
      if (typeof value !== 'object' || value === null) return EMPTY;
      // Records come from outside: only own members count.
      value = Object.hasOwn(value, key) ? (value as Readonly<Record<string, unknown>>)[key] : undefined;
    }
    return value === undefined ? EMPTY : new JsonView(value, this.isBytes);
  }

  /** The members of a list; empty for anything else. */
  list(...keys: readonly string[]): JsonView[] {
    const { value } = this.at(...keys);
    return Array.isArray(value) ? value.map((item: unknown) => new JsonView(item, this.isBytes)) : [];
  }

  get isObject(): boolean {
    return typeof this.value === 'object' && this.value !== null && !Array.isArray(this.value);
  }

  has(...keys: readonly string[]): boolean {
    return this.at(...keys).value !== undefined;
  }

  /** Text as written; null when it is no text. */
  text(...keys: readonly string[]): string | null {
    const { value } = this.at(...keys);
    if (typeof value !== 'string') return null;
    return this.isBytes && !isAsciiText(value) ? Buffer.from(value, 'latin1').toString('utf8') : value;
  }

  /** Text that says something: trimmed, null when nothing is left. */
  filled(...keys: readonly string[]): string | null {
    const text = this.text(...keys)?.trim();
    return text === undefined || text === '' ? null : text;
  }

  /** A finite number, or a text that is one. */
  number(...keys: readonly string[]): number | null {
    const { value } = this.at(...keys);
    if (typeof value === 'number') return Number.isFinite(value) ? value : null;
    if (typeof value !== 'string' || !/^-?\d+(\.\d+)?$/.test(value)) return null;
    return Number(value);
  }

  boolean(...keys: readonly string[]): boolean | null {
    const { value } = this.at(...keys);
    return typeof value === 'boolean' ? value : null;
  }

  /** An id as text, with every digit: ids of platforms exceed 2^53. */
  id(...keys: readonly string[]): string | null {
    const { value } = this.at(...keys);
    if (typeof value === 'number') {
      if (!Number.isSafeInteger(value)) throw new RoundedId();
      return String(value);
    }
    return this.filled(...keys);
  }
}

const EMPTY = new JsonView(undefined);

function isAsciiText(text: string): boolean {
  for (let i = 0; i < text.length; i += 1) if (text.charCodeAt(i) > 0x7f) return false;
  return true;
}

/**
 * Parses one JSON record (valid UTF-8) and maps it. Throws `SyntaxError` for malformed JSON.
 *
 * A record of 8 kB is mostly URLs, yet one Arabic word makes the engine decode and parse all of it as two-byte text. So the
 * bytes are parsed as they are, one byte a character, and `JsonView.text` decodes the few texts that are used: twice as
 * fast. Records with \u escapes are decoded first, since an escaped character cannot be told from a byte afterwards.
 */
export function readJson<T>(bytes: Buffer, map: (view: JsonView) => T): T {
  try {
    const isPlain = isAscii(bytes);
    const isBytes = !isPlain && !bytes.includes(BACKSLASH_U);
    const value: unknown = JSON.parse(isPlain || isBytes ? bytes.toString('latin1') : bytes.toString('utf8'));
    return map(new JsonView(value, isBytes));
  } catch (error) {
    if (!(error instanceof RoundedId)) throw error;
    return map(new JsonView(parseWithLongIntegers(bytes.toString('utf8'))));
  }
}

/** `JSON.parse` that leaves integers of more than 15 digits as text. */
export function parseWithLongIntegers(text: string): unknown {
  return parseLossless(text, undefined, (digits) => (isInteger(digits) && digits.length > SAFE_DIGITS ? digits : Number(digits)));
}
