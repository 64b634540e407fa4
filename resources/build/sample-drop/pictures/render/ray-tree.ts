/** Finds the first triangle a ray meets: a tree of boxes over all triangles of a model. */
import { sampleTexture, type Material } from './material.ts';
import type { Model } from './model.ts';

const LEAF_SIZE = 4;
const EPSILON = 1e-7;

/** Where a ray ended; `triangle` is -1 when it met nothing. Reused by the caller: no allocation per ray. */
export interface Hit {
  distance: number;
  triangle: number;
  /** Weights of the second and third corner. */
  u: number;
  v: number;
}

export class RayTree {
  private readonly corners: Float64Array;
  private readonly order: Int32Array;
  private readonly bounds: number[] = [];
  /** Per node: first triangle and count for a leaf, or right child and 0 for an inner node (the left child follows it). */
  private readonly links: number[] = [];
  private readonly stack = new Int32Array(128);
  private readonly alpha = new Float64Array(4);
  private readonly cutouts: (Material | undefined)[];
  private readonly coordinates: Float64Array;
  private readonly glass: Uint8Array;

  constructor(model: Model) {
    this.corners = Float64Array.from(model.positions);
    this.coordinates = Float64Array.from(model.coordinates);
    this.cutouts = model.materialOf.map((index) => (model.materials[index]?.cutout ? model.materials[index] : undefined));
    this.glass = Uint8Array.from(model.materialOf, (index) => ((model.materials[index]?.clear ?? 0) > 0 ? 1 : 0));
    this.order = Int32Array.from({ length: model.materialOf.length }, (_, index) => index);
    this.build(0, this.order.length);
  }

  /** The nearest hit before `hit.distance`, which the caller sets to the farthest distance of interest. */
  trace(ox: number, oy: number, oz: number, dx: number, dy: number, dz: number, hit: Hit): boolean {
    return this.walk(ox, oy, oz, dx, dy, dz, hit, false);
  }

  /** Whether anything opaque stands between a point and `distance`. */
  isBlocked(ox: number, oy: number, oz: number, dx: number, dy: number, dz: number, distance: number, scratch: Hit): boolean {
    scratch.distance = distance;
    return this.walk(ox, oy, oz, dx, dy, dz, scratch, true);
  }

  private walk(ox: number, oy: number, oz: number, dx: number, dy: number, dz: number, hit: Hit, anyHit: boolean): boolean {
    const { bounds, links, order, stack } = this;
    const ix = 1 / (dx === 0 ? 1e-12 : dx);
    const iy = 1 / (dy === 0 ? 1e-12 : dy);
    const iz = 1 / (dz === 0 ? 1e-12 : dz);
    hit.triangle = -1;
    let top = 0;
    stack[top++] = 0;
    while (top > 0) {
      const node = stack[--top] as number; // typed array read inside its filled part
      const b = node * 6;
      const x0 = ((bounds[b] as number) - ox) * ix;
      const x1 = ((bounds[b + 3] as number) - ox) * ix;
      const y0 = ((bounds[b + 1] as number) - oy) * iy;
      const y1 = ((bounds[b + 4] as number) - oy) * iy;
      const z0 = ((bounds[b + 2] as number) - oz) * iz;
      const z1 = ((bounds[b + 5] as number) - oz) * iz;
      const near = Math.max(Math.min(x0, x1), Math.min(y0, y1), Math.min(z0, z1), 0);
      const far = Math.min(Math.max(x0, x1), Math.max(y0, y1), Math.max(z0, z1), hit.distance);
      if (near > far) continue;
      const count = links[node * 2 + 1] as number;
      const link = links[node * 2] as number;
      if (count === 0) {
        stack[top++] = link;
        stack[top++] = node + 1;
        continue;
      }
      for (let i = link; i < link + count; i++) {
        const triangle = order[i] as number;
        if (anyHit && this.glass[triangle] === 1) continue;
        if (this.meet(triangle, ox, oy, oz, dx, dy, dz, hit) && anyHit) return true;
      }
    }
    return hit.triangle >= 0;
  }

  /** Möller and Trumbore's test of one triangle; records a nearer hit. */
  private meet(triangle: number, ox: number, oy: number, oz: number, dx: number, dy: number, dz: number, hit: Hit): boolean {
    const c = this.corners;
    const at = triangle * 9;
    const ax = c[at] as number;
    const ay = c[at + 1] as number;
    const az = c[at + 2] as number;
    const e1x = (c[at + 3] as number) - ax;
    const e1y = (c[at + 4] as number) - ay;
    const e1z = (c[at + 5] as number) - az;
    const e2x = (c[at + 6] as number) - ax;
    const e2y = (c[at + 7] as number) - ay;
    const e2z = (c[at + 8] as number) - az;
    const px = dy * e2z - dz * e2y;
    const py = dz * e2x - dx * e2z;
    const pz = dx * e2y - dy * e2x;
    const det = e1x * px + e1y * py + e1z * pz;
    if (Math.abs(det) < 1e-14) return false;
    const inverse = 1 / det;
    const tx = ox - ax;
    const ty = oy - ay;
    const tz = oz - az;
    const u = (tx * px + ty * py + tz * pz) * inverse;
    if (u < -EPSILON || u > 1 + EPSILON) return false;
    const qx = ty * e1z - tz * e1y;
    const qy = tz * e1x - tx * e1z;
    const qz = tx * e1y - ty * e1x;
    const v = (dx * qx + dy * qy + dz * qz) * inverse;
    if (v < -EPSILON || u + v > 1 + EPSILON) return false;
    const distance = (e2x * qx + e2y * qy + e2z * qz) * inverse;
    if (distance < 1e-5 || distance >= hit.distance) return false;
    if (this.cutouts[triangle] !== undefined && this.isHole(triangle, u, v)) return false;
    hit.distance = distance;
    hit.triangle = triangle;
    hit.u = u;
    hit.v = v;
    return true;
  }

  private isHole(triangle: number, u: number, v: number): boolean {
    const texture = this.cutouts[triangle]?.texture;
    if (texture === undefined) return false;
    const k = this.coordinates;
    const at = triangle * 6;
    const w = 1 - u - v;
    const s = w * (k[at] ?? 0) + u * (k[at + 2] ?? 0) + v * (k[at + 4] ?? 0);
    const t = w * (k[at + 1] ?? 0) + u * (k[at + 3] ?? 0) + v * (k[at + 5] ?? 0);
    sampleTexture(texture, s, t, this.alpha);
    return (this.alpha[3] ?? 0) < 0.5;
  }

  private build(from: number, to: number): void {
    const node = this.links.length / 2;
    const { low, high } = this.measure(from, to);
    this.bounds.push(...low, ...high);
    this.links.push(from, to - from);
    if (to - from <= LEAF_SIZE) return;
    const axis = [0, 1, 2].reduce((best, a) => ((high[a] ?? 0) - (low[a] ?? 0) > (high[best] ?? 0) - (low[best] ?? 0) ? a : best), 0);
    const centre = (triangle: number): number => [0, 3, 6].reduce((sum, k) => sum + (this.corners[triangle * 9 + k + axis] ?? 0), 0);
    const part = [...this.order.subarray(from, to)].sort((a, b) => centre(a) - centre(b) || a - b);
    this.order.set(part, from);
    const middle = (from + to) >> 1;
    this.build(from, middle);
    this.links[node * 2] = this.links.length / 2;
    this.links[node * 2 + 1] = 0;
    this.build(middle, to);
  }

  private measure(from: number, to: number): { low: number[]; high: number[] } {
    const low = [Infinity, Infinity, Infinity];
    const high = [-Infinity, -Infinity, -Infinity];
    for (let i = from; i < to; i++) {
      const at = (this.order[i] ?? 0) * 9;
      for (let k = 0; k < 9; k++) {
        const value = this.corners[at + k] ?? 0;
        low[k % 3] = Math.min(low[k % 3] ?? 0, value - 1e-6);
        high[k % 3] = Math.max(high[k % 3] ?? 0, value + 1e-6);
      }
    }
    return { low, high };
  }
}
