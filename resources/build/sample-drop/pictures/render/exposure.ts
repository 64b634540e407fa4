/** Renders a stage: light on a coarse grid, smoothed, then every pixel with its own colour and that light. */
import { createRandom, type Random } from '../../random.ts';
import { makeCamera, type Camera, type CameraOptions } from './camera.ts';
import { readSurroundings } from './lighting.ts';
import { lift, Shader, type Stage, type Surface } from './shade.ts';
import { smoothLight, type LightGrid } from './smooth.ts';
import { normalize, type Vec } from './vector.ts';

export interface ShotOptions extends CameraOptions {
  /** Seed of the shot. */
  name: string;
  width: number;
  height: number;
  /** Light samples per grid point. */
  samples?: number;
}

/** Linear light, three numbers a pixel, row by row from the top. */
export interface RawPicture {
  width: number;
  height: number;
  light: Float32Array;
}

const GRID_STEP = 2;

export function exposeStage(stage: Stage, options: ShotOptions): RawPicture {
  const { width, height, samples = 10 } = options;
  const shader = new Shader(stage);
  const camera = makeCamera(options, width / height);
  const grid = measureLight(shader, camera, width, height, samples, createRandom(`light ${options.name}`));
  smoothLight(grid);
  return developPixels(stage, shader, camera, grid, width, height);
}

function measureLight(shader: Shader, camera: Camera, width: number, height: number, samples: number, random: Random): LightGrid {
  const columns = Math.ceil(width / GRID_STEP);
  const rows = Math.ceil(height / GRID_STEP);
  const grid: LightGrid = { columns, rows, light: new Float32Array(columns * rows * 3), at: new Float32Array(columns * rows * 3), normal: new Float32Array(columns * rows * 3), hit: new Uint8Array(columns * rows), distance: new Float32Array(columns * rows) };
  const received = new Float64Array(3);
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const x = ((column + 0.5) / columns) * 2 - 1;
      const y = 1 - ((row + 0.5) / rows) * 2;
      const surface = shader.find(camera.from, normalize(camera.aim(x, y)));
      if (surface === undefined) continue;
      const cell = row * columns + column;
      received.fill(0);
      for (let s = 0; s < samples; s++) {
        shader.gatherDirect(surface, random, received);
        shader.gatherBounced(surface, random, received);
      }
      grid.hit[cell] = 1;
      grid.distance[cell] = surface.distance;
      for (let i = 0; i < 3; i++) {
        grid.light[cell * 3 + i] = (received[i] ?? 0) / samples;
        grid.at[cell * 3 + i] = surface.at[i] ?? 0;
        grid.normal[cell * 3 + i] = surface.normal[i] ?? 0;
      }
    }
  }
  return grid;
}

/** Four rays a pixel. */
function developPixels(stage: Stage, shader: Shader, camera: Camera, grid: LightGrid, width: number, height: number): RawPicture {
  const light = new Float32Array(width * height * 3);
  for (let py = 0; py < height; py++) {
    for (let px = 0; px < width; px++) {
      const out = (py * width + px) * 3;
      for (let s = 0; s < 4; s++) {
        const sx = (px + 0.25 + 0.5 * (s & 1)) / width;
        const sy = (py + 0.25 + 0.5 * (s >> 1)) / height;
        const direction = normalize(camera.aim(sx * 2 - 1, 1 - sy * 2));
        const color = look(stage, shader, grid, camera.from, direction, sx, sy);
        for (let i = 0; i < 3; i++) light[out + i] = (light[out + i] ?? 0) + Math.min(6, color[i] ?? 0) / 4;
      }
    }
  }
  return { width, height, light };
}

function look(stage: Stage, shader: Shader, grid: LightGrid, from: Vec, direction: Vec, sx: number, sy: number): Vec {
  const surface = shader.find(from, direction);
  const { around } = stage;
  if (surface === undefined) return readSurroundings({ ...around, ...around.seen }, direction[1]);
  const received = readLight(grid, surface, sx * grid.columns - 0.5, sy * grid.rows - 0.5);
  const { glow = 0, gloss = 0, clear = 0 } = surface.material;
  const seen: [number, number, number] = [0, 0, 0];
  for (let i = 0; i < 3; i++) seen[i] = (surface.color[i] ?? 0) * ((received[i] ?? 0) + glow);
  if (clear > 0) {
    const behind = shader.guess(passThrough(surface.at, direction), direction);
    for (let i = 0; i < 3; i++) seen[i] = (seen[i] ?? 0) * (1 - clear) + (behind[i] ?? 0) * clear * (0.5 + 0.5 * (surface.color[i] ?? 0));
  }
  if (gloss > 0) {
    const cosine = -(direction[0] * surface.normal[0] + direction[1] * surface.normal[1] + direction[2] * surface.normal[2]);
    const share = gloss * (0.08 + 0.92 * (1 - Math.max(0, cosine)) ** 4);
    const mirrored: Vec = [direction[0] + 2 * cosine * surface.normal[0], direction[1] + 2 * cosine * surface.normal[1], direction[2] + 2 * cosine * surface.normal[2]];
    const shown = shader.guess(lift(surface), mirrored);
    for (let i = 0; i < 3; i++) seen[i] = (seen[i] ?? 0) * (1 - share) + (shown[i] ?? 0) * share;
  }
  if (around.haze !== undefined) {
    const veil = 1 - Math.exp(-surface.distance / around.haze);
    const air = (around.seen ?? around).horizon;
    for (let i = 0; i < 3; i++) seen[i] = (seen[i] ?? 0) * (1 - veil) + (air[i] ?? 0) * veil;
  }
  return seen;
}

function passThrough(at: Vec, direction: Vec): Vec {
  return [at[0] + direction[0] * 1e-3, at[1] + direction[1] * 1e-3, at[2] + direction[2] * 1e-3];
}

/** Light at a surface point from the nearest grid points that lie on the same surface. */
function readLight(grid: LightGrid, surface: Surface, gx: number, gy: number): [number, number, number] {
  const x0 = Math.floor(gx);
  const y0 = Math.floor(gy);
  let total = 0;
  const sum: [number, number, number] = [0, 0, 0];
  for (let dy = 0; dy <= 1; dy++) {
    for (let dx = 0; dx <= 1; dx++) {
      const column = Math.min(grid.columns - 1, Math.max(0, x0 + dx));
      const row = Math.min(grid.rows - 1, Math.max(0, y0 + dy));
      const cell = row * grid.columns + column;
      if (grid.hit[cell] === 0) continue;
      const near = (dx === 0 ? 1 - (gx - x0) : gx - x0) * (dy === 0 ? 1 - (gy - y0) : gy - y0) + 1e-3;
      let facing = 0;
      let height = 0;
      for (let i = 0; i < 3; i++) {
        facing += (grid.normal[cell * 3 + i] ?? 0) * (surface.normal[i] ?? 0);
        height += ((grid.at[cell * 3 + i] ?? 0) - (surface.at[i] ?? 0)) * (surface.normal[i] ?? 0);
      }
      const off = height / (0.02 * surface.distance);
      const weight = near * Math.max(1e-4, facing) ** 8 * Math.exp(-off * off) + 1e-6 * near;
      total += weight;
      for (let i = 0; i < 3; i++) sum[i] = (sum[i] ?? 0) + weight * (grid.light[cell * 3 + i] ?? 0);
    }
  }
  return total === 0 ? sum : [sum[0] / total, sum[1] / total, sum[2] / total];
}
