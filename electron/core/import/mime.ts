/** What a file is by its first bytes: names lie, contents rarely. `application/octet-stream` when nothing is recognised. */
export function sniffMime(head: Uint8Array): string {
  const bytes = Buffer.from(head.buffer, head.byteOffset, Math.min(head.byteLength, 512));
  const at = (offset: number, text: string) => bytes.subarray(offset, offset + text.length).toString('latin1') === text;
  if (at(0, '\xff\xd8\xff')) return 'image/jpeg';
  if (at(0, '\x89PNG\r\n\x1a\n')) return 'image/png';
  if (at(0, 'GIF87a') || at(0, 'GIF89a')) return 'image/gif';
  if (at(0, 'RIFF') && at(8, 'WEBP')) return 'image/webp';
  if (at(0, 'RIFF') && at(8, 'WAVE')) return 'audio/wav';
  if (at(0, 'BM')) return 'image/bmp';
  if (at(4, 'ftyp')) return sniffIsoMedia(bytes.subarray(8, 12).toString('latin1'));
  if (at(0, '\x1a\x45\xdf\xa3')) return 'video/webm';
  if (at(0, 'OggS')) return 'audio/ogg';
  if (at(0, 'ID3') || (bytes[0] === 0xff && ((bytes[1] ?? 0) & 0xe6) === 0xe2)) return 'audio/mpeg';
  if (at(0, '%PDF-')) return 'application/pdf';
  if (at(0, 'PK\x03\x04') || at(0, 'PK\x05\x06')) return 'application/zip';
  if (at(0, '\x1f\x8b')) return 'application/gzip';
  if (at(0, 'SQLite format 3\0')) return 'application/vnd.sqlite3';
  if (/^\s*(<\?xml[^>]*>\s*)?(<!--[^]*?-->\s*)?<svg[\s>]/i.test(bytes.toString('latin1'))) return 'image/svg+xml';
  if (/^\s*(<!doctype html|<html[\s>])/i.test(bytes.toString('latin1'))) return 'text/html';
  return 'application/octet-stream';
}

function sniffIsoMedia(brand: string): string {
  if (/^avif|^avis/.test(brand)) return 'image/avif';
  if (/^heic|^heix|^mif1/.test(brand)) return 'image/heic';
  if (/^M4A/.test(brand)) return 'audio/mp4';
  return brand === 'qt  ' ? 'video/quicktime' : 'video/mp4';
}

/** The kind of medium a type is; null for what is none. */
export function toMediaKind(mime: string): 'image' | 'video' | 'audio' | null {
  const kind = mime.split('/')[0];
  return kind === 'image' || kind === 'video' || kind === 'audio' ? kind : null;
}
