import { isUtf8 } from 'node:buffer';

/** Text as the case stores it: no lone surrogates, no NUL, which databases and hashes of UTF-8 cannot carry. */
export function toStorableText(text: string): string {
  const wellFormed = text.isWellFormed() ? text : text.toWellFormed();
  return wellFormed.includes('\0') ? wellFormed.replaceAll('\0', '\uFFFD') : wellFormed;
}

const MAX_EXCERPT = 240;
/** Parameters of captured addresses that identify the collector's session or machine (import formats, section 0, rule 9). */
const RE_SESSION = /\b(msToken|device_id|verifyFp|_signature|X-Bogus|X-Gnarly|WebIdLastTime|odinId|ip|sessionid|csrftoken)=[^&"\s]+/gi;

/** The beginning of a rejected record as one printable line, the collector's session masked. */
export function toExcerpt(record: Uint8Array | string): string {
  const text = typeof record === 'string' ? record : Buffer.from(record.buffer, record.byteOffset, Math.min(record.byteLength, MAX_EXCERPT * 4)).toString('utf8');
  const line = toStorableText(text).replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ').trim().replace(RE_SESSION, '$1=…');
  const characters = [...line];
  return characters.length > MAX_EXCERPT ? `${characters.slice(0, MAX_EXCERPT).join('')}…` : line;
}

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1256' | 'windows-1252';

export interface EncodingGuess {
  readonly encoding: Encoding;
  /** Bytes of the byte-order mark at the start. */
  readonly bom: number;
  /** False when the bytes allow more than one reading and a person should confirm it. */
  readonly certain: boolean;
}

/** Decides in the order mark, valid UTF-8, UTF-16 by its zero bytes, then the two Windows code pages of the region. */
export function guessEncoding(head: Buffer, isWhole: boolean): EncodingGuess {
  if (head.length >= 3 && head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf) return { encoding: 'utf-8', bom: 3, certain: true };
  if (head.length >= 2 && head[0] === 0xff && head[1] === 0xfe) return { encoding: 'utf-16le', bom: 2, certain: true };
  if (head.length >= 2 && head[0] === 0xfe && head[1] === 0xff) return { encoding: 'utf-16be', bom: 2, certain: true };
  if (isUtf8(isWhole ? head : cutAtCharacter(head))) return { encoding: 'utf-8', bom: 0, certain: true };
  const zeros = countZeros(head);
  if (zeros.odd > head.length / 8 && zeros.even === 0) return { encoding: 'utf-16le', bom: 0, certain: false };
  if (zeros.even > head.length / 8 && zeros.odd === 0) return { encoding: 'utf-16be', bom: 0, certain: false };
  return { encoding: looksArabic(head) ? 'windows-1256' : 'windows-1252', bom: 0, certain: false };
}

/** Leaves off a character that the end of the probe cut in two. */
function cutAtCharacter(head: Buffer): Buffer {
  for (let back = 1; back <= Math.min(4, head.length); back += 1) {
    const byte = head[head.length - back] ?? 0;
    if (byte < 0x80) return head;
    if (byte >= 0xc0) return head.subarray(0, head.length - back);
  }
  return head;
}

function countZeros(head: Buffer): { odd: number; even: number } {
  const zeros = { odd: 0, even: 0 };
  for (let i = 0; i < head.length; i += 1) if (head[i] === 0) zeros[i % 2 === 0 ? 'even' : 'odd'] += 1;
  return zeros;
}

/** In windows-1256 Arabic words are runs of high bytes; in French an accented letter stands alone among ASCII ones. */
function looksArabic(head: Buffer): boolean {
  let pairs = 0;
  let high = 0;
  for (let i = 1; i < head.length; i += 1) {
    if ((head[i] ?? 0) < 0xc0) continue;
    high += 1;
    if ((head[i - 1] ?? 0) >= 0xc0) pairs += 1;
  }
  return pairs * 2 > high;
}
