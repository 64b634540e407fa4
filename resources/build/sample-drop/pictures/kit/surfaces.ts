/** Walls, floors and other plain grounds, drawn once. */
import { createRandom } from '../../random.ts';
import { makeMaterial, rasterize, type Material } from '../render/material.ts';

export const plain = (color: string, gloss = 0): Material => makeMaterial({ color, gloss });
export const stained = (color: string, size = 0.6, strength = 0.12, gloss = 0): Material => makeMaterial({ color, stains: { size, strength }, gloss });

/** Rough plaster, dirtier towards the floor. */
export async function makePlaster(color: string, name = 'plaster'): Promise<Material> {
  const random = createRandom(name);
  const marks = Array.from({ length: 46 }, () => {
    const [x, y] = [random.between(0, 600), random.between(0, 400)];
    return random.next() < 0.45
      ? `<path d="M${x} ${y}q${random.between(-30, 30)} ${random.between(4, 40)} ${random.between(-50, 50)} ${random.between(10, 70)}" stroke="#000" stroke-opacity="${random.between(0.05, 0.2)}" stroke-width="${random.between(0.6, 1.8)}" fill="none"/>`
      : `<ellipse cx="${x}" cy="${y}" rx="${random.between(3, 26)}" ry="${random.between(2, 16)}" fill="${random.next() < 0.6 ? '#2a1c10' : '#fff'}" fill-opacity="${random.between(0.03, 0.1)}"/>`;
  });
  const texture = await rasterize(
    600,
    400,
    `<defs><linearGradient id="d" x1="0" y1="0" x2="0" y2="1"><stop offset=".55" stop-color="#3a2c1c" stop-opacity="0"/><stop offset="1" stop-color="#3a2c1c" stop-opacity=".38"/></linearGradient></defs>` +
      `<rect width="600" height="400" fill="${color}"/>${marks.join('')}<rect width="600" height="400" fill="url(#d)"/>`,
  );
  return makeMaterial({ texture, stains: { size: 0.35, strength: 0.07 } });
}

export interface TileOptions {
  color: string;
  joint: string;
  columns: number;
  rows: number;
  /** Lower-left cell of the tile that is broken, if one is. */
  broken?: readonly [number, number];
  gloss?: number;
  /** Uneven glaze, 0 to 1. */
  shade?: number;
}

/** A tiled face. */
export async function makeTiles({ color, joint, columns, rows, broken, gloss = 0.25, shade = 0.14 }: TileOptions): Promise<Material> {
  const size = Math.min(64, Math.floor(1600 / Math.max(columns, rows)));
  const random = createRandom(`tiles ${color}`);
  const tiles: string[] = [];
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const [x, y] = [column * size, (rows - 1 - row) * size];
      const dark = random.next() < 0.5;
      tiles.push(`<rect x="${x + 1.5}" y="${y + 1.5}" width="${size - 3}" height="${size - 3}" rx="2" fill="${color}"/><rect x="${x + 1.5}" y="${y + 1.5}" width="${size - 3}" height="${size - 3}" fill="${dark ? '#000' : '#fff'}" fill-opacity="${random.between(0, shade)}"/>`);
      if (broken?.[0] === column && broken[1] === row) {
        tiles.push(`<path d="M${x + size} ${y}v${size * 0.66}l-${size * 0.22} -${size * 0.08}l-${size * 0.12} -${size * 0.26}l-${size * 0.3} -${size * 0.12}l${size * 0.06} -${size * 0.2}z" fill="#8b8175"/><path d="M${x + size * 0.32} ${y + size * 0.3}l-${size * 0.2} ${size * 0.4}m${size * 0.34} -${size * 0.1}l${size * 0.06} ${size * 0.34}" stroke="#20302a" stroke-width="1.6" fill="none"/>`);
      }
    }
  }
  const texture = await rasterize(columns * size, rows * size, `<rect width="100%" height="100%" fill="${joint}"/>${tiles.join('')}`);
  return makeMaterial({ texture, gloss, stains: { size: 0.4, strength: 0.06 } });
}

/** Boards side by side. */
export async function makeBoards(color: string, boards: number, upright = false, name = 'boards'): Promise<Material> {
  const random = createRandom(`${name}${color}`);
  const width = 512 / boards;
  const parts = Array.from({ length: boards }, (_, index) => {
    const x = index * width;
    const grain = Array.from({ length: 9 }, () => {
      const gx = x + random.between(2, width - 2);
      return `<path d="M${gx} 0c${random.between(-6, 6)} 160 ${random.between(-6, 6)} 340 ${random.between(-4, 4)} 512" stroke="#3b2310" stroke-opacity="${random.between(0.06, 0.22)}" stroke-width="${random.between(0.7, 2)}" fill="none"/>`;
    }).join('');
    return `<rect x="${x}" width="${width}" height="512" fill="${color}"/><rect x="${x}" width="${width}" height="512" fill="#000" fill-opacity="${random.between(0, 0.2)}"/>${grain}<rect x="${x}" width="1.6" height="512" fill="#1d1208" fill-opacity=".7"/>`;
  });
  const body = upright ? parts.join('') : `<g transform="rotate(90 256 256)">${parts.join('')}</g>`;
  return makeMaterial({ texture: await rasterize(512, 512, body), gloss: 0.12, stains: { size: 0.5, strength: 0.06 } });
}

/** A pattern of small zellige stars. */
export async function makeZellige(): Promise<Material> {
  const cells: string[] = [];
  const colors = ['#1f5f8b', '#2f7d5b', '#c9912f', '#f1ece0', '#7a2f2a'];
  const random = createRandom('zellige');
  for (let y = 0; y < 8; y++) {
    for (let x = 0; x < 8; x++) {
      const [cx, cy] = [x * 64 + 32, y * 64 + 32];
      const star = (r: number): string => Array.from({ length: 16 }, (_, k) => `${cx + (k % 2 === 0 ? r : r * 0.72) * Math.cos((k * Math.PI) / 8)},${cy + (k % 2 === 0 ? r : r * 0.72) * Math.sin((k * Math.PI) / 8)}`).join(' ');
      cells.push(`<polygon points="${star(30)}" fill="${random.pick(colors)}"/><polygon points="${star(17)}" fill="#f1ece0"/><polygon points="${star(9)}" fill="${random.pick(colors)}"/>`);
    }
  }
  return makeMaterial({ texture: await rasterize(512, 512, `<rect width="512" height="512" fill="#e4dccb"/>${cells.join('')}`), gloss: 0.35 });
}
