import { makeMaterial, rasterize, type Material } from '../render/material.ts';
import type { Model } from '../render/model.ts';
import type { Vec } from '../render/vector.ts';

export interface ShoeLook {
  upper: Material;
  sole: Material;
  lace: Material;
  lining: Material;
}

/** Colours of a trainer: a plain upper with a toe cap and one slanting bar. */
export async function makeShoeLook(upper: string, bar: string, sole = '#f2f0ea', lace = '#f4f2ee'): Promise<ShoeLook> {
  const texture = await rasterize(
    256,
    256,
    `<rect width="256" height="256" fill="${upper}"/><rect width="256" height="40" fill="${bar}" fill-opacity=".35"/><path d="M0 150L50 110L62 128L0 178z M256 150L206 110L194 128L256 178z" fill="${bar}"/>` +
      `<path d="M0 212H256M30 40Q128 58 226 40M84 120Q128 96 172 120" stroke="#000" stroke-opacity=".3" stroke-width="2" fill="none" stroke-dasharray="5 3"/>`,
  );
  return { upper: makeMaterial({ texture, gloss: 0.12 }), sole: makeMaterial({ color: sole, gloss: 0.08 }), lace: makeMaterial({ color: lace }), lining: makeMaterial({ color: '#2a2a2c' }) };
}

/** Half width, height of the upper's ridge and toe spring from heel (0) to toe (1), in metres for a 29 cm shoe. */
const SECTIONS: readonly (readonly [number, number, number])[] = [
  [0.016, 0.06, 0.004],
  [0.034, 0.088, 0.001],
  [0.036, 0.09, 0],
  [0.034, 0.086, 0],
  [0.037, 0.078, 0],
  [0.043, 0.064, 0],
  [0.047, 0.05, 0.001],
  [0.044, 0.041, 0.004],
  [0.034, 0.034, 0.008],
  [0.01, 0.016, 0.013],
];

function readSection(t: number): [number, number, number] {
  const position = Math.min(SECTIONS.length - 1.0001, Math.max(0, t * (SECTIONS.length - 1)));
  const i = Math.floor(position);
  const a = SECTIONS[i] ?? [0, 0, 0];
  const b = SECTIONS[i + 1] ?? a;
  const k = position - i;
  const s = k * k * (3 - 2 * k);
  return [a[0] + (b[0] - a[0]) * s, a[1] + (b[1] - a[1]) * s, a[2] + (b[2] - a[2]) * s];
}

/** A trainer on y = 0, heel at -x, toe at +x. */
export function addShoe(model: Model, look: ShoeLook): void {
  const along = (t: number): number => -0.14 + 0.285 * t;
  model.addSheet(18, 14, (u, v) => {
    const [w, h, lift] = readSection(v);
    const angle = Math.PI * u;
    return [along(v) + 0.012 * Math.sin(angle) * (v < 0.5 ? -0.4 : 0.2), 0.022 + lift + h * Math.sin(angle) ** 0.75, w * 1.02 * Math.cos(angle)];
  }, look.upper);
  const soleRing = (u: number, t: number, k: number): Vec => {
    const [w, , lift] = readSection(t);
    const side = Math.cos(2 * Math.PI * u);
    const up = Math.sin(2 * Math.PI * u);
    return [along(t) * k, 0.014 + lift + 0.016 * Math.max(-1, Math.min(1, up * 2.2)), w * 1.12 * Math.max(-1, Math.min(1, side * 1.5))];
  };
  model.addSheet(18, 16, (u, v) => soleRing(u, v, 1.035), look.sole);
  model.place({ x: -0.066, y: 0.103, roll: 6 }, () => model.addBall([0.05, 0.012, 0.026], look.lining, 8));
  model.place({ x: -0.132, y: 0.09 }, () => model.addBall([0.014, 0.026, 0.024], look.upper, 7));
  for (let i = 0; i < 5; i++) {
    const t = 0.45 + i * 0.06;
    const [, h] = readSection(t);
    model.addTube([[along(t), 0.018 + h, 0.021], [along(t) + 0.004, 0.0245 + h, 0], [along(t), 0.018 + h, -0.021]], 0.0034, look.lace, 6);
  }
}

/** A pair side by side, the left shoe a little ahead. */
export function addPair(model: Model, look: ShoeLook, gap = 0.115): void {
  model.place({ z: -gap / 2, turn: 3 }, () => addShoe(model, look));
  model.place({ z: gap / 2, x: 0.015, turn: -4 }, () => addShoe(model, look));
}

/** A slipper without heel, pointed, on y = 0. */
export function addSlipper(model: Model, leather: Material, inside: Material): void {
  const half = (t: number): number => 0.034 + 0.014 * Math.sin(Math.PI * Math.min(1, t * 1.3)) - (t > 0.75 ? (t - 0.75) * 0.18 : 0);
  model.addSheet(14, 14, (u, v) => {
    const w = Math.max(0.004, half(v));
    return [-0.13 + 0.27 * v, 0.008 + 0.006 * Math.sin(2 * Math.PI * u) + (v > 0.85 ? (v - 0.85) * 0.08 : 0), w * Math.cos(2 * Math.PI * u)];
  }, inside);
  model.addSheet(12, 12, (u, v) => {
    const t = 0.4 + 0.6 * v;
    const w = Math.max(0.003, half(t)) * 1.04;
    const h = 0.052 * (1 - v * 0.75);
    return [-0.13 + 0.27 * t, 0.006 + h * Math.sin(Math.PI * u) + (v > 0.8 ? (v - 0.8) * 0.1 : 0), w * Math.cos(Math.PI * u)];
  }, leather);
  model.addTube([[-0.12, 0.02, 0.03], [-0.133, 0.03, 0], [-0.12, 0.02, -0.03]], 0.01, leather, 8);
}
