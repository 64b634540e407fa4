/** Rooms and the lamps in them. */
import type { Light, Surroundings } from '../render/lighting.ts';
import { makeMaterial, type Material } from '../render/material.ts';
import type { Model } from '../render/model.ts';
import { parseColor, type Vec } from '../render/vector.ts';

export interface RoomOptions {
  /** Inner size: x from -width/2 to width/2, z from -depth/2 (back) to depth/2. */
  width: number;
  height: number;
  depth: number;
  floor: Material;
  back: Material;
  left?: Material;
  right?: Material;
  front?: Material;
  ceiling?: Material;
}

/** A closed room seen from inside. */
export function addRoom(model: Model, { width, height, depth, floor, back, left = back, right = back, front = back, ceiling = makeMaterial({ color: '#cfcac0' }) }: RoomOptions): void {
  const [x, z] = [width / 2, depth / 2];
  model.addQuad([[-x, 0, z], [x, 0, z], [x, 0, -z], [-x, 0, -z]], floor);
  model.addQuad([[-x, 0, -z], [x, 0, -z], [x, height, -z], [-x, height, -z]], back);
  model.addQuad([[-x, 0, z], [-x, 0, -z], [-x, height, -z], [-x, height, z]], left);
  model.addQuad([[x, 0, -z], [x, 0, z], [x, height, z], [x, height, -z]], right);
  model.addQuad([[x, 0, z], [-x, 0, z], [-x, height, z], [x, height, z]], front);
  model.addQuad([[-x, height, -z], [x, height, -z], [x, height, z], [-x, height, z]], ceiling);
}

/** A neon tube under the ceiling, along x or z, with its glowing glass. */
export function addNeon(model: Model, at: Vec, length: number, along: 'x' | 'z', power: number, color = '#eaf6ff'): Light {
  const half = length / 2;
  const glass = makeMaterial({ color, glow: 9 });
  model.place({ x: at[0], y: at[1], z: at[2] }, () => {
    model.addTube(along === 'x' ? [[-half, 0, 0], [half, 0, 0]] : [[0, 0, -half], [0, 0, half]], 0.018, glass, 8);
    model.place({ y: 0.02 }, () => model.addBox(along === 'x' ? length : 0.09, 0.05, along === 'x' ? 0.09 : length, makeMaterial({ color: '#d8d8d4' })));
  });
  const across: Vec = along === 'x' ? [half, 0, 0] : [0, 0, half];
  const down: Vec = along === 'x' ? [0, 0, 0.02] : [0.02, 0, 0];
  return { kind: 'panel', at: [at[0], at[1] - 0.04, at[2]], across, down, color: parseColor(color), power };
}

/** A bare bulb. */
export function addBulb(model: Model, at: Vec, power: number, color = '#ffd9a0'): Light {
  model.place({ x: at[0], y: at[1], z: at[2] }, () => model.addBall([0.03, 0.04, 0.03], makeMaterial({ color, glow: 14 }), 8));
  model.addTube([[at[0], at[1] + 0.04, at[2]], [at[0], at[1] + 0.5, at[2]]], 0.004, makeMaterial({ color: '#222222' }), 6);
  return { kind: 'lamp', at: [at[0], at[1] - 0.06, at[2]], radius: 0.05, color: parseColor(color), power };
}

/** The lamp of the telephone itself. */
export function makeFlash(at: Vec, power: number): Light {
  return { kind: 'lamp', at, radius: 0.01, color: parseColor('#fff8ee'), power };
}

/** Daylight through a window or door: a patch of sky. */
export function makeWindowLight(at: Vec, across: Vec, down: Vec, power: number, color = '#dfeaff'): Light {
  return { kind: 'panel', at, across, down, color: parseColor(color), power };
}

export function makeSun(from: Vec, power = 3, color = '#fff1dc', spread = 0.03): Light {
  return { kind: 'sun', from, spread, color: parseColor(color), power };
}

/** Dim, even light indoors. */
export function indoors(level = 0.12, color = '#f2ede4'): Surroundings {
  const [r, g, b] = parseColor(color);
  const tone: Vec = [r * level, g * level, b * level];
  return { above: tone, horizon: tone, below: [tone[0] * 0.6, tone[1] * 0.6, tone[2] * 0.6] };
}

export interface SkyOptions {
  above: string;
  horizon: string;
  level?: number;
  ground?: string;
  /** Brightness of the sky in the picture, when it differs from the light it gives. */
  seen?: number;
  haze?: number;
}

/** Open air. */
export function outdoors({ above, horizon, level = 1, ground = '#8a8274', seen = level, haze }: SkyOptions): Surroundings {
  const tone = (color: string, k: number): Vec => {
    const [r, g, b] = parseColor(color);
    return [r * k, g * k, b * k];
  };
  return { above: tone(above, level), horizon: tone(horizon, level), below: tone(ground, level * 0.35), seen: { above: tone(above, seen), horizon: tone(horizon, seen) }, ...(haze === undefined ? {} : { haze }) };
}
