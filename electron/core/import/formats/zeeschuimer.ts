import { isUtf8 } from 'node:buffer';
import { MirsadError, toReason, type Reason } from '../../../../shared/model/errors.ts';
import { readJson, type JsonView } from '../fields/json-view.ts';
import { toPlatform } from '../fields/post-names.ts';
import { toExcerpt } from '../fields/text.ts';
import { readEpoch } from '../fields/times.ts';
import { hashRecord, splitLines, type RawLine } from '../lines.ts';
import { MAX_RECORD_BYTES, type FormatReader, type ItemContent, type MappedPost, type Probe, type RawPosition, type ReadItem } from '../reader.ts';
import { mapInstagramItem } from './instagram-item.ts';
import { mapTiktokItem } from './tiktok-item.ts';

/**
 * Zeeschuimer: a browser extension that records what a platform page loads, one JSON object a line: an envelope that says
 * when and where, and the platform's own item under `data` (import formats, section 1a).
 */
export const zeeschuimer: FormatReader = {
  format: 'zeeschuimer',
  version: 1,
  detect(probe) {
    const sample = findEnvelope(probe);
    return sample === null ? null : { format: 'zeeschuimer', confidence: 0.98, detail: { platform: toPlatform(sample) }, refusal: null };
  },
  async *read({ chunks, skipBefore }) {
    for await (const lines of splitLines(chunks, MAX_RECORD_BYTES)) {
      const items: ReadItem[] = [];
      for (const line of lines) {
        if (line.byteOffset < skipBefore) continue;
        const item = readLine(line);
        if (item) items.push(item);
      }
      if (items.length > 0) yield items;
    }
  },
};

const RE_PLATFORM = /"source_platform"\s*:\s*"([^"\\]{1,80})"/;
const RE_ENVELOPE = /"(?:item_id|timestamp_collected|nav_index)"\s*:/;

/** The platform of any envelope near the start or the end: the first lines may be the damaged ones. */
function findEnvelope({ head, tail }: Probe): string | null {
  for (const part of [head, tail]) {
    const text = part.toString('latin1');
    const platform = RE_PLATFORM.exec(text);
    if (platform?.[1] && RE_ENVELOPE.test(text)) return platform[1];
  }
  return null;
}

function readLine({ line, byteOffset, byteLength, bytes, isTerminated }: RawLine): ReadItem | null {
  const position: RawPosition = { line, byteOffset, byteLength, path: null };
  const reject = (reason: Reason): ReadItem => ({ kind: 'rejected', position, reason, excerpt: bytes ? toExcerpt(bytes) : '' });
  if (bytes === null) return reject({ code: 'record.too-long', params: { bytes: byteLength, limit: MAX_RECORD_BYTES } });
  if (bytes.length === 0) return null;
  if (!isUtf8(bytes)) return reject({ code: 'record.not-utf8', params: {} });
  try {
    return { kind: 'post', position, sha256: hashRecord(bytes), post: readJson(bytes, mapEnvelope) };
  } catch (error) {
    if (!(error instanceof SyntaxError)) return reject(toReason(error));
    return reject(isTerminated ? { code: 'record.json-malformed', params: { problem: describeSyntax(error) } } : { code: 'record.truncated', params: {} });
  }
}

/** Where the parser stopped; its message quotes the record, which does not belong into a parameter. */
function describeSyntax(error: SyntaxError): string {
  return /position \d+/.exec(error.message)?.[0] ?? '';
}

function mapEnvelope(record: JsonView): MappedPost {
  if (!record.isObject) throw new MirsadError('record.not-an-object');
  const source = record.filled('source_platform');
  if (source === null) throw new MirsadError('record.missing-field', { field: 'source_platform' });
  const item = record.at('data');
  if (!item.isObject) throw new MirsadError('record.missing-field', { field: 'data' });
  const platform = toPlatform(source);
  const content = mapItem(platform, item);
  // Refreshed items keep the time of the first sighting in timestamp_collected; their counts belong to the refresh.
  const collected = record.number('last_updated') ?? record.number('timestamp_collected');
  return { ...content, platform, captured: readEpoch(collected, 'ms', 'timestamp_collected'), collector: null, tool: 'zeeschuimer' };
}


function mapItem(platform: string, item: JsonView): ItemContent {
  if (platform === 'tiktok') return mapTiktokItem(item);
  if (platform === 'instagram') return mapInstagramItem(item);
  throw new MirsadError('record.platform-unknown', { platform });
}
