/** Cartons and shoe boxes: the goods of the case. */
import type { Random } from '../../random.ts';
import { makeMaterial, rasterize, type Material } from '../render/material.ts';
import type { BoxFaces, Model } from '../render/model.ts';
import { drawText } from '../text-outlines.ts';

const KRAFT = '#b98a56';

/** Scuffs, folds and a lighter edge: what makes a flat colour look like board. */
function drawWear(width: number, height: number): string {
  return (
    `<defs><linearGradient id="s" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="#fff" stop-opacity=".10"/><stop offset=".6" stop-color="#000" stop-opacity="0"/><stop offset="1" stop-color="#000" stop-opacity=".16"/></linearGradient></defs>` +
    `<rect width="${width}" height="${height}" fill="url(#s)"/><rect x="1" y="1" width="${width - 2}" height="${height - 2}" fill="none" stroke="#000" stroke-opacity=".28" stroke-width="2"/>` +
    `<path d="M${width * 0.1} ${height * 0.93}l${width * 0.2} -${height * 0.03}M${width * 0.7} ${height * 0.12}l${width * 0.18} ${height * 0.05}" stroke="#fff" stroke-opacity=".18" stroke-width="2"/>`
  );
}

/** Side of a kraft carton: tape down the middle of the upper part, printed marks, handling signs. */
export async function makeCartonSide(lines: readonly string[], tone = KRAFT): Promise<Material> {
  const size = lines.length > 2 ? 44 : 62;
  const marks = lines.map((line, index) => drawText(256, 150 + index * size * 1.25, line, { size: index === 0 ? size * 1.2 : size, style: 'monoBold', fill: '#2b2118', anchor: 'middle' })).join('');
  const arrows = '<g stroke="#2b2118" stroke-width="6" fill="none"><path d="M40 352v-56m-16 18l16 -20l16 20M92 352v-56m-16 18l16 -20l16 20M20 360h92"/><path d="M440 296h44l-6 30q-16 14 -32 0zM462 336v22m-14 0h28"/></g>';
  const texture = await rasterize(512, 384, `<rect width="512" height="384" fill="${tone}"/><rect x="228" width="56" height="78" fill="#d8c39a" fill-opacity=".75"/>${lines.length > 0 ? marks + arrows : ''}${drawWear(512, 384)}`);
  return makeMaterial({ texture, stains: { size: 0.16, strength: 0.07 } });
}

/** The six faces of a taped carton; the marks are on front and back. */
export async function makeCarton(lines: readonly string[] = [], tone = KRAFT): Promise<BoxFaces> {
  const side = await makeCartonSide(lines, tone);
  const bare = await makeCartonSide([], tone);
  const top = makeMaterial({
    texture: await rasterize(512, 384, `<rect width="512" height="384" fill="${tone}"/><rect y="170" width="512" height="44" fill="#d8c39a" fill-opacity=".8"/><rect y="190" width="512" height="3" fill="#000" fill-opacity=".35"/>${drawWear(512, 384)}`),
    gloss: 0.05,
  });
  return { all: bare, front: side, back: side, top };
}

export interface ShoeBoxOptions {
  color?: string;
  brand?: string;
  label?: readonly string[];
}

/** A shoe box with its lid: brand on the long side, paper label on the short sides. */
export async function makeShoeBox({ color = '#d4711f', brand = 'KORVANE', label = ['KORVANE', '42'] }: ShoeBoxOptions = {}): Promise<BoxFaces> {
  const lid = '<rect y="58" width="100%" height="3" fill="#000" fill-opacity=".35"/><rect width="100%" height="58" fill="#fff" fill-opacity=".08"/>';
  const shade = '<rect width="100%" height="100%" fill="none" stroke="#000" stroke-opacity=".3" stroke-width="5"/>';
  const long = makeMaterial({ texture: await rasterize(480, 190, `<rect width="480" height="190" fill="${color}"/>${lid}${brand === '' ? '' : drawText(240, 142, brand, { size: 62, style: 'sansBold', fill: '#fff6ea', anchor: 'middle' })}${shade}`), gloss: 0.1 });
  const paper = label.map((line, index) => drawText(150, 104 + index * 34, line, { size: 26, style: 'monoBold', anchor: 'middle', fill: '#222' })).join('');
  const short = makeMaterial({ texture: await rasterize(300, 190, `<rect width="300" height="190" fill="${color}"/>${lid}${label.length === 0 ? '' : `<rect x="56" y="74" width="188" height="88" rx="3" fill="#f4f1ea"/>${paper}<path d="${drawBars(80, 146, 140, 12)}" fill="#222"/>`}${shade}`), gloss: 0.1 });
  const top = makeMaterial({ texture: await rasterize(480, 300, `<rect width="480" height="300" fill="${color}"/><rect width="480" height="300" fill="#fff" fill-opacity=".07"/>${brand === '' ? '' : drawText(240, 172, brand, { size: 66, style: 'sansBold', fill: '#fff6ea', anchor: 'middle' })}${shade}`), gloss: 0.12 });
  return { all: makeMaterial({ color }), front: long, back: long, left: short, right: short, top };
}

/** Black bars of an invented bar code, as one path. */
export function drawBars(x: number, y: number, width: number, height: number): string {
  let path = '';
  for (let i = 0, at = x; at < x + width; i++) {
    const bar = 1 + ((i * 7) % 4);
    if (i % 2 === 0) path += `M${at} ${y}h${bar}v${height}h-${bar}z`;
    at += bar;
  }
  return path;
}

export interface StackOptions {
  columns: number;
  rows: number;
  layers: number;
  width: number;
  height: number;
  depth: number;
  /** How far boxes stand out of line, in metres. */
  disorder?: number;
  /** Share of boxes missing from the top layer. */
  gaps?: number;
}

/** Rows of equal boxes on y = 0: columns along x, rows along z, each a little out of line. */
export function addStack(model: Model, random: Random, faces: readonly BoxFaces[], { columns, rows, layers, width, height, depth, disorder = 0.012, gaps = 0.25 }: StackOptions): void {
  for (let column = 0; column < columns; column++) {
    for (let row = 0; row < rows; row++) {
      const tall = layers - (random.next() < gaps ? 1 : 0) - (random.next() < gaps / 3 ? 1 : 0);
      for (let layer = 0; layer < tall; layer++) {
        model.place({ x: (column - (columns - 1) / 2) * (width + 0.008) + random.between(-disorder, disorder), y: layer * (height + 0.002), z: (row - (rows - 1) / 2) * (depth + 0.008) + random.between(-disorder, disorder), turn: random.between(-2.4, 2.4) * (disorder / 0.012) }, () => {
          model.addBox(width, height, depth, random.pick(faces));
        });
      }
    }
  }
}
