import { createHash } from 'node:crypto';
import { parse } from 'csv-parse/sync';
import iconv from 'iconv-lite';
import { MirsadError, toReason } from '../../../../shared/model/errors.ts';
import type { Mapping } from '../../../../shared/model/import.ts';
import { findColumns, type Columns, type Target } from '../csv-columns.ts';
import { splitCsvRecords, type CsvRecord } from '../csv-records.ts';
import { readCount } from '../fields/counts.ts';
import { isRoundedId, readPostUrl, toPlatform, type PostNames } from '../fields/post-names.ts';
import { guessEncoding, toExcerpt, toStorableText, type Encoding } from '../fields/text.ts';
import { decideDateOrder, NO_TIME, readTime, type DateOrder } from '../fields/times.ts';
import { hashRecord } from '../lines.ts';
import type { FormatReader, MappedPost, Probe, RawPosition, ReadInput, ReadItem } from '../reader.ts';

/**
 * Any delimited text with a header: columns are found by their usual French, Arabic or English names, or by a saved
 * mapping (import formats, section 10).
 */
export const genericCsv: FormatReader = {
  format: 'csv',
  version: 1,
  detect(probe) {
    const layout = readLayout(probe, null);
    if (!layout) return null;
    const columns = findColumns(layout.header, null);
    const isKnown = columns.text !== undefined;
    return {
      format: 'csv', confidence: isKnown ? 0.45 : 0.2, detail: { columns: layout.header.length, encoding: layout.encoding, delimiter: layout.delimiter },
      refusal: isKnown ? null : { code: 'mapping.needed', params: { columns: layout.header.length } },
    };
  },
  read: readCsv,
};

interface Layout { readonly delimiter: string; readonly header: readonly string[]; readonly encoding: Encoding; readonly bom: number }

const DELIMITERS = [',', ';', '\t', '|'];

function parseRow(text: string, delimiter: string): string[] {
  const rows: string[][] = parse(text, { delimiter, relax_quotes: true, relax_column_count: true });
  return rows[0] ?? [];
}

/** The header and how it is delimited; null for what is no table. */
export function readLayout({ head, size }: Pick<Probe, 'head' | 'size'>, mapping: Mapping | null): Layout | null {
  const guess = guessEncoding(head, head.length >= size);
  const encoding = isEncoding(mapping?.encoding) ? mapping.encoding : guess.encoding;
  const text = iconv.decode(head.subarray(guess.bom), encoding);
  if (/[\0\u0001-\u0008\u000e-\u001a]/.test(text) || /^\s*[{[<]/.test(text)) return null;
  const [first = '', second = ''] = text.split(/\r?\n/, 2);
  if (first.trim() === '') return null;
  const candidates = DELIMITERS.map((delimiter) => {
    try {
      return { delimiter, header: parseRow(first, delimiter), next: parseRow(second, delimiter).length };
    } catch {
      return { delimiter, header: [], next: 0 };
    }
  }).filter(({ header, delimiter }) => header.length > 1 || delimiter === mapping?.delimiter);
  const chosen = mapping?.delimiter ? candidates.find(({ delimiter }) => delimiter === mapping.delimiter)
    : candidates.sort((a, b) => b.header.length - a.header.length)[0] ?? loneColumn(first);
  return chosen ? { delimiter: chosen.delimiter, header: chosen.header.map((name) => name.trim()), encoding, bom: guess.bom } : null;
}

/** A table of one column is one only when that column is known by name. */
function loneColumn(first: string) {
  const header = [first.trim().replace(/^"|"$/g, '')];
  return findColumns(header, null).text === undefined ? undefined : { delimiter: ',', header };
}

function isEncoding(name: string | undefined): name is Encoding {
  return name !== undefined && ['utf-8', 'utf-16le', 'utf-16be', 'windows-1256', 'windows-1252'].includes(name);
}

async function* readCsv(input: ReadInput): AsyncGenerator<ReadItem[]> {
  const { head, chunks } = await peek(input.chunks, 64 * 1024);
  const { mapping } = input.options;
  const layout = readLayout({ head, size: input.size }, mapping);
  if (!layout) throw new MirsadError('file.csv-malformed');
  const columns = findColumns(layout.header, mapping);
  if (columns.text === undefined) throw new MirsadError('mapping.needed', { columns: layout.header.length });
  const place = new Placement(layout);
  let order: DateOrder | undefined = mapping?.dateOrder;
  let isHeader = true;
  for await (const records of splitCsvRecords(toUtf8(chunks, layout), layout.delimiter)) {
    const rows = records.map((record) => ({ record, position: place.next(record), fields: record.isUnclosed ? null : readFields(record, layout.delimiter) }));
    const body = isHeader ? rows.slice(1) : rows;
    isHeader = false;
    // The first rows settle the order of day and month for the whole file: it is never mixed.
    order ??= decideDateOrder(body.map(({ fields }) => fields?.[columns.createdAt ?? -1] ?? '')).order;
    const reading = { columns, width: layout.header.length, mapping, timezone: mapping?.timezone ?? input.options.timezone, order };
    const items = body.filter(({ record, position }) => record.bytes.length > 0 && position.byteOffset >= input.skipBefore)
      .map(({ record, position, fields }) => readRow(record, position, fields, reading));
    if (items.length > 0) yield items;
  }
}

/** Where records lie in the file as received, also when it was read through another encoding. */
class Placement {
  private readonly unit: number;
  private offset: number;
  private readAt = 0;

  constructor(private readonly layout: Layout) {
    this.unit = layout.encoding.startsWith('utf-16') ? 2 : 1;
    this.offset = layout.bom;
  }

  next(record: CsvRecord): RawPosition {
    if (this.layout.encoding === 'utf-8') return { line: record.line, byteOffset: record.byteOffset + this.layout.bom, byteLength: record.bytes.length, path: null };
    // Single-byte and UTF-16 text: lengths in characters are lengths in bytes times the unit. Line ends are plain ASCII.
    this.offset += (record.byteOffset - this.readAt) * this.unit;
    const length = record.bytes.toString('utf8').length * this.unit;
    const position = { line: record.line, byteOffset: this.offset, byteLength: length, path: null };
    this.offset += length;
    this.readAt = record.byteOffset + record.bytes.length;
    return position;
  }
}

async function peek(source: AsyncIterable<Uint8Array>, bytes: number): Promise<{ head: Buffer; chunks: AsyncIterable<Uint8Array> }> {
  const iterator = source[Symbol.asyncIterator]();
  const held: Uint8Array[] = [];
  let length = 0;
  while (length < bytes) {
    const next = await iterator.next();
    if (next.done) break;
    held.push(Buffer.from(next.value));
    length += next.value.byteLength;
  }
  async function* replay(): AsyncGenerator<Uint8Array> {
    yield* held;
    for (let next = await iterator.next(); !next.done; next = await iterator.next()) yield next.value;
  }
  return { head: Buffer.concat(held).subarray(0, bytes), chunks: replay() };
}

async function* toUtf8(chunks: AsyncIterable<Uint8Array>, { encoding, bom }: Layout): AsyncGenerator<Uint8Array> {
  const decoder = encoding === 'utf-8' ? null : iconv.getDecoder(encoding, { stripBOM: false });
  let skip = bom;
  for await (const chunk of chunks) {
    const body = Buffer.from(chunk.subarray(Math.min(skip, chunk.byteLength)));
    skip -= Math.min(skip, chunk.byteLength);
    if (decoder) yield Buffer.from(decoder.write(body));
    else yield body;
  }
  const rest = decoder?.end();
  if (rest) yield Buffer.from(rest);
}

function readFields(record: CsvRecord, delimiter: string): string[] | null {
  try {
    return parseRow(record.bytes.toString('utf8'), delimiter);
  } catch {
    return null;
  }
}

interface Reading { readonly columns: Columns; readonly width: number; readonly mapping: Mapping | null; readonly timezone: string | null; readonly order: DateOrder }

function readRow(record: CsvRecord, position: RawPosition, fields: readonly string[] | null, reading: Reading): ReadItem {
  const excerpt = toExcerpt(record.bytes);
  try {
    if (fields === null) throw new MirsadError('record.unclosed-quote');
    if (fields.every((field) => field.trim() === '')) throw new MirsadError('record.empty');
    if (fields.length !== reading.width) throw new MirsadError('record.missing-column', { expected: reading.width, found: fields.length });
    return { kind: 'post', position, sha256: hashRecord(record.bytes), post: mapRow(fields, reading) };
  } catch (error) {
    return { kind: 'rejected', position, reason: toReason(error), excerpt };
  }
}

function mapRow(fields: readonly string[], { columns, mapping, timezone, order }: Reading): MappedPost {
  const get = (target: Target): string => fields[columns[target] ?? -1]?.trim() ?? '';
  const url = get('url');
  const named = url === '' ? null : readPostUrl(url);
  const id = get('id');
  if (isRoundedId(id)) throw new MirsadError('record.id-rounded', { value: id.slice(0, 40) });
  const text = toStorableText(fields[columns.text ?? -1] ?? '');
  const media = get('media').split(/[;|\n]/).map((name) => name.trim()).filter(Boolean);
  if (text.trim() === '' && media.length === 0 && !named?.isMedia) throw new MirsadError('record.empty');
  const platform = toPlatform(get('platform') || named?.platform || mapping?.platform || 'unknown');
  const published = get('createdAt') === '' ? NO_TIME : readTime(get('createdAt'), { timezone, order }, 'createdAt');
  const captured = get('collectedAt') === '' ? NO_TIME : readTime(get('collectedAt'), { timezone, order }, 'collectedAt');
  const author = readAuthor(get('author'), get('authorName'), named);
  const names = toNames(platform, id, named, [author.handle ?? author.name ?? '', published.text, text]);
  return {
    platform, ...names, permalink: url === '' ? null : url, author: { ...author, id: get('authorId') || null }, text, lang: get('lang') || null, published, captured,
    counts: { views: readCount(get('views')), likes: readCount(get('likes')), shares: readCount(get('shares')), comments: readCount(get('comments')) },
    media: media.map((name) => ({ kind: /\.(mp4|mov|webm|mkv)(\?|$)/i.test(name) ? 'video' as const : 'image' as const, url: /^https?:/i.test(name) ? name : null, fileName: /^https?:/i.test(name) ? null : name, durationMs: null })),
    collector: get('collector') || null, tool: 'csv', extra: get('place') === '' ? {} : { place: toStorableText(get('place')) },
  };
}

/** The address names the handle; a column that differs from it holds the name that was shown. */
function readAuthor(author: string, authorName: string, named: PostNames | null): { handle: string | null; name: string | null } {
  // A handle has no spaces: what has any is the name that was shown.
  const handle = named?.handle ?? (author === '' || /\s/.test(author) ? null : author.replace(/^@/, ''));
  const shown = authorName || (author !== handle ? author : '');
  return { handle, name: shown === '' ? null : toStorableText(shown) };
}

/** By its own id, else by its address, else by what it says: the same row read twice is one post. */
function toNames(platform: string, id: string, named: PostNames | null, content: readonly string[]): { nativeId: string | null; aliases: string[] } {
  const aliases = new Set<string>(named?.platform === platform ? named.aliases : []);
  if (id !== '') aliases.add(id);
  if (aliases.size === 0) aliases.add(`content:${createHash('sha256').update(content.join('\0')).digest('hex').slice(0, 32)}`);
  return { nativeId: id || (named?.platform === platform ? named.nativeId : null), aliases: [...aliases] };
}
