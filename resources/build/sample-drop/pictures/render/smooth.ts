/** Light on a coarse grid, with the surface each grid point lies on. */
export interface LightGrid {
  columns: number;
  rows: number;
  light: Float32Array;
  at: Float32Array;
  normal: Float32Array;
  hit: Uint8Array;
  distance: Float32Array;
}

const KERNEL = [1 / 16, 1 / 4, 3 / 8, 1 / 4, 1 / 16];

/**
 * Takes the grain of the random samples out of the light without blurring over edges: the "à trous" filter, a small
 * kernel applied with growing gaps, weighted by how much two points share a plane.
 */
export function smoothLight(grid: LightGrid): void {
  for (const gap of [1, 2, 4]) pass(grid, gap);
}

function pass(grid: LightGrid, gap: number): void {
  const { columns, rows, light, at, normal, hit, distance } = grid;
  const source = Float32Array.from(light);
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const cell = row * columns + column;
      if (hit[cell] === 0) continue;
      const [nx, ny, nz] = [normal[cell * 3] as number, normal[cell * 3 + 1] as number, normal[cell * 3 + 2] as number];
      const [px, py, pz] = [at[cell * 3] as number, at[cell * 3 + 1] as number, at[cell * 3 + 2] as number];
      const [r0, g0, b0] = [source[cell * 3] as number, source[cell * 3 + 1] as number, source[cell * 3 + 2] as number];
      const brightness = r0 + g0 + b0 + 1e-3;
      const reach = 1 / (0.012 * (distance[cell] as number) * gap);
      let total = 0;
      let r = 0;
      let g = 0;
      let b = 0;
      for (let dy = -2; dy <= 2; dy++) {
        const y = row + dy * gap;
        if (y < 0 || y >= rows) continue;
        for (let dx = -2; dx <= 2; dx++) {
          const x = column + dx * gap;
          if (x < 0 || x >= columns) continue;
          const other = y * columns + x;
          if (hit[other] === 0) continue;
          const o = other * 3;
          const facing = nx * (normal[o] as number) + ny * (normal[o + 1] as number) + nz * (normal[o + 2] as number);
          if (facing < 0.5) continue;
          const height = (((at[o] as number) - px) * nx + ((at[o + 1] as number) - py) * ny + ((at[o + 2] as number) - pz) * nz) * reach;
          const change = ((source[o] as number) + (source[o + 1] as number) + (source[o + 2] as number) - brightness) / (brightness * (1.6 / gap + 0.25));
          const weight = (KERNEL[dx + 2] as number) * (KERNEL[dy + 2] as number) * facing ** 16 * Math.exp(-height * height - change * change);
          total += weight;
          r += weight * (source[o] as number);
          g += weight * (source[o + 1] as number);
          b += weight * (source[o + 2] as number);
        }
      }
      if (total === 0) continue;
      light[cell * 3] = r / total;
      light[cell * 3 + 1] = g / total;
      light[cell * 3 + 2] = b / total;
    }
  }
}
