import sharp from 'sharp';
import { parseColor, toLinear, type Vec } from './vector.ts';

/** A drawn surface: RGBA bytes, row by row from the top. */
export interface Texture {
  width: number;
  height: number;
  pixels: Uint8Array;
}

export interface Material {
  /** Linear light; the texture, if any, is multiplied by it. */
  color: Vec;
  texture?: Texture;
  /** How often the texture repeats across a face. */
  repeat?: readonly [number, number];
  /** Uneven colour: size of the stains in metres and their strength, 0 to 1. */
  stains?: { size: number; strength: number };
  /** Shine, 0 to 1. */
  gloss?: number;
  /** 0 = opaque, 1 = clear glass. */
  clear?: number;
  /** Light of its own, as a multiple of the colour. */
  glow?: number;
  /** Where the texture is transparent there is nothing (cut-out shapes). */
  cutout?: boolean;
}

export interface MaterialOptions extends Omit<Material, 'color'> {
  color?: string;
}

/** A material from a colour `#rrggbb` (white when a texture brings its own) and options. */
export function makeMaterial({ color = '#ffffff', ...rest }: MaterialOptions): Material {
  return { color: parseColor(color), ...rest };
}

const cache = new Map<string, Promise<Texture>>();

/** Draws an SVG body of the given size into a texture; the same drawing is drawn once. */
export function rasterize(width: number, height: number, body: string): Promise<Texture> {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">${body}</svg>`;
  const known = cache.get(svg);
  if (known !== undefined) return known;
  const texture = sharp(Buffer.from(svg))
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true })
    .then(({ data, info }) => ({ width: info.width, height: info.height, pixels: new Uint8Array(data) }));
  cache.set(svg, texture);
  return texture;
}

const LINEAR = Float64Array.from({ length: 256 }, (_, value) => toLinear(value / 255));

/** Reads a texture at (u, v), v from the bottom up, between its four nearest pixels; writes linear RGB and alpha to `out`. */
export function sampleTexture(texture: Texture, u: number, v: number, out: Float64Array): void {
  const { width, height, pixels } = texture;
  const x = (u - Math.floor(u)) * width - 0.5;
  const y = (1 - (v - Math.floor(v))) * height - 0.5;
  const x0 = Math.floor(x);
  const y0 = Math.floor(y);
  const fx = x - x0;
  const fy = y - y0;
  let [r, g, b, a] = [0, 0, 0, 0];
  for (let corner = 0; corner < 4; corner++) {
    const cx = Math.min(width - 1, Math.max(0, x0 + (corner & 1)));
    const cy = Math.min(height - 1, Math.max(0, y0 + (corner >> 1)));
    const weight = ((corner & 1) === 1 ? fx : 1 - fx) * (corner >> 1 === 1 ? fy : 1 - fy);
    const at = (cy * width + cx) * 4;
    // Both arrays are read inside their bounds: the pixel is clamped, a byte has 256 values.
    r += weight * (LINEAR[pixels[at] as number] as number);
    g += weight * (LINEAR[pixels[at + 1] as number] as number);
    b += weight * (LINEAR[pixels[at + 2] as number] as number);
    a += (weight * (pixels[at + 3] as number)) / 255;
  }
  out[0] = r;
  out[1] = g;
  out[2] = b;
  out[3] = a;
}

/** Smooth random stains in space, about -1 to 1: three octaves of value noise. */
export function measureStain(x: number, y: number, z: number): number {
  return (noise(x, y, z) + 0.5 * noise(x * 2.3 + 7, y * 2.3, z * 2.3) + 0.35 * noise(x * 5.1, y * 5.1 + 3, z * 5.1)) / 1.5;
}

function noise(x: number, y: number, z: number): number {
  const ix = Math.floor(x);
  const iy = Math.floor(y);
  const iz = Math.floor(z);
  const fx = ease(x - ix);
  const fy = ease(y - iy);
  const fz = ease(z - iz);
  const near = noiseRow(ix, iy, iz, fx) * (1 - fy) + noiseRow(ix, iy + 1, iz, fx) * fy;
  const far = noiseRow(ix, iy, iz + 1, fx) * (1 - fy) + noiseRow(ix, iy + 1, iz + 1, fx) * fy;
  return near * (1 - fz) + far * fz;
}

function noiseRow(ix: number, iy: number, iz: number, fx: number): number {
  return lattice(ix, iy, iz) * (1 - fx) + lattice(ix + 1, iy, iz) * fx;
}

function ease(t: number): number {
  return t * t * (3 - 2 * t);
}

function lattice(x: number, y: number, z: number): number {
  let h = Math.imul(x, 374761393) ^ Math.imul(y, 668265263) ^ Math.imul(z, 2147483647 ^ 0x27d4eb2d);
  h = Math.imul(h ^ (h >>> 13), 1274126177);
  return ((h ^ (h >>> 16)) >>> 0) / 2147483648 - 1;
}
