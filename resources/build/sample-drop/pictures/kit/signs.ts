/** Flat things with something written or drawn on them. */
import { makeMaterial, rasterize, type Material } from '../render/material.ts';
import type { Model } from '../render/model.ts';
import { drawText, measureText, type TextStyle } from '../text-outlines.ts';

export interface SignOptions {
  width: number;
  height: number;
  ground: string;
  ink: string;
  style?: TextStyle;
  frame?: string;
  handwritten?: boolean;
  gloss?: number;
  /** SVG over the ground, under the words. */
  under?: string;
  /** Thickness of the pen, for painted or marked letters. */
  stroke?: number;
}

/** Lines of text, each as large as the sign allows. */
export async function makeSign(lines: readonly string[], { width, height, ground, ink, style = 'sansBold', frame, handwritten = false, gloss = 0.15, under = '', stroke }: SignOptions): Promise<Material> {
  const room = height / lines.length;
  const words = lines.map((line, index) => {
    const size = Math.min(room * 0.62, ((width * 0.86) / measureText(line, { size: 100, style, handwritten })) * 100);
    return drawText(width / 2, room * index + room / 2 + size * 0.34, line, { size, style, fill: ink, anchor: 'middle', handwritten, stroke });
  });
  const edge = frame === undefined ? '' : `<rect x="5" y="5" width="${width - 10}" height="${height - 10}" fill="none" stroke="${frame}" stroke-width="7"/>`;
  return makeMaterial({ texture: await rasterize(width, height, `<rect width="${width}" height="${height}" fill="${ground}"/>${under}${edge}${words.join('')}`), gloss, stains: { size: 0.3, strength: 0.06 } });
}

/** Hangs a flat picture upright, centred on the origin, facing +z. */
export function addUpright(model: Model, width: number, height: number, material: Material): void {
  model.addQuad([[-width / 2, -height / 2, 0], [width / 2, -height / 2, 0], [width / 2, height / 2, 0], [-width / 2, height / 2, 0]], material);
}

/** Lays a flat picture on y = 0, centred, its upper edge towards -z. */
export function addLying(model: Model, width: number, depth: number, material: Material): void {
  model.addQuad([[-width / 2, 0, depth / 2], [width / 2, 0, depth / 2], [width / 2, 0, -depth / 2], [-width / 2, 0, -depth / 2]], material);
}

/** A drawing cut out along its outline; `body` fills a box of the given size. */
export async function makeCutout(width: number, height: number, body: string): Promise<Material> {
  return makeMaterial({ texture: await rasterize(width, height, body), cutout: true });
}
