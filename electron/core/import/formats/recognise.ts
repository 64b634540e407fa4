import { isUtf8 } from 'node:buffer';
import type { Reason } from '../../../../shared/model/errors.ts';
import { sniffMime, toMediaKind } from '../mime.ts';
import type { Detection, Probe } from '../reader.ts';

/** Formats known by sight that this version keeps but does not read yet. */
const KNOWN: readonly (readonly [format: string, test: (text: string, path: string) => boolean])[] = [
  ['telegram', (text) => /"messages"\s*:\s*\[/.test(text) && /"type"\s*:\s*"(personal_chat|private_group|private_supergroup|public_supergroup|public_channel|private_channel|saved_messages|bot_chat)"/.test(text)],
  ['whatsapp', (text) => /^\u200e?\[?\d{1,4}[./-]\d{1,2}[./-]\d{1,4},? .{0,24}\d{1,2}:\d{2}/mu.test(text.slice(0, 4000)) && /: .+/.test(text)],
  ['crowdtangle', (text) => /"platformId"\s*:/.test(text) && /"postUrl"\s*:/.test(text)],
  ['meta-download', (text) => /"sender_name"\s*:/.test(text) && /"timestamp_ms"\s*:/.test(text)],
  ['tiktok-download', (text) => /"(Your )?Activity"\s*:/.test(text) && /"VideoList"\s*:|"Video Browsing History"/.test(text)],
  ['tiktok-research-api', (text) => /"videos"\s*:\s*\[/.test(text) && /"video_description"\s*:/.test(text)],
  ['instaloader', (text) => /"instaloader"\s*:/.test(text)],
  ['gallery-dl', (text) => /"category"\s*:/.test(text) && /"subcategory"\s*:/.test(text)],
  ['warc', (text) => text.startsWith('WARC/')],
  ['bagit', (text, path) => /(^|\/)bagit\.txt$/.test(path) && text.startsWith('BagIt-Version')],
];

const HASH_LINE = /^\\?[0-9a-fA-F]{64}[ \t]+\*?(.+)$/;

/** A list of SHA-256 sums as `sha256sum` writes it: file name -> hash. Null when the text is none. */
export function readHashList(text: string): ReadonlyMap<string, string> | null {
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '' && !line.startsWith('#'));
  if (lines.length === 0) return null;
  const sums = new Map<string, string>();
  for (const line of lines) {
    const name = HASH_LINE.exec(line)?.[1];
    if (name === undefined) return null;
    sums.set(name.trim().replace(/^\.\//, '').replaceAll('\\', '/'), line.replace(/^\\/, '').slice(0, 64).toLowerCase());
  }
  return sums;
}

/** Roles of files that carry no posts; `unknown` is kept and named. */
export type OtherRole = 'media' | 'hash-list' | 'sidecar' | 'note';

function claim(format: string, refusal: Reason | null): Detection {
  return { format, confidence: 0.6, detail: {}, refusal };
}

/** What a file is that no reader claims: media, hash lists, sidecars, known formats, or unreadable bytes with the reason. */
export function recogniseOther(probe: Probe): Detection | null {
  if (probe.size === 0) return claim('', { code: 'file.empty', params: {} });
  const mime = sniffMime(probe.head);
  if (toMediaKind(mime)) return claim('media', null);
  if (mime === 'application/zip') return claim('zip', { code: 'file.recognised-not-read', params: { format: 'zip' } });
  if (mime === 'application/pdf') return claim('pdf', { code: 'file.recognised-not-read', params: { format: 'pdf' } });
  if (mime === 'application/gzip') return claim('gzip', { code: 'file.recognised-not-read', params: { format: 'gzip' } });
  const text = probe.head.toString('utf8');
  if (readHashList((probe.whole ?? probe.head).toString('utf8'))) return claim('hash-list', null);
  if (/\.(description|srt|vtt|txt|md)$/i.test(probe.path) && !KNOWN.some(([, test]) => test(text, probe.path)) && !text.includes('\0')) return claim('sidecar', null);
  const known = KNOWN.find(([, test]) => test(text, probe.path));
  if (known) return claim(known[0], { code: 'file.recognised-not-read', params: { format: known[0] } });
  if (mime === 'text/html' || mime === 'image/svg+xml') return claim('html', { code: 'file.recognised-not-read', params: { format: 'html' } });
  if (text.includes('\0')) return claim('', { code: 'file.binary', params: {} });
  const looksJson = /^\s*[{[]/.test(text);
  if (looksJson && !isUtf8(trimToCharacter(probe.head))) return claim('', { code: 'file.not-utf8', params: {} });
  return looksJson ? claim('', { code: 'file.unknown-format', params: {} }) : null;
}

/** The probe may end in the middle of a character. */
function trimToCharacter(head: Buffer): Buffer {
  let end = head.length;
  while (end > 0 && end > head.length - 4 && ((head[end - 1] ?? 0) & 0xc0) === 0x80) end -= 1;
  return end > 0 && (head[end - 1] ?? 0) >= 0xc0 ? head.subarray(0, end - 1) : head;
}
