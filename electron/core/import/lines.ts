import { createHash } from 'node:crypto';

export interface RawLine {
  /** Counts from 1. */
  readonly line: number;
  readonly byteOffset: number;
  /** Without the line end. */
  readonly byteLength: number;
  /** Null when the line is longer than the limit: it was passed over without being held. */
  readonly bytes: Buffer | null;
  /** False for the last line of a file that does not end in a line feed. */
  readonly isTerminated: boolean;
}

const LF = 0x0a;
const CR = 0x0d;
const BOM = Buffer.from([0xef, 0xbb, 0xbf]);

/**
 * Splits bytes into lines (LF or CRLF), one array per chunk that completes any. `bytes` may be a view into the chunk: it is
 * valid until the next array is asked for. A byte-order mark at the start belongs to no line. Memory stays within the
 * limit plus a chunk, whatever the length of a line.
 */
export async function* splitLines(chunks: AsyncIterable<Uint8Array>, maxBytes: number): AsyncGenerator<RawLine[]> {
  let line = 1;
  /** Where the line under way begins in the file. */
  let start = 0;
  let held: Buffer[] = [];
  let heldBytes = 0;

  const finish = (last: Buffer, isTerminated: boolean): RawLine => {
    const length = heldBytes + last.length;
    const isTooLong = length > maxBytes;
    const whole = isTooLong ? null : heldBytes === 0 ? last : Buffer.concat([...held, last]);
    const skipped = line === 1 && whole?.subarray(0, 3).equals(BOM) ? 3 : 0;
    const bytes = whole?.subarray(skipped, isTerminated && whole.at(-1) === CR ? -1 : undefined) ?? null;
    const raw = { line, byteOffset: start + skipped, byteLength: bytes?.length ?? length, bytes, isTerminated };
    held = [];
    heldBytes = 0;
    line += 1;
    start += length + 1;
    return raw;
  };

  for await (const part of chunks) {
    const chunk = Buffer.from(part.buffer, part.byteOffset, part.byteLength);
    const lines: RawLine[] = [];
    let from = 0;
    for (let end = chunk.indexOf(LF); end >= 0; end = chunk.indexOf(LF, from)) {
      lines.push(finish(chunk.subarray(from, end), true));
      from = end + 1;
    }
    if (lines.length > 0) yield lines;
    const rest = chunk.subarray(from);
    heldBytes += rest.length;
    // Beyond the limit only the length is remembered.
    if (heldBytes > maxBytes) held = [];
    else if (rest.length > 0) held.push(Buffer.from(rest));
  }
  if (heldBytes > 0) {
    const total = heldBytes;
    const last = Buffer.concat(held);
    held = [];
    heldBytes = total - last.length;
    yield [finish(last, false)];
  }
}

/** SHA-256 of a raw record, hex. */
export function hashRecord(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
