/** Things held over or lying on a counter: box, price, note, flyer, tag, bag, watches, perfume. */
import QRCode from 'qrcode';
import { createRandom } from '../../random.ts';
import { addStack, makeShoeBox } from '../kit/cartons.ts';
import { lightShop, lightTable } from '../kit/moods.ts';
import { makeBoards, makePlaster, plain, stained } from '../kit/surfaces.ts';
import { addHand, addPaper } from '../kit/things.ts';
import { addLying, addUpright, makeSign } from '../kit/signs.ts';
import { makeShoeLook, addPair } from '../kit/shoes.ts';
import { makeMaterial, rasterize, type Material } from '../render/material.ts';
import { Model } from '../render/model.ts';
import { listLines, type Shot, type ShotBuilder, type ShotList } from '../shot.ts';
import { drawText } from '../text-outlines.ts';

/** A counter at y = 0 with a wall behind it. */
async function buildCounter(top: Material, wall?: Material): Promise<Model> {
  const model = new Model();
  addLying(model, 6, 4, top);
  model.place({ y: 1.2, z: -1.3 }, () => addUpright(model, 8, 4, wall ?? plain('#c9bfae')));
  return model;
}

/** A QR code as SVG, `size` units wide, its quiet zone included. */
export function drawQr(text: string, x: number, y: number, size: number): string {
  const { modules } = QRCode.create(text, { errorCorrectionLevel: 'M' });
  const cell = size / (modules.size + 8);
  let path = '';
  for (let row = 0; row < modules.size; row++) {
    for (let column = 0; column < modules.size; column++) {
      if (modules.get(row, column)) path += `M${(x + (column + 4) * cell).toFixed(2)} ${(y + (row + 4) * cell).toFixed(2)}h${cell.toFixed(2)}v${cell.toFixed(2)}h-${cell.toFixed(2)}z`;
    }
  }
  return `<rect x="${x}" y="${y}" width="${size}" height="${size}" fill="#ffffff"/><path d="${path}" fill="#111111" shape-rendering="crispEdges"/>`;
}

const buildOpenBox: ShotBuilder = async (picture) => {
  const model = await buildCounter(await makeBoards('#8a6238', 7), await makePlaster('#c6b79b', 'shop wall'));
  const orange = await makeShoeBox({ brand: '', label: [] });
  model.place({ x: 0.3, z: -0.75 }, () => addStack(model, createRandom('behind box'), [orange], { columns: 5, rows: 1, layers: 6, width: 0.34, height: 0.125, depth: 0.22, gaps: 0.5 }));
  const [first = '', second = ''] = listLines(picture);
  const board = makeMaterial({ color: '#d4711f' });
  const inside = plain('#ead9c3');
  model.place({ x: -0.02, z: 0.12, turn: 9 }, () => {
    const [w, d, h] = [0.36, 0.24, 0.12];
    model.place({ x: 0, z: d / 2 }, () => model.addBox(w, h, 0.005, board));
    model.place({ x: 0, z: -d / 2 }, () => model.addBox(w, h, 0.005, board));
    for (const x of [-w / 2, w / 2]) model.place({ x }, () => model.addBox(0.005, h, d, board));
    model.place({ y: 0.003 }, () => addLying(model, w, d, inside));
    for (let i = 0; i < 5; i++) model.place({ x: -0.13 + i * 0.065, y: 0.045, z: (i % 2) * 0.05 - 0.02 }, () => model.addBall([0.06, 0.035, 0.08], plain('#f6f3ec'), 8));
  });
  const look = await makeShoeLook('#d9d4ca', '#2d3138');
  model.place({ x: -0.03, y: 0.05, z: 0.12, turn: 4 }, () => addPair(model, look, 0.105));
  const label = `<rect width="640" height="420" fill="#d4711f"/><rect x="90" y="110" width="460" height="210" rx="6" fill="#f6f3ec"/>${drawText(320, 196, first, { size: 64, style: 'sansBold', anchor: 'middle' })}${drawText(320, 280, second, { size: 60, style: 'monoBold', anchor: 'middle' })}<rect width="640" height="420" fill="none" stroke="#000" stroke-opacity=".35" stroke-width="8"/>`;
  const lid = makeMaterial({ texture: await rasterize(640, 420, label), gloss: 0.08 });
  model.place({ x: 0.02, y: 0.135, z: -0.1, turn: 7, tilt: -22 }, () => {
    model.place({ y: 0.115 }, () => addUpright(model, 0.38, 0.25, lid));
    model.place({ y: -0.01, z: -0.02 }, () => model.addBox(0.38, 0.25, 0.03, board));
  });
  model.place({ x: -0.24, y: 0.17, z: 0.1, turn: -38, tilt: 12 }, () => addHand(model, { bend: 0.55, left: true }));
  model.place({ x: 0.26, y: 0.2, z: 0.12, turn: 42, tilt: 18, roll: 8 }, () => addHand(model, { bend: 0.5 }));
  return { model, ...lightShop(), camera: { from: [0.02, 0.62, 0.82], to: [0.02, 0.14, -0.04], view: 44, roll: -1.5 }, film: { warmth: 0.12 } };
};

const buildPrice: ShotBuilder = async (picture) => {
  const model = await buildCounter(stained('#7b5b3c', 0.3, 0.2));
  const look = await makeShoeLook('#20242c', '#e4e1da');
  const [price = '', wholesale = ''] = listLines(picture);
  const card = await makeSign([price, wholesale], { width: 640, height: 420, ground: '#b98f5e', ink: '#1b1a19', handwritten: true, stroke: 5, gloss: 0, under: '<path d="M0 60h640M0 180h640M0 300h640" stroke="#000" stroke-opacity=".07" stroke-width="10"/>' });
  model.place({ x: 0.02, y: 0.2, z: 0, turn: -4, tilt: -14, roll: -3 }, () => addUpright(model, 0.56, 0.37, card));
  for (const x of [-0.42, 0.42]) model.place({ x, z: -0.05, turn: -70 }, () => addPair(model, look));
  model.place({ x: -0.1, z: 0.3, turn: -82 }, () => addPair(model, look));
  return { model, ...lightShop('#ffe6bd', 1.2), camera: { from: [0.03, 0.55, 1.05], to: [0, 0.2, 0], view: 42, roll: 2 }, film: { warmth: 0.3 } };
};

const buildNote = (otherHand: boolean): ShotBuilder => async (picture) => {
  const model = await buildCounter(otherHand ? stained('#9a9388', 0.2, 0.2) : await makeBoards('#7a5534', 6));
  const lid = await makeSign(listLines(picture), { width: 900, height: 520, ground: '#e9e4d8', ink: otherHand ? '#1d2f7a' : '#1b1b1b', handwritten: true, stroke: 7, gloss: 0.05, under: '<path d="M0 0H900V520H0z" fill="none" stroke="#000" stroke-opacity=".3" stroke-width="8"/><path d="M90 430l140 -12M640 70l190 18" stroke="#8f887c" stroke-width="3"/>' });
  model.place({ turn: otherHand ? 14 : -9 }, () => {
    model.addBox(0.36, 0.12, 0.22, { all: plain('#dcd6c8'), top: lid });
    model.place({ y: 0.085 }, () => model.addBox(0.366, 0.036, 0.226, { all: plain('#e6e0d3'), top: lid }));
  });
  if (otherHand) model.place({ x: 0.27, y: 0.15, z: 0.1, turn: 48, tilt: 10 }, () => addHand(model, { bend: 0.6, sleeve: '#23402f' }));
  else model.place({ x: -0.24, y: 0.13, z: 0.05, turn: 0 }, () => model.addTube([[0, 0, 0], [0.02, 0.01, -0.13]], 0.006, plain('#1b1b1b', 0.4), 8));
  return { model, ...lightTable(otherHand ? 'right' : 'left', 2), camera: { from: [otherHand ? 0.1 : -0.06, 0.62, 0.34], to: [0, 0.1, -0.01], view: 44, roll: otherHand ? -4 : 3 }, film: { warmth: otherHand ? -0.1 : 0.15 } };
};

const buildFlyer: ShotBuilder = async (picture) => {
  const model = await buildCounter(await makeBoards('#5f4a35', 6));
  const body = `<rect width="600" height="800" fill="#f5cc1d"/><rect x="24" y="24" width="552" height="752" fill="none" stroke="#1d1d1b" stroke-width="6"/>${drawText(300, 160, picture.text ?? '', { size: 92, style: 'sansBold', anchor: 'middle', fill: '#1d1d1b' })}${drawQr(picture.qr ?? '', 90, 230, 420)}<path d="M120 710h360M160 740h280" stroke="#1d1d1b" stroke-width="10" stroke-opacity=".25"/>`;
  const flyer = makeMaterial({ texture: await rasterize(600, 800, body), gloss: 0.15 });
  model.place({ turn: 7, x: 0.01 }, () => addPaper(model, 0.3, 0.4, flyer, 0.02));
  model.place({ x: 0.2, y: 0.03, z: 0.26, turn: 20 }, () => addHand(model, { bend: 0.2 }));
  return { model, ...lightTable('left', 2), format: 'upright', camera: { from: [0.02, 0.72, 0.22], to: [0.01, 0, 0.01], view: 42, roll: -2 } };
};

const buildTag: ShotBuilder = async (picture) => {
  const cloth = makeMaterial({ color: '#eceae6', stains: { size: 0.03, strength: 0.03 } });
  const model = new Model();
  model.addSheet(40, 40, (u, v) => [(u - 0.5) * 0.8, 0.012 * Math.sin(u * 9 + v * 4) + 0.01 * Math.sin(v * 13 - u * 5), (0.5 - v) * 0.7], cloth);
  model.addTube([[-0.16, 0.02, -0.2], [-0.08, 0.03, -0.11], [0, 0.032, -0.085], [0.08, 0.03, -0.11], [0.16, 0.02, -0.2]], 0.012, cloth, 10);
  const body = `<rect width="420" height="560" fill="#fbfaf7"/><rect x="10" y="10" width="400" height="540" fill="none" stroke="#c9c5bb" stroke-width="3" stroke-dasharray="9 6"/>${drawText(210, 120, picture.text ?? '', { size: 70, style: 'sansBold', anchor: 'middle' })}${drawQr(picture.qr ?? '', 60, 190, 300)}<path d="M90 525h240" stroke="#222" stroke-width="5"/>`;
  const tag = makeMaterial({ texture: await rasterize(420, 560, body), gloss: 0.05 });
  model.place({ y: 0.024, z: 0.05, turn: -6 }, () => addPaper(model, 0.12, 0.16, tag, 0.008));
  return { model, ...lightTable('left', 2), format: 'square', camera: { from: [-0.02, 0.4, 0.14], to: [0, 0.02, 0.04], view: 36, roll: 2 } };
};

const buildPerfume = (boxed: boolean): ShotBuilder => async (picture) => {
  const marble = makeMaterial({ gloss: 0.35, texture: await rasterize(600, 400, `<rect width="600" height="400" fill="#e6e2dd"/>${Array.from({ length: 14 }, (_, i) => `<path d="M${i * 50 - 60} 0C${i * 50 + 40} 120 ${i * 50 - 90} 250 ${i * 50 + 30} 400" stroke="#8d8a88" stroke-opacity="${0.1 + (i % 4) * 0.07}" stroke-width="${1 + (i % 3) * 2}" fill="none"/>`).join('')}`) });
  const model = await buildCounter(boxed ? marble : plain('#4b4238'), await makePlaster('#b9a892', 'perfume wall'));
  const colors = ['#e0a84a', '#c46a72', '#9fb6c9', '#c9a7d8', '#8fae7a'];
  const label = boxed ? await makeSign((picture.text ?? '').split(' '), { width: 200, height: 160, ground: '#f4efe4', ink: '#3a2c14', frame: '#b58b3a' }) : undefined;
  const bottle = (color: string): void => {
    const glass = makeMaterial({ color, gloss: 0.6, clear: 0.45 });
    model.addTurned([[0, 0.002], [0.034, 0.002], [0.036, 0.01], [0.036, 0.075], [0.03, 0.088], [0.012, 0.094]], glass, 20);
    model.place({ y: 0.094 }, () => model.addTurned([[0.013, 0], [0.013, 0.012], [0.019, 0.013], [0.019, 0.045], [0, 0.046]], makeMaterial({ color: '#c8a24a', gloss: 0.5 }), 16));
    if (label !== undefined) model.addSheet(2, 8, (u, v) => [0.0368 * Math.sin((u - 0.5) * 1.5), 0.022 + v * 0.044, 0.0368 * Math.cos((u - 0.5) * 1.5)], label);
  };
  if (!boxed) model.addBox(0.62, 0.02, 0.42, plain('#2f2a26', 0.2));
  const rows = boxed ? 2 : 4;
  for (let row = 0; row < rows; row++) for (let i = 0; i < 6; i++) model.place({ x: -0.24 + i * 0.095 + (row % 2) * 0.03, y: boxed ? 0 : 0.02, z: boxed ? 0.12 - row * 0.14 : 0.14 - row * 0.095, turn: (i * 7) % 12 }, () => bottle(colors[(i + row * 2) % 5] ?? '#e0a84a'));
  return { model, ...lightTable('right', 2.2, '#fff2dc'), camera: { from: [0.05, boxed ? 0.3 : 0.5, 0.62], to: [0, 0.04, 0], view: 40, roll: -1 }, film: { warmth: 0.2 } };
};

const buildWatches: ShotBuilder = async () => {
  const model = await buildCounter(makeMaterial({ color: '#8c2f2b', stains: { size: 0.1, strength: 0.1 } }));
  const dials = ['#12284a', '#1d1d1f', '#efece4', '#245038', '#7a2226', '#3d4a57', '#c6a55a', '#0f3d4c', '#e4ddd0', '#5a3b7a', '#8a5a2b', '#2a2a5c'];
  model.addBox(0.66, 0.03, 0.44, plain('#3a2b20', 0.2));
  model.place({ y: 0.031 }, () => addLying(model, 0.62, 0.4, makeMaterial({ color: '#d8cdb8', stains: { size: 0.05, strength: 0.06 } })));
  for (let i = 0; i < 12; i++) {
    const face = makeMaterial({ gloss: 0.5, texture: await rasterize(160, 160, `<rect width="160" height="160" fill="${dials[i]}"/>${Array.from({ length: 12 }, (_, k) => `<path d="M80 18v14" stroke="#f3efe2" stroke-width="5" transform="rotate(${k * 30} 80 80)"/>`).join('')}<path d="M80 84L58 50M80 84L116 68" stroke="#f7f4ea" stroke-width="6"/><path d="M80 96L80 30" stroke="#c8372b" stroke-width="2"/>`) });
    const strap = plain(i % 3 === 0 ? '#2a1d14' : i % 3 === 1 ? '#9ea4a8' : '#54351e', i % 3 === 1 ? 0.45 : 0.1);
    const number = await makeSign([String(i + 1)], { width: 80, height: 80, ground: '#ffffff', ink: '#111111' });
    model.place({ x: -0.25 + (i % 6) * 0.1, y: 0.034, z: -0.09 + Math.floor(i / 6) * 0.2 }, () => {
      model.addSheet(12, 4, (u, v) => [(u - 0.5) * 0.026, 0.002 + 0.018 * Math.sin(Math.PI * v), (0.5 - v) * 0.16], strap);
      model.place({ y: 0.018 }, () => model.addTurned([[0, 0], [0.026, 0], [0.027, 0.005], [0.024, 0.009], [0.0225, 0.0092]], plain('#b9bcc0', 0.6), 24));
      model.place({ y: 0.0272 }, () => model.addSheet(1, 24, (u, v) => [0.0226 * v * Math.sin(2 * Math.PI * u), 0, 0.0226 * v * Math.cos(2 * Math.PI * u)], plain(dials[i] ?? '#111111', 0.5)));
      model.place({ y: 0.0274 }, () => addLying(model, 0.031, 0.031, face));
      model.place({ y: 0.002, z: 0.092 }, () => addLying(model, 0.02, 0.018, number));
    });
  }
  return { model, ...lightShop('#fff4e2', 1.6), camera: { from: [0.02, 0.56, 0.42], to: [0.005, 0.03, 0.01], view: 44, roll: 1 } };
};

export const counterShots: ShotList = {
  X01: buildOpenBox,
  X38: buildPrice,
  X39: buildNote(false),
  X39b: buildNote(true),
  X23: buildFlyer,
  X24: buildTag,
  X34: buildPerfume(true),
  X34b: buildPerfume(false),
  X35: buildWatches,
};
export type { Shot };
