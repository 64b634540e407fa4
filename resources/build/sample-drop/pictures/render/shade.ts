/** What a point of the scene looks like: its own colour, and the light that falls on it. */
import type { Random } from '../../random.ts';
import { readSurroundings, sampleLight, type Light, type Surroundings } from './lighting.ts';
import { measureStain, sampleTexture, type Material } from './material.ts';
import type { Model } from './model.ts';
import { RayTree, type Hit } from './ray-tree.ts';
import type { Vec } from './vector.ts';

export interface Stage {
  model: Model;
  lights: readonly Light[];
  around: Surroundings;
}

/** A point of a surface, turned towards the viewer. */
export interface Surface {
  at: Vec;
  normal: Vec;
  material: Material;
  color: Vec;
  distance: number;
}

export class Shader {
  private readonly tree: RayTree;
  private readonly hit: Hit = { distance: 0, triangle: -1, u: 0, v: 0 };
  private readonly scratch: Hit = { distance: 0, triangle: -1, u: 0, v: 0 };
  private readonly texel = new Float64Array(4);

  constructor(private readonly stage: Stage) {
    this.tree = new RayTree(stage.model);
  }

  /** The first surface along a ray (unit direction), or undefined in the open. */
  find(from: Vec, direction: Vec): Surface | undefined {
    const { hit } = this;
    hit.distance = 1e5;
    if (!this.tree.trace(from[0], from[1], from[2], direction[0], direction[1], direction[2], hit)) return undefined;
    const { model } = this.stage;
    const { triangle: t, u, v, distance } = hit;
    const w = 1 - u - v;
    const n = model.normals;
    const k = t * 9;
    let normal: Vec = [
      w * (n[k] as number) + u * (n[k + 3] as number) + v * (n[k + 6] as number),
      w * (n[k + 1] as number) + u * (n[k + 4] as number) + v * (n[k + 7] as number),
      w * (n[k + 2] as number) + u * (n[k + 5] as number) + v * (n[k + 8] as number),
    ];
    const length = Math.sqrt(normal[0] * normal[0] + normal[1] * normal[1] + normal[2] * normal[2]) || 1;
    const facing = normal[0] * direction[0] + normal[1] * direction[1] + normal[2] * direction[2] > 0 ? -1 / length : 1 / length;
    normal = [normal[0] * facing, normal[1] * facing, normal[2] * facing];
    const at: Vec = [from[0] + direction[0] * distance, from[1] + direction[1] * distance, from[2] + direction[2] * distance];
    const material = model.materials[model.materialOf[t] as number];
    if (material === undefined) throw new Error('triangle without a material');
    return { at, normal, material, color: this.readColor(material, t, u, v, at), distance };
  }

  private readColor(material: Material, t: number, u: number, v: number, at: Vec): Vec {
    let [r, g, b] = material.color;
    if (material.texture !== undefined) {
      const k = this.stage.model.coordinates;
      const w = 1 - u - v;
      const s = w * (k[t * 6] as number) + u * (k[t * 6 + 2] as number) + v * (k[t * 6 + 4] as number);
      const q = w * (k[t * 6 + 1] as number) + u * (k[t * 6 + 3] as number) + v * (k[t * 6 + 5] as number);
      sampleTexture(material.texture, s, q, this.texel);
      r *= this.texel[0] as number;
      g *= this.texel[1] as number;
      b *= this.texel[2] as number;
    }
    if (material.stains !== undefined) {
      const { size, strength } = material.stains;
      const k = 1 + strength * measureStain(at[0] / size, at[1] / size, at[2] / size);
      return [r * k, g * k, b * k];
    }
    return [r, g, b];
  }

  /** Light of the lamps on a surface: every light once, each with its shadow. */
  gatherDirect(surface: Surface, random: Random, out: Float64Array): void {
    for (const light of this.stage.lights) this.addLight(light, surface, random, 1, out);
  }

  /** Light that comes by way of another surface, or from the surroundings: one random direction. */
  gatherBounced(surface: Surface, random: Random, out: Float64Array): void {
    const direction = pickDirection(surface.normal, random);
    const start = lift(surface);
    const other = this.find(start, direction);
    const { around, lights } = this.stage;
    if (other === undefined) return addTo(out, readSurroundings(around, direction[1]), 1);
    const received = new Float64Array(3);
    const light = lights[Math.min(lights.length - 1, Math.floor(random.next() * lights.length))];
    if (light !== undefined) this.addLight(light, other, random, lights.length, received);
    addTo(received, readSurroundings(around, other.normal[1]), 0.3);
    for (let i = 0; i < 3; i++) out[i] = (out[i] ?? 0) + (received[i] ?? 0) * (other.color[i] ?? 0) * 0.9;
  }

  private addLight(light: Light, surface: Surface, random: Random, weight: number, out: Float64Array): void {
    const sample = sampleLight(light, surface.at, random.next(), random.next());
    const d = sample.direction;
    const cosine = surface.normal[0] * d[0] + surface.normal[1] * d[1] + surface.normal[2] * d[2];
    if (cosine <= 0) return;
    const s = lift(surface);
    if (this.tree.isBlocked(s[0], s[1], s[2], d[0], d[1], d[2], sample.distance - 2e-3, this.scratch)) return;
    addTo(out, light.color, sample.strength * cosine * weight);
  }

  /** A quick guess for what a mirror or a glass shows: no shadows. */
  guess(from: Vec, direction: Vec): Vec {
    const surface = this.find(from, direction);
    const { around, lights } = this.stage;
    if (surface === undefined) return readSurroundings({ ...around, ...around.seen }, direction[1]);
    const received = Float64Array.from(readSurroundings(around, surface.normal[1]));
    for (const light of lights) {
      const { direction: d, strength } = sampleLight(light, surface.at, 0.5, 0.5);
      addTo(received, light.color, Math.max(0, surface.normal[0] * d[0] + surface.normal[1] * d[1] + surface.normal[2] * d[2]) * strength * 0.45);
    }
    const glow = surface.material.glow ?? 0;
    const mixChannel = (i: 0 | 1 | 2): number => surface.color[i] * ((received[i] ?? 0) * 0.8 + glow);
    return [mixChannel(0), mixChannel(1), mixChannel(2)];
  }
}

/** A start point just above the surface, so that a ray does not meet it again. */
export function lift({ at, normal }: Surface): Vec {
  const e = 1e-4 + 2e-5 * (Math.abs(at[0]) + Math.abs(at[1]) + Math.abs(at[2]));
  return [at[0] + normal[0] * e, at[1] + normal[1] * e, at[2] + normal[2] * e];
}

/** A direction above the surface, more often steep than flat (cosine). */
function pickDirection(normal: Vec, random: Random): Vec {
  const turn = 2 * Math.PI * random.next();
  const y = 2 * random.next() - 1;
  const r = Math.sqrt(1 - y * y);
  const x = normal[0] + r * Math.cos(turn);
  const yy = normal[1] + y;
  const z = normal[2] + r * Math.sin(turn);
  const length = Math.hypot(x, yy, z) || 1;
  return [x / length, yy / length, z / length];
}

function addTo(out: Float64Array, color: Vec, weight: number): void {
  out[0] = (out[0] as number) + color[0] * weight;
  out[1] = (out[1] as number) + color[1] * weight;
  out[2] = (out[2] as number) + color[2] * weight;
}
