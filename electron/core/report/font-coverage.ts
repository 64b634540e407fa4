import type { Coverage } from '../../../shared/domain/report/index.ts';
import type { LoadedFont } from './fonts.ts';

const PLATFORM_WINDOWS = 3;
const ENCODING_FULL = 10;
const FORMAT_SEGMENTS = 4;
const FORMAT_GROUPS = 12;

/** A range of code points with glyphs, both ends included. */
type Range = readonly [first: number, last: number];

/**
 * Reads which code points a TrueType font has glyphs for, from its `cmap` table (formats 4 and 12, which every font of
 * the report has). The report needs it before the compiler runs: PDF/A refuses text without a glyph.
 */
export function readCoverage(font: Buffer): Range[] {
  const table = findTable(font, 'cmap');
  const records = Array.from({ length: font.readUInt16BE(table + 2) }, (_, i) => {
    const at = table + 4 + i * 8;
    return { platform: font.readUInt16BE(at), encoding: font.readUInt16BE(at + 2), offset: table + font.readUInt32BE(at + 4) };
  }).filter((record) => record.platform === 0 || record.platform === PLATFORM_WINDOWS);
  const full = records.find((r) => r.encoding === ENCODING_FULL && font.readUInt16BE(r.offset) === FORMAT_GROUPS) ?? records.find((r) => font.readUInt16BE(r.offset) === FORMAT_GROUPS);
  if (full) return readGroups(font, full.offset);
  const basic = records.find((r) => font.readUInt16BE(r.offset) === FORMAT_SEGMENTS);
  return basic ? readSegments(font, basic.offset) : [];
}

function findTable(font: Buffer, tag: string): number {
  for (let i = 0, tables = font.readUInt16BE(4); i < tables; i += 1) {
    const record = 12 + i * 16;
    if (font.toString('latin1', record, record + 4) === tag) return font.readUInt32BE(record + 8);
  }
  throw new Error(`font has no ${tag} table`);
}

function readGroups(font: Buffer, at: number): Range[] {
  return Array.from({ length: font.readUInt32BE(at + 12) }, (_, i): Range => [font.readUInt32BE(at + 16 + i * 12), font.readUInt32BE(at + 20 + i * 12)]);
}

/** Format 4: a segment may hold code points without a glyph, so each is looked up. */
function readSegments(font: Buffer, at: number): Range[] {
  const count = font.readUInt16BE(at + 6) / 2;
  const ends = at + 14;
  const starts = ends + count * 2 + 2;
  const deltas = starts + count * 2;
  const offsets = deltas + count * 2;
  const ranges: Range[] = [];
  for (let i = 0; i < count; i += 1) {
    const start = font.readUInt16BE(starts + i * 2);
    const end = font.readUInt16BE(ends + i * 2);
    const offset = font.readUInt16BE(offsets + i * 2);
    for (let code = start; code <= end && code !== 0xffff; code += 1) {
      const raw = offset === 0 ? code : font.readUInt16BE(offsets + i * 2 + offset + (code - start) * 2);
      const glyph = raw === 0 ? 0 : (raw + font.readUInt16BE(deltas + i * 2)) & 0xffff;
      if (glyph !== 0) ranges.push([code, code]);
    }
  }
  return ranges;
}

const LAST_CODE_POINT = 0x10ffff;

/** One bit for each code point: 136 kB a family, and a lookup that does not search. */
class CodePointSet {
  private readonly bits = new Uint8Array((LAST_CODE_POINT >> 3) + 1);

  constructor(ranges: readonly Range[]) {
    for (const [first, last] of ranges) for (let code = first; code <= last; code += 1) this.bits[code >> 3] = (this.bits[code >> 3] ?? 0) | (1 << (code & 7));
  }

  has(code: number): boolean {
    return ((this.bits[code >> 3] ?? 0) & (1 << (code & 7))) !== 0;
  }

  /** Keeps only what the other set has too. */
  keep(other: CodePointSet): void {
    for (let i = 0; i < this.bits.length; i += 1) this.bits[i] = (this.bits[i] ?? 0) & (other.bits[i] ?? 0);
  }
}

/** Shape their neighbours and need no glyph: joiners, direction marks, variation selectors. */
const RE_NEEDS_NO_GLYPH = /[\u061c\u200b-\u200f\ufe00-\ufe0f]/gu;
/** Blanks of any width are drawn with the space of the font. */
const RE_BLANK = /\p{Zs}/gu;

/**
 * Tells whether one single family draws a cluster whole: the compiler takes a letter and its marks from the same font
 * or from none. A family has what all its weights have.
 */
export function makeCoverage(fonts: readonly LoadedFont[]): Coverage {
  const families = new Map<string, CodePointSet>();
  for (const font of fonts) {
    const set = new CodePointSet(readCoverage(font.bytes));
    const known = families.get(font.family);
    if (known) known.keep(set);
    else families.set(font.family, set);
  }
  const sets = [...families.values()];
  const isDrawn = (text: string): boolean => {
    const needed = [...text.replace(RE_NEEDS_NO_GLYPH, '').replace(RE_BLANK, ' ')].map((char) => char.codePointAt(0) ?? 0);
    return sets.some((set) => needed.every((code) => set.has(code)));
  };
  // The shaper composes a letter and its accent when the font has only the composed letter.
  return (cluster) => isDrawn(cluster) || (cluster.length > 1 && isDrawn(cluster.normalize('NFC')));
}
