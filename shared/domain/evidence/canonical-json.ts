/**
 * Canonical JSON of the custody ledger: exactly the bytes that `jq -cS` 1.6 prints, so that a court expert can repeat
 * every hash without Mirsad. Keys are ASCII and sorted; numbers are integers below 2^53; other numbers must be given
 * as text by the caller.
 */
export type CanonicalValue = string | number | boolean | null | readonly CanonicalValue[] | { readonly [key: string]: CanonicalValue };

/** Throws `RangeError` for a number jq would print differently and for a key that is not printable ASCII. */
export function toCanonicalJson(value: CanonicalValue): string {
  if (typeof value === 'string') return encodeText(value);
  if (typeof value === 'number') {
    if (!Number.isSafeInteger(value) || Object.is(value, -0)) throw new RangeError(`not a safe integer: ${String(value)}`);
    return String(value);
  }
  if (value === null || typeof value === 'boolean') return String(value);
  if (isList(value)) return `[${value.map(toCanonicalJson).join(',')}]`;
  const members = Object.keys(value).sort().map((key) => {
    if (!/^[\x20-\x7e]+$/.test(key)) throw new RangeError(`key is not printable ASCII: ${JSON.stringify(key)}`);
    return `${encodeText(key)}:${toCanonicalJson(value[key] ?? null)}`;
  });
  return `{${members.join(',')}}`;
}

function isList(value: CanonicalValue): value is readonly CanonicalValue[] {
  return Array.isArray(value);
}

/** jq escapes U+007F, JSON.stringify does not; a lone surrogate has no UTF-8 and becomes U+FFFD in both readers. */
function encodeText(text: string): string {
  return JSON.stringify(text.replace(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g, '\uFFFD')).replaceAll('\x7f', '\\u007f');
}

/** Makes database values fit: reals become their shortest decimal text. */
export function toCanonicalScalar(value: string | number | null): CanonicalValue {
  return typeof value === 'number' && !Number.isSafeInteger(value) ? String(value) : value;
}
