/** Finds the first triangle a ray meets: a tree of boxes over all triangles of a model. */
import { buildTree } from './build-tree.ts';
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
  /** Per triangle: first corner, then the two edges from it. */
  private readonly corners: Float64Array;
  private readonly order: Int32Array;
  /** Per node: lower and upper corner of its box. */
  private readonly bounds: Float64Array;
  /** Per node: first triangle and count for a leaf, or right child and 0 for an inner node (the left child follows it). */
  private readonly links: Int32Array;
  private readonly stack = new Int32Array(128);
  private readonly entries = new Float64Array(128);
  private readonly alpha = new Float64Array(4);
  private readonly cutouts: (Material | undefined)[];
  private readonly coordinates: Float64Array;
  private readonly glass: Uint8Array;

  constructor(model: Model) {
    this.coordinates = Float64Array.from(model.coordinates);
    this.cutouts = model.materialOf.map((index) => (model.materials[index]?.cutout ? model.materials[index] : undefined));
    this.glass = Uint8Array.from(model.materialOf, (index) => ((model.materials[index]?.clear ?? 0) > 0 ? 1 : 0));
    const tree = buildTree(Float64Array.from(model.positions), LEAF_SIZE);
    this.order = tree.order;
    this.bounds = tree.bounds;
    this.links = tree.links;
    this.corners = Float64Array.from(model.positions);
    for (let at = 0; at < this.corners.length; at += 9) {
      for (let k = 3; k < 9; k++) this.corners[at + k] = (this.corners[at + k] as number) - (this.corners[at + (k % 3)] as number);
    }
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
    const { links, order, stack, entries } = this;
    const ix = 1 / (dx === 0 ? 1e-12 : dx);
    const iy = 1 / (dy === 0 ? 1e-12 : dy);
    const iz = 1 / (dz === 0 ? 1e-12 : dz);
    hit.triangle = -1;
    let top = 0;
    stack[top] = 0;
    entries[top++] = this.enter(0, ox, oy, oz, ix, iy, iz);
    while (top > 0) {
      // The reads below stay inside the filled parts of the typed arrays.
      const entry = entries[--top] as number;
      if (entry >= hit.distance) continue;
      const node = stack[top] as number;
      const count = links[node * 2 + 1] as number;
      const link = links[node * 2] as number;
      if (count === 0) {
        const left = this.enter(node + 1, ox, oy, oz, ix, iy, iz);
        const right = this.enter(link, ox, oy, oz, ix, iy, iz);
        const leftFirst = left <= right;
        const near = leftFirst ? left : right;
        const far = leftFirst ? right : left;
        if (far < hit.distance) {
          stack[top] = leftFirst ? link : node + 1;
          entries[top++] = far;
        }
        if (near < hit.distance) {
          stack[top] = leftFirst ? node + 1 : link;
          entries[top++] = near;
        }
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

  /** Distance at which a ray enters a node's box; Infinity when it misses. */
  private enter(node: number, ox: number, oy: number, oz: number, ix: number, iy: number, iz: number): number {
    const { bounds } = this;
    const b = node * 6;
    const x0 = ((bounds[b] as number) - ox) * ix;
    const x1 = ((bounds[b + 3] as number) - ox) * ix;
    const y0 = ((bounds[b + 1] as number) - oy) * iy;
    const y1 = ((bounds[b + 4] as number) - oy) * iy;
    const z0 = ((bounds[b + 2] as number) - oz) * iz;
    const z1 = ((bounds[b + 5] as number) - oz) * iz;
    const near = Math.max(x0 < x1 ? x0 : x1, y0 < y1 ? y0 : y1, z0 < z1 ? z0 : z1, 0);
    const far = Math.min(x0 < x1 ? x1 : x0, y0 < y1 ? y1 : y0, z0 < z1 ? z1 : z0);
    return near > far ? Infinity : near;
  }

  /** Möller and Trumbore's test of one triangle; records a nearer hit. */
  private meet(triangle: number, ox: number, oy: number, oz: number, dx: number, dy: number, dz: number, hit: Hit): boolean {
    const c = this.corners;
    const at = triangle * 9;
    const e1x = c[at + 3] as number;
    const e1y = c[at + 4] as number;
    const e1z = c[at + 5] as number;
    const e2x = c[at + 6] as number;
    const e2y = c[at + 7] as number;
    const e2z = c[at + 8] as number;
    const px = dy * e2z - dz * e2y;
    const py = dz * e2x - dx * e2z;
    const pz = dx * e2y - dy * e2x;
    const det = e1x * px + e1y * py + e1z * pz;
    if (det > -1e-14 && det < 1e-14) return false;
    const inverse = 1 / det;
    const tx = ox - (c[at] as number);
    const ty = oy - (c[at + 1] as number);
    const tz = oz - (c[at + 2] as number);
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
}
