/** A scene as triangles, built from a few solid parts placed in nested frames. */
import type { Material } from './material.ts';
import { add, cross, normalize, subtract, type Vec } from './vector.ts';

export interface Placement {
  x?: number;
  y?: number;
  z?: number;
  /** Turn around the upright axis, tilt around the cross axis, roll around the axis to the viewer; degrees. */
  turn?: number;
  tilt?: number;
  roll?: number;
  size?: number;
}

/** Materials of the six faces of a box; a missing side takes `all`. */
export interface BoxFaces {
  all: Material;
  front?: Material;
  back?: Material;
  left?: Material;
  right?: Material;
  top?: Material;
  bottom?: Material;
}

type Matrix = readonly number[];
const IDENTITY: Matrix = [1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0];

export class Model {
  readonly positions: number[] = [];
  readonly normals: number[] = [];
  readonly coordinates: number[] = [];
  readonly materialOf: number[] = [];
  readonly materials: Material[] = [];
  private readonly materialIndex = new Map<Material, number>();
  private frame: Matrix = IDENTITY;

  /** Everything `build` adds stands in a frame of its own. */
  place(placement: Placement, build: () => void): void {
    const outer = this.frame;
    this.frame = multiply(outer, makeMatrix(placement));
    build();
    this.frame = outer;
  }

  /** A flat four-sided face; corners run counter-clockwise seen from its front, starting at the lower left of the texture. */
  addQuad(corners: readonly [Vec, Vec, Vec, Vec], material: Material): void {
    const [a, b, c, d] = corners;
    const [u, v] = material.repeat ?? [1, 1];
    this.addTriangle([a, b, c], [0, 0, u, 0, u, v], material);
    this.addTriangle([a, c, d], [0, 0, u, v, 0, v], material);
  }

  /** A box standing on y = 0, centred on x and z. */
  addBox(width: number, height: number, depth: number, faces: Material | BoxFaces): void {
    const f: BoxFaces = 'all' in faces ? faces : { all: faces };
    const [x, y, z] = [width / 2, height, depth / 2];
    const lower: readonly [Vec, Vec, Vec, Vec] = [[-x, 0, z], [x, 0, z], [x, 0, -z], [-x, 0, -z]];
    const upper: readonly [Vec, Vec, Vec, Vec] = [[-x, y, z], [x, y, z], [x, y, -z], [-x, y, -z]];
    this.addQuad([lower[0], lower[1], upper[1], upper[0]], f.front ?? f.all);
    this.addQuad([lower[2], lower[3], upper[3], upper[2]], f.back ?? f.all);
    this.addQuad([lower[3], lower[0], upper[0], upper[3]], f.left ?? f.all);
    this.addQuad([lower[1], lower[2], upper[2], upper[1]], f.right ?? f.all);
    this.addQuad([upper[0], upper[1], upper[2], upper[3]], f.top ?? f.all);
    this.addQuad([lower[3], lower[2], lower[1], lower[0]], f.bottom ?? f.all);
  }

  /** A smooth skin over a grid of points; the normals follow the grid, front side counter-clockwise. */
  addSheet(rows: number, columns: number, at: (u: number, v: number) => Vec, material: Material): void {
    const [repeatU, repeatV] = material.repeat ?? [1, 1];
    const step = 1e-3;
    const vertices: { p: Vec; n: Vec; u: number; v: number }[] = [];
    for (let i = 0; i <= rows; i++) {
      for (let j = 0; j <= columns; j++) {
        const u = j / columns;
        const v = i / rows;
        const du = subtract(at(Math.min(1, u + step), v), at(Math.max(0, u - step), v));
        const dv = subtract(at(u, Math.min(1, v + step)), at(u, Math.max(0, v - step)));
        vertices.push({ p: at(u, v), n: normalize(cross(du, dv)), u: u * repeatU, v: v * repeatV });
      }
    }
    for (let i = 0; i < rows; i++) {
      for (let j = 0; j < columns; j++) {
        const pick = (di: number, dj: number): { p: Vec; n: Vec; u: number; v: number } => {
          const vertex = vertices[(i + di) * (columns + 1) + j + dj];
          if (vertex === undefined) throw new Error('sheet index');
          return vertex;
        };
        const [a, b, c, d] = [pick(0, 0), pick(0, 1), pick(1, 1), pick(1, 0)];
        this.addTriangle([a.p, b.p, c.p], [a.u, a.v, b.u, b.v, c.u, c.v], material, [a.n, b.n, c.n]);
        this.addTriangle([a.p, c.p, d.p], [a.u, a.v, c.u, c.v, d.u, d.v], material, [a.n, c.n, d.n]);
      }
    }
  }

  /** A round bar along a line of points: pipes, cables, handles, fingers. `radius` may change along it (0 to 1). */
  addTube(points: readonly Vec[], radius: number | ((t: number) => number), material: Material, sides = 10): void {
    const radiusAt = typeof radius === 'number' ? (): number => radius : radius;
    const last = points.length - 1;
    const pointAt = (i: number): Vec => points[Math.min(last, Math.max(0, i))] ?? [0, 0, 0];
    // One frame carried along the line: cutting each ring anew would twist the tube where it turns upright.
    let side: Vec = [0, 0, 0];
    const rings = points.map((point, i) => {
      const along = normalize(subtract(pointAt(i + 1), pointAt(i - 1)));
      const start: Vec = Math.abs(along[1]) > 0.9 ? [1, 0, 0] : [0, 1, 0];
      const reference = i === 0 ? cross(along, start) : cross(along, cross(side, along));
      side = normalize(reference);
      const up = normalize(cross(side, along));
      return { point, side, up, r: radiusAt(i / last) };
    });
    this.addSheet(last, sides, (u, v) => {
      const position = v * last;
      const i = Math.min(last - 1, Math.floor(position));
      const t = position - i;
      const angle = -2 * Math.PI * u;
      const on = (ring: (typeof rings)[number] | undefined): Vec =>
        ring === undefined
          ? [0, 0, 0]
          : add(ring.point, [
              (ring.side[0] * Math.cos(angle) + ring.up[0] * Math.sin(angle)) * ring.r,
              (ring.side[1] * Math.cos(angle) + ring.up[1] * Math.sin(angle)) * ring.r,
              (ring.side[2] * Math.cos(angle) + ring.up[2] * Math.sin(angle)) * ring.r,
            ]);
      const a = on(rings[i]);
      const b = on(rings[i + 1]);
      return [a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t, a[2] + (b[2] - a[2]) * t];
    }, material);
  }

  /** A solid of revolution standing on y = 0: pairs of [radius, height] from the bottom up. */
  addTurned(profile: readonly (readonly [number, number])[], material: Material, sides = 24): void {
    const last = profile.length - 1;
    this.addSheet(last, sides, (u, v) => {
      const position = v * last;
      const i = Math.min(last - 1, Math.floor(position));
      const t = position - i;
      const [r0, y0] = profile[i] ?? [0, 0];
      const [r1, y1] = profile[i + 1] ?? [0, 0];
      const r = r0 + (r1 - r0) * t;
      const angle = 2 * Math.PI * u;
      return [r * Math.sin(angle), y0 + (y1 - y0) * t, r * Math.cos(angle)];
    }, material);
  }

  /** A ball (or an egg, with three radii) around the origin. */
  addBall(radii: Vec, material: Material, detail = 16): void {
    this.addSheet(detail, detail * 2, (u, v) => {
      const around = 2 * Math.PI * u;
      const down = Math.PI * (v - 0.5);
      return [radii[0] * Math.cos(down) * Math.sin(around), radii[1] * Math.sin(down), radii[2] * Math.cos(down) * Math.cos(around)];
    }, material);
  }

  private addTriangle(corners: readonly [Vec, Vec, Vec], uv: readonly number[], material: Material, normals?: readonly [Vec, Vec, Vec]): void {
    const [a, b, c] = [this.toWorld(corners[0]), this.toWorld(corners[1]), this.toWorld(corners[2])];
    const flat = cross(subtract(b, a), subtract(c, a));
    if (Math.hypot(...flat) < 1e-12) return;
    const faceNormal = normalize(flat);
    for (const p of [a, b, c]) this.positions.push(...p);
    for (let i = 0; i < 3; i++) {
      const own = normals?.[i];
      this.normals.push(...(own === undefined ? faceNormal : this.turnToWorld(own)));
    }
    this.coordinates.push(...uv);
    this.materialOf.push(this.indexMaterial(material));
  }

  private indexMaterial(material: Material): number {
    const known = this.materialIndex.get(material);
    if (known !== undefined) return known;
    this.materials.push(material);
    this.materialIndex.set(material, this.materials.length - 1);
    return this.materials.length - 1;
  }

  private toWorld(p: Vec): Vec {
    return transform(this.frame, p, 1);
  }

  private turnToWorld(n: Vec): Vec {
    return normalize(transform(this.frame, n, 0));
  }
}

function makeMatrix({ x = 0, y = 0, z = 0, turn = 0, tilt = 0, roll = 0, size = 1 }: Placement): Matrix {
  const rotate = (degrees: number): [number, number] => [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)];
  const [ct, st] = rotate(turn);
  const [cx, sx] = rotate(tilt);
  const [cr, sr] = rotate(roll);
  const aroundY: Matrix = [ct, 0, st, 0, 0, 1, 0, 0, -st, 0, ct, 0];
  const aroundX: Matrix = [1, 0, 0, 0, 0, cx, -sx, 0, 0, sx, cx, 0];
  const aroundZ: Matrix = [cr, -sr, 0, 0, sr, cr, 0, 0, 0, 0, 1, 0];
  const turned = multiply(multiply(aroundY, aroundX), aroundZ).map((value, index) => (index % 4 === 3 ? value : value * size));
  return turned.map((value, index) => (index === 3 ? x : index === 7 ? y : index === 11 ? z : value));
}

/** Two 3×4 matrices, row by row. */
function multiply(a: Matrix, b: Matrix): Matrix {
  const cell = (m: Matrix, index: number): number => m[index] ?? 0;
  return Array.from({ length: 12 }, (_, index) => {
    const row = index - (index % 4);
    const column = index % 4;
    const sum = cell(a, row) * cell(b, column) + cell(a, row + 1) * cell(b, 4 + column) + cell(a, row + 2) * cell(b, 8 + column);
    return column === 3 ? sum + cell(a, row + 3) : sum;
  });
}

function transform(m: Matrix, p: Vec, w: 0 | 1): Vec {
  const row = (from: number): number => (m[from] ?? 0) * p[0] + (m[from + 1] ?? 0) * p[1] + (m[from + 2] ?? 0) * p[2] + (m[from + 3] ?? 0) * w;
  return [row(0), row(4), row(8)];
}
