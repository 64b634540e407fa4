/** Garments: drawn flat, cut out, then hung or folded. */
import { makeMaterial, rasterize, type Material } from '../render/material.ts';
import type { Model } from '../render/model.ts';

export type GarmentKind = 'tshirt' | 'jacket' | 'coat' | 'djellaba' | 'caftan';

const SHAPES: Readonly<Record<GarmentKind, string>> = {
  tshirt: 'M150 40Q200 66 250 40L330 70L386 170L330 204L308 168L312 470H88L92 168L70 204L14 170L70 70z',
  jacket: 'M150 30Q200 52 250 30L322 62Q372 200 380 380L330 392L304 236L310 476H90L96 236L70 392L20 380Q28 200 78 62z',
  coat: 'M152 24Q200 44 248 24L312 54Q356 190 362 360L318 370L300 230L324 492H76L100 230L82 370L38 360Q44 190 88 54z',
  djellaba: 'M170 20Q200 2 230 20L250 40L322 70L376 250L332 268L296 190L330 496H70L104 190L68 268L24 250L78 70L150 40z',
  caftan: 'M160 24Q200 40 240 24L312 58L378 262L326 280L284 186L262 230L340 496H60L138 230L116 186L74 280L22 262L88 58z',
};

export interface GarmentOptions {
  color: string;
  trim?: string;
  /** SVG drawn on the chest, in a box 400 × 500. */
  print?: string;
}

/** A garment as a cut-out picture, 400 × 500. */
export async function makeGarment(kind: GarmentKind, { color, trim = '#000000', print = '' }: GarmentOptions): Promise<Material> {
  const folds = [110, 160, 235, 285].map((x, i) => `<path d="M${x} ${150 + i * 9}q${i % 2 === 0 ? 14 : -12} 150 ${i % 2 === 0 ? -4 : 6} 320" stroke="#000" stroke-opacity=".16" stroke-width="${9 - i}" fill="none"/><path d="M${x + 12} ${160 + i * 9}q${i % 2 === 0 ? 14 : -12} 150 ${i % 2 === 0 ? -4 : 6} 310" stroke="#fff" stroke-opacity=".12" stroke-width="7" fill="none"/>`).join('');
  const details: Readonly<Record<GarmentKind, string>> = {
    tshirt: `<path d="M150 42Q200 84 250 42" stroke="#000" stroke-opacity=".4" stroke-width="7" fill="none"/>`,
    jacket:
      `<path d="M200 44V476" stroke="${trim}" stroke-width="5"/><path d="M150 34Q200 96 250 34" fill="#000" fill-opacity=".5"/>` +
      Array.from({ length: 9 }, (_, i) => `<path d="M60 ${108 + i * 42}Q200 ${122 + i * 42} 340 ${108 + i * 42}" stroke="#000" stroke-opacity=".34" stroke-width="5" fill="none"/><path d="M60 ${116 + i * 42}Q200 ${130 + i * 42} 340 ${116 + i * 42}" stroke="#fff" stroke-opacity=".14" stroke-width="6" fill="none"/>`).join(''),
    coat: `<path d="M200 40L190 492M152 26L178 150L200 120L222 150L248 26" stroke="#000" stroke-opacity=".45" stroke-width="6" fill="none"/><g fill="#1a1208"><circle cx="212" cy="200" r="7"/><circle cx="212" cy="270" r="7"/><circle cx="210" cy="340" r="7"/></g>`,
    djellaba: `<path d="M200 24V496M150 42Q200 120 250 42" stroke="${trim}" stroke-width="7" fill="none"/><path d="M170 22Q200 90 230 22" fill="#000" fill-opacity=".4"/>`,
    caftan: `<path d="M200 32V496M84 62L24 258M316 62L376 258" stroke="${trim}" stroke-width="10" fill="none"/><path d="M176 40V496M224 40V496" stroke="${trim}" stroke-width="3" stroke-dasharray="3 5" fill="none"/>${Array.from({ length: 9 }, (_, i) => `<circle cx="200" cy="${70 + i * 26}" r="7" fill="${trim}"/>`).join('')}<rect x="134" y="218" width="132" height="26" rx="6" fill="${trim}"/>`,
  };
  const body = `<clipPath id="g"><path d="${SHAPES[kind]}"/></clipPath><g clip-path="url(#g)"><rect width="400" height="500" fill="${color}"/>${folds}${details[kind]}${print}</g>`;
  return makeMaterial({ texture: await rasterize(400, 500, body), cutout: true });
}

/** A garment on a hanger, its hook at the origin, facing +z; `width` is that of the whole cut-out. */
export function addHanging(model: Model, garment: Material, width: number, height: number, wave = 0.02): void {
  model.addSheet(10, 14, (u, v) => [(u - 0.5) * width, -0.07 - (1 - v) * height, wave * Math.sin(u * 17 + v * 2) * (1.1 - v) + 0.02 * Math.sin(u * Math.PI)], garment);
  const wire = makeMaterial({ color: '#b9bcc0', gloss: 0.3 });
  model.addTube([[0, -0.02, 0], [0.018, 0, 0], [0, 0.03, 0], [-0.02, 0.012, 0]], 0.003, wire, 5);
  model.addTube([[-width * 0.3, -0.1, 0.012], [0, -0.03, 0.012], [width * 0.3, -0.1, 0.012]], 0.008, makeMaterial({ color: '#5a3d22' }), 6);
}

/** A folded shirt lying on y = 0, collar to +z away from the viewer. */
export function addFolded(model: Model, cloth: Material, collar: Material, width = 0.26, depth = 0.32, height = 0.028): void {
  const puff = (u: number, v: number): number => height * Math.min(1, 5 * Math.min(u, 1 - u, v, 1 - v) ** 0.5);
  model.addSheet(10, 10, (u, v) => [(u - 0.5) * width, puff(u, v) + 0.0015 * Math.sin(u * 13 + v * 5), (0.5 - v) * depth], cloth);
  model.addTube([[-0.055, height + 0.001, -depth * 0.4], [-0.03, height + 0.004, -depth * 0.33], [0, height + 0.005, -depth * 0.3], [0.03, height + 0.004, -depth * 0.33], [0.055, height + 0.001, -depth * 0.4]], 0.007, collar, 6);
  for (const x of [-0.08, 0.08]) model.addTube([[x, height * 0.98, -depth * 0.46], [x * 0.98, height * 0.98, depth * 0.46]], 0.0014, collar, 5);
}

/** A rail from x = -half to half at the origin's height, with its posts down to the floor. */
export function addRail(model: Model, half: number, height: number): void {
  const steel = makeMaterial({ color: '#c4c7ca', gloss: 0.4 });
  model.addTube([[-half, 0, 0], [half, 0, 0]], 0.014, steel, 8);
  for (const x of [-half, half]) {
    model.addTube([[x, 0, 0], [x, -height, 0]], 0.014, steel, 8);
    model.addTube([[x, -height + 0.02, -0.25], [x, -height + 0.02, 0.25]], 0.014, steel, 8);
  }
}
