import type { Vec } from './vector.ts';

export type Light =
  /** A lamp: a ball of light. `power` is what a facing surface one metre away receives. */
  | { kind: 'lamp'; at: Vec; radius: number; color: Vec; power: number }
  /** A window or a neon tube: light from a flat patch around `at`, spread along two half axes. */
  | { kind: 'panel'; at: Vec; across: Vec; down: Vec; color: Vec; power: number }
  /** The sun, from `from` (a direction), softened by `spread`. */
  | { kind: 'sun'; from: Vec; spread: number; color: Vec; power: number };

/** Light that comes from nowhere in particular: the sky outdoors, what bounces about indoors. */
export interface Surroundings {
  above: Vec;
  horizon: Vec;
  below: Vec;
  /** What the camera sees where nothing stands; defaults to the light itself. */
  seen?: { above: Vec; horizon: Vec };
  /** Distance in metres at which haze hides two thirds; none when absent. */
  haze?: number;
}

/** The light from a direction with height `y` (-1 to 1). */
export function readSurroundings(around: Pick<Surroundings, 'above' | 'horizon'> & { below?: Vec }, y: number): Vec {
  const to = y >= 0 ? around.above : (around.below ?? around.horizon);
  const t = Math.sqrt(Math.abs(y));
  const h = around.horizon;
  return [h[0] + (to[0] - h[0]) * t, h[1] + (to[1] - h[1]) * t, h[2] + (to[2] - h[2]) * t];
}

/** One sample of a light seen from a point: direction, distance, and strength before the cosine. */
export interface LightSample {
  direction: Vec;
  distance: number;
  strength: number;
}

/** Picks a point of the light with two random numbers in [0, 1). */
export function sampleLight(light: Light, from: Vec, r1: number, r2: number): LightSample {
  if (light.kind === 'sun') {
    const f = light.from;
    const length = Math.hypot(...f);
    const j: Vec = [f[0] / length + (r1 - 0.5) * light.spread, f[1] / length, f[2] / length + (r2 - 0.5) * light.spread];
    const l = Math.hypot(...j);
    return { direction: [j[0] / l, j[1] / l, j[2] / l], distance: 1e4, strength: light.power };
  }
  let [x, y, z] = light.at;
  if (light.kind === 'lamp') {
    const polar = Math.acos(2 * r1 - 1);
    const turn = 2 * Math.PI * r2;
    x += light.radius * Math.sin(polar) * Math.cos(turn);
    y += light.radius * Math.cos(polar);
    z += light.radius * Math.sin(polar) * Math.sin(turn);
  } else {
    x += light.across[0] * (2 * r1 - 1) + light.down[0] * (2 * r2 - 1);
    y += light.across[1] * (2 * r1 - 1) + light.down[1] * (2 * r2 - 1);
    z += light.across[2] * (2 * r1 - 1) + light.down[2] * (2 * r2 - 1);
  }
  const dx = x - from[0];
  const dy = y - from[1];
  const dz = z - from[2];
  const squared = dx * dx + dy * dy + dz * dz;
  const distance = Math.sqrt(squared);
  return { direction: [dx / distance, dy / distance, dz / distance], distance: distance - 1e-3, strength: light.power / Math.max(0.04, squared) };
}
