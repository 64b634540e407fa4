import sharp from 'sharp';
import type { PictureReason } from '../../../shared/model/report.ts';

/** A picture as the report draws it: a working copy, never the original. */
export type PreparedPicture =
  | { readonly ok: true; readonly jpeg: Buffer; readonly width: number; readonly height: number }
  | { readonly ok: false; readonly reason: PictureReason };

/** 201 pt wide at 300 dpi is 840 points; twice that leaves room to enlarge. */
const LONGEST_SIDE = 1400;
const MOST_PIXELS = 120_000_000;
const QUALITY = 82;

/** Formats that hold one drawing and nothing that runs. */
const DRAWN_FORMATS: ReadonlySet<string> = new Set(['jpeg', 'png', 'webp', 'gif', 'tiff', 'heif', 'jp2']);

const SIGNATURES: readonly (readonly [number, string])[] = [
  [0, '\xff\xd8\xff'], [0, '\x89PNG'], [0, 'GIF8'], [8, 'WEBP'], [0, 'II*\0'], [0, 'MM\0*'], [4, 'ftyp'],
];

/** True when the bytes begin like a picture: then a failure means damage, not a foreign format. */
function looksLikePicture(bytes: Buffer): boolean {
  return SIGNATURES.some(([at, sign]) => bytes.toString('latin1', at, at + sign.length) === sign);
}

function looksLikeSvg(bytes: Buffer): boolean {
  return /<(?:svg|!doctype svg)[\s>]/i.test(bytes.toString('latin1', 0, 4096));
}

/**
 * Makes the copy that is printed: upright, on white, in sRGB, without the metadata of the original, at print size. The
 * same bytes give the same copy. Animated pictures give their first frame. Never throws for what a file holds.
 */
export async function preparePicture(bytes: Buffer): Promise<PreparedPicture> {
  if (bytes.length === 0) return { ok: false, reason: 'empty' };
  if (looksLikeSvg(bytes)) return { ok: false, reason: 'active-content' };
  try {
    const source = sharp(bytes, { failOn: 'truncated', limitInputPixels: MOST_PIXELS, animated: false });
    const { format, width, height } = await source.metadata();
    if (!DRAWN_FORMATS.has(format)) return { ok: false, reason: 'unknown-format' };
    if (width < 1 || height < 1) return { ok: false, reason: 'empty' };
    const { data, info } = await source.rotate().flatten({ background: '#fff' }).toColourspace('srgb')
      .resize({ width: LONGEST_SIDE, height: LONGEST_SIDE, fit: 'inside', withoutEnlargement: true })
      .jpeg({ quality: QUALITY, chromaSubsampling: '4:4:4' }).toBuffer({ resolveWithObject: true });
    return { ok: true, jpeg: data, width: info.width, height: info.height };
  } catch (error) {
    if (error instanceof Error && /pixel limit/i.test(error.message)) return { ok: false, reason: 'too-large' };
    return { ok: false, reason: looksLikePicture(bytes) ? 'corrupt' : 'unknown-format' };
  }
}
