import { makeMaterial, rasterize, type Material } from '../render/material.ts';
import type { Model } from '../render/model.ts';
import type { Vec } from '../render/vector.ts';
import { drawText } from '../text-outlines.ts';

export interface BagOptions {
  leather: string;
  /** Colour of the round medal, if the bag has one. */
  medal?: string;
  /** Word on the front. */
  word?: string;
}

export interface BagLook {
  front: Material;
  skin: Material;
  metal: Material;
  medal?: Material;
}

export async function makeBagLook({ leather, medal, word = '' }: BagOptions): Promise<BagLook> {
  const stitch = `<rect x="10" y="10" width="380" height="260" fill="none" stroke="#fff" stroke-opacity=".28" stroke-width="2.5" stroke-dasharray="8 5"/><path d="M0 92Q200 130 400 92" stroke="#000" stroke-opacity=".35" stroke-width="4" fill="none"/>`;
  const name = word === '' ? '' : drawText(150, 214, word, { size: 44, style: 'sansBold', fill: '#f0d694', anchor: 'middle' });
  const stains = { size: 0.05, strength: 0.06 };
  return {
    front: makeMaterial({ gloss: 0.16, stains, texture: await rasterize(400, 280, `<rect width="400" height="280" fill="${leather}"/>${stitch}${name}`) }),
    skin: makeMaterial({ color: leather, gloss: 0.16, stains }),
    metal: makeMaterial({ color: '#cda64f', gloss: 0.6 }),
    ...(medal === undefined ? {} : { medal: makeMaterial({ color: medal, gloss: 0.5 }) }),
  };
}

/** A hand bag on y = 0, front to +z, 34 cm wide. */
export function addBag(model: Model, { front, skin, metal, medal }: BagLook): void {
  const half = (v: number): number => 0.172 - 0.03 * v;
  const bulge = (u: number, v: number): number => 0.055 + 0.022 * Math.sin(Math.PI * u) * Math.sin(Math.PI * Math.min(1, v * 1.1)) - 0.028 * v;
  model.addSheet(10, 12, (u, v) => [(u - 0.5) * 2 * half(v), 0.004 + v * 0.23, bulge(u, v)], front);
  model.addSheet(10, 12, (u, v) => [(0.5 - u) * 2 * half(v), 0.004 + v * 0.23, -bulge(u, v)], skin);
  for (const side of [-1, 1]) model.addSheet(8, 6, (u, v) => [side * (half(v) + 0.004 * Math.sin(Math.PI * u)), 0.004 + v * 0.23, side * (0.5 - u) * 2 * bulge(0, v)], skin);
  model.addSheet(2, 8, (u, v) => [(u - 0.5) * 2 * half(1), 0.232 + 0.01 * Math.sin(Math.PI * v), (0.5 - v) * 2 * bulge(0, 1)], skin);
  for (const z of [-0.03, 0.034]) {
    model.addTube(Array.from({ length: 19 }, (_, i): Vec => [0.085 * Math.cos((i * Math.PI) / 18), 0.225 + 0.15 * Math.sin((i * Math.PI) / 18), z * (1 - 0.25 * Math.sin((i * Math.PI) / 18))]), 0.0075, skin, 8);
    for (const x of [-0.085, 0.085]) model.place({ x, y: 0.222, z: z + Math.sign(z) * 0.006 }, () => model.addBall([0.012, 0.012, 0.005], metal, 8));
  }
  if (medal === undefined) return;
  model.addTube([[0.085, 0.25, 0.045], [0.1, 0.2, 0.078], [0.1, 0.165, 0.084]], 0.0025, metal, 6);
  model.place({ x: 0.1, y: 0.128, z: 0.082, tilt: 84 }, () => model.addTurned([[0, 0], [0.036, 0], [0.038, 0.004], [0.032, 0.008], [0, 0.009]], medal, 28));
}
