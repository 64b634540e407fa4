/** A record of a delimited text: its bytes with quotes, without the line end. */
export interface CsvRecord {
  /** Line on which it begins, from 1. */
  readonly line: number;
  /** In the bytes given to the splitter. */
  readonly byteOffset: number;
  readonly bytes: Buffer;
  /** A quote that was opened and never closed: only the line it stands on is given. */
  readonly isUnclosed: boolean;
}

const LF = 0x0a;
const CR = 0x0d;
const QUOTE = 0x22;

/** A quoted field that runs on beyond this was never closed. */
export const MAX_CSV_RECORD = 1 << 20;

/**
 * Splits delimited text into records at line ends outside quotes. A quote opens a field only at its start, so inches and
 * coordinates do no harm. One unclosed quote costs one line: the splitter goes back and reads on from the next.
 */
export async function* splitCsvRecords(chunks: AsyncIterable<Uint8Array>, delimiter: string): AsyncGenerator<CsvRecord[]> {
  const separator = delimiter.charCodeAt(0);
  let pending: Buffer = Buffer.alloc(0);
  let base = 0;
  let line = 1;

  const drain = (isLast: boolean): CsvRecord[] => {
    const records: CsvRecord[] = [];
    let start = 0;
    for (;;) {
      const end = findRecordEnd(pending, start, separator);
      if (end !== -1) {
        records.push(cut(start, end, false));
        start = end + 1;
        continue;
      }
      const isOverdue = pending.length - start > MAX_CSV_RECORD;
      if (start >= pending.length || (!isLast && !isOverdue)) break;
      const lineEnd = pending.indexOf(LF, start);
      // Nothing open at the very end: the last record merely lacks its line end.
      const isClosed = isLast && isClosedRecord(pending.subarray(start), separator);
      const stop = isClosed || lineEnd === -1 ? pending.length : lineEnd;
      records.push(cut(start, stop, !isClosed));
      start = stop + 1;
    }
    base += Math.min(start, pending.length);
    pending = Buffer.from(pending.subarray(Math.min(start, pending.length)));
    return records;
  };

  const cut = (start: number, end: number, isUnclosed: boolean): CsvRecord => {
    const bytes = pending.subarray(start, end > start && pending[end - 1] === CR ? end - 1 : end);
    const record = { line, byteOffset: base + start, bytes, isUnclosed };
    line += 1;
    for (let at = bytes.indexOf(LF); at !== -1; at = bytes.indexOf(LF, at + 1)) line += 1;
    return record;
  };

  for await (const chunk of chunks) {
    pending = pending.length === 0 ? Buffer.from(chunk) : Buffer.concat([pending, chunk]);
    const records = drain(false);
    if (records.length > 0) yield records;
  }
  const rest = drain(true);
  if (rest.length > 0) yield rest;
}

/** Index of the line feed that ends the record beginning at `start`; -1 when the bytes end before. */
function findRecordEnd(bytes: Buffer, start: number, separator: number): number {
  for (let at = start; at < bytes.length;) {
    if (bytes[at] === QUOTE) {
      const close = findClosingQuote(bytes, at + 1);
      if (close === -1) return -1;
      at = close + 1;
    }
    while (at < bytes.length && bytes[at] !== separator && bytes[at] !== LF) at += 1;
    if (bytes[at] === LF) return at;
    at += 1;
  }
  return -1;
}

/** A doubled quote is a quote inside the field. At the end of the bytes a quote may be either, so it does not close yet. */
function findClosingQuote(bytes: Buffer, from: number): number {
  for (let at = bytes.indexOf(QUOTE, from); at !== -1; at = bytes.indexOf(QUOTE, at + 2)) {
    if (at + 1 >= bytes.length) return -1;
    if (bytes[at + 1] !== QUOTE) return at;
  }
  return -1;
}

function isClosedRecord(record: Buffer, separator: number): boolean {
  return findRecordEnd(Buffer.concat([record, Buffer.from('\n')]), 0, separator) === record.length;
}
