import sharp from 'sharp';
import { createRandom } from '../../random.ts';
import type { RawPicture } from './exposure.ts';
import { fromLinear } from './vector.ts';

export interface FilmOptions {
  /** Seed of the grain. */
  name: string;
  /** Stops brighter or darker than the automatic exposure. */
  stops?: number;
  /** Tint of the white balance: warm above 0, cold below. */
  warmth?: number;
  /** Strength of the grain; a night shot has more. */
  grain?: number;
  /** How much the corners darken, 0 to 1. */
  vignette?: number;
  /** JPEG quality. */
  quality?: number;
}

/** Turns linear light into the JPEG a telephone would keep. */
export async function developPicture(raw: RawPicture, options: FilmOptions): Promise<Buffer> {
  const pixels = printPixels(raw, options);
  return sharp(pixels, { raw: { width: raw.width, height: raw.height, channels: 3 } })
    .blur(0.45)
    .sharpen({ sigma: 0.9, m1: 0.4, m2: 1.2 })
    .jpeg({ quality: options.quality ?? 68, mozjpeg: true })
    .toBuffer();
}

function printPixels(raw: RawPicture, { name, stops = 0, warmth = 0, grain = 1, vignette = 0.25 }: FilmOptions): Buffer {
  const { width, height, light } = raw;
  const gain = measureGain(light) * 2 ** stops;
  const balance = [1 + 0.14 * warmth, 1, 1 - 0.18 * warmth];
  const random = createRandom(`grain ${name}`);
  const pixels = Buffer.alloc(width * height * 3);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const at = (y * width + x) * 3;
      const dx = (x / width - 0.5) * 2;
      const dy = (y / height - 0.5) * 2;
      const corner = 1 - vignette * ((dx * dx + dy * dy) / 2) ** 1.4;
      const speck = (random.next() + random.next() - 1) * 0.02 * grain;
      for (let i = 0; i < 3; i++) {
        const value = fromLinear(compress((light[at + i] ?? 0) * gain * corner * (balance[i] ?? 1)));
        const tinted = value + speck * (1.15 - 0.6 * value) + (random.next() - 0.5) * 0.008 * grain;
        pixels[at + i] = Math.max(0, Math.min(255, Math.round((0.012 + 0.985 * tinted) * 255)));
      }
    }
  }
  return pixels;
}

/** Exposure as a telephone chooses it: the middle of the picture's brightness goes to a middle grey, highlights are kept in hand. */
function measureGain(light: Float32Array): number {
  const values: number[] = [];
  for (let i = 0; i + 2 < light.length; i += 3 * 7) values.push(0.25 * (light[i] ?? 0) + 0.6 * (light[i + 1] ?? 0) + 0.15 * (light[i + 2] ?? 0));
  values.sort((a, b) => a - b);
  const part = (share: number): number => values[Math.floor(values.length * share)] ?? 0.5;
  return Math.min(0.2 / (part(0.5) + 1e-4), 1.35 / (part(0.97) + 1e-4)) * 0.5 + 0.5 * Math.min(0.24 / (part(0.5) + 1e-4), 0.7 / (part(0.9) + 1e-4));
}

/** A film-like curve: soft shoulder in the highlights, a little more contrast in the shadows. */
function compress(x: number): number {
  const a = x * (2.51 * x + 0.03);
  return Math.min(1, a / (x * (2.43 * x + 0.59) + 0.14));
}
