/** Furniture, tools and hands. */
import { makeMaterial, type Material } from '../render/material.ts';
import type { Model } from '../render/model.ts';
import type { Vec } from '../render/vector.ts';

/** A table top on y = height with four legs; x and z centred. */
export function addTable(model: Model, width: number, depth: number, height: number, top: Material, leg: Material = makeMaterial({ color: '#55504a' })): void {
  model.place({ y: height - 0.03 }, () => model.addBox(width, 0.03, depth, top));
  for (const x of [-1, 1]) {
    for (const z of [-1, 1]) model.place({ x: x * (width / 2 - 0.05), z: z * (depth / 2 - 0.05) }, () => model.addBox(0.05, height - 0.03, 0.05, leg));
  }
}

/** A wooden chair, its back towards -z, seat at 0.45 m. */
export function addChair(model: Model, wood: Material): void {
  model.place({ y: 0.43 }, () => model.addBox(0.44, 0.03, 0.42, wood));
  for (const x of [-0.19, 0.19]) {
    model.addTube([[x, 0, 0.18], [x, 0.43, 0.18]], 0.019, wood, 8);
    model.addTube([[x, 0, -0.2], [x, 0.45, -0.19], [x, 0.92, -0.25]], 0.019, wood, 8);
  }
  for (const y of [0.6, 0.72, 0.86]) model.place({ y, z: -0.2 - (y - 0.45) * 0.11 }, () => model.addBox(0.38, 0.055, 0.016, wood));
}

/** A round stool. */
export function addStool(model: Model, wood: Material, height = 0.5): void {
  model.place({ y: height - 0.035 }, () => model.addTurned([[0, 0], [0.17, 0], [0.18, 0.018], [0.17, 0.035], [0, 0.035]], wood));
  for (const a of [45, 135, 225, 315]) {
    const [x, z] = [Math.cos((a * Math.PI) / 180), Math.sin((a * Math.PI) / 180)];
    model.addTube([[x * 0.17, 0, z * 0.17], [x * 0.11, height - 0.03, z * 0.11]], 0.016, wood, 8);
  }
}

/** Shelves against a wall: boards at the given heights, uprights at both ends, centred on x, front towards +z. */
export function addShelves(model: Model, width: number, depth: number, heights: readonly number[], board: Material): void {
  for (const y of heights) model.place({ y: y - 0.02 }, () => model.addBox(width, 0.02, depth, board));
  const tall = Math.max(...heights) + 0.3;
  for (const x of [-width / 2, width / 2]) model.place({ x }, () => model.addBox(0.025, tall, depth, board));
}

/** A standing or wall fan facing +z, its hub at the origin. */
export function addFan(model: Model, radius: number): void {
  const white = makeMaterial({ color: '#dfe3e4', gloss: 0.25 });
  const blade = makeMaterial({ color: '#5b86a8', gloss: 0.2 });
  for (const r of [0.35, 0.55, 0.75, 0.95]) model.addTube(circle(radius * r, 0.05), 0.004, white, 5);
  for (let a = 0; a < 360; a += 20) {
    const [x, y] = [Math.cos((a * Math.PI) / 180), Math.sin((a * Math.PI) / 180)];
    model.addTube([[x * radius * 0.2, y * radius * 0.2, 0.07], [x * radius, y * radius, 0.045]], 0.003, white, 4);
  }
  for (const a of [20, 140, 260]) {
    model.place({ roll: a }, () => model.addSheet(4, 4, (u, v) => [radius * 0.16 + v * radius * 0.72, (u - 0.5) * radius * 0.6 * (0.4 + v * 0.6), 0.02 * (u - 0.5)], blade));
  }
  model.place({ z: -0.06 }, () => model.addBall([0.07, 0.07, 0.09], white, 10));
  model.addTube([[0, 0, -0.08], [0, -0.22, -0.12], [0, -0.24, -0.3]], 0.025, white, 8);
}

function circle(radius: number, z: number): Vec[] {
  return Array.from({ length: 33 }, (_, i) => [radius * Math.cos((i * Math.PI) / 16), radius * Math.sin((i * Math.PI) / 16), z]);
}

export const SKIN = '#b27a55';

export interface HandOptions {
  /** How far the fingers bend, 0 (flat) to 1 (fist). */
  bend?: number;
  sleeve?: string;
  /** Left hand: the thumb is on the other side. */
  left?: boolean;
  skin?: string;
}

/** A hand seen from above: wrist at the origin, fingers towards -z, palm down, the arm coming in from +z. */
export function addHand(model: Model, { bend = 0.35, sleeve = '#2d3442', left = false, skin = SKIN }: HandOptions = {}): void {
  const flesh = makeMaterial({ color: skin, gloss: 0.06, stains: { size: 0.02, strength: 0.05 } });
  const nail = makeMaterial({ color: '#d3a28a', gloss: 0.3 });
  const side = left ? -1 : 1;
  model.place({ z: -0.045 }, () => model.addBall([0.041, 0.017, 0.052], flesh, 12));
  const fingers: readonly (readonly [number, number, number])[] = [[-0.031, 0.074, 0.0085], [-0.011, 0.084, 0.0092], [0.01, 0.079, 0.009], [0.03, 0.06, 0.0078]];
  for (const [x, length, r] of fingers) {
    const reach = (k: number): Vec => [side * -x * (1 + k * 0.12), 0.004 - bend * 0.055 * k * k, -0.085 - length * k * (1 - bend * 0.32 * k)];
    model.addTube([0, 0.25, 0.5, 0.75, 0.95, 1].map(reach), (t) => r * (t > 0.97 ? 0.55 : 1 - 0.18 * t), flesh, 9);
    const tip = reach(0.93);
    model.place({ x: tip[0], y: tip[1] + r * 0.6, z: tip[2] }, () => model.addBall([r * 0.62, r * 0.3, r * 0.8], nail, 6));
  }
  model.addTube([[side * -0.025, 0, -0.02], [side * -0.05, -0.004, -0.05], [side * -0.058, -0.01 - bend * 0.02, -0.085], [side * -0.053, -0.014 - bend * 0.03, -0.105]], (t) => 0.0125 * (1 - 0.3 * t), flesh, 9);
  model.addTube([[0, 0, -0.03], [0, 0.004, 0.04], [0, 0.012, 0.12]], (t) => 0.027 + 0.006 * t, flesh, 12);
  model.addTube([[0, 0.008, 0.08], [0, 0.02, 0.2], [0, 0.05, 0.5]], (t) => 0.043 + 0.015 * t, makeMaterial({ color: sleeve }), 12);
}

/** A curtain of cloth hanging from y = height at z = 0. */
export function addCurtain(model: Model, width: number, height: number, cloth: Material): void {
  model.addSheet(6, 90, (u, v) => [(u - 0.5) * width, v * height, 0.05 * Math.sin(u * width * 22) * (1 - 0.35 * v) + 0.02 * Math.sin(u * width * 51)], cloth);
}

/** A sheet of paper lying on y = 0, its upper edge towards -z; `curl` lifts a corner, `crumple` makes ridges (metres). */
export function addPaper(model: Model, width: number, depth: number, printed: Material, curl = 0.01, crumple = 0): void {
  model.addSheet(26, 22, (u, v) => {
    const ridge = crumple * (Math.abs(Math.sin(7 * u + 4 * v + 1)) + 0.7 * Math.abs(Math.sin(11 * v - 6 * u)) + 0.4 * Math.abs(Math.sin(19 * u * v + 5 * u)));
    return [(u - 0.5) * width, 0.002 + curl * (u * v) ** 3 + curl * 0.5 * ((1 - u) * (1 - v)) ** 3 + ridge, (0.5 - v) * depth];
  }, printed);
}
