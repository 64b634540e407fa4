/** Shops and stalls with clothes and shoes: Agadir, T-shirts, jackets, caftans, slippers, bales. */
import { createRandom } from '../../random.ts';
import { addFolded, addHanging, addRail, makeGarment } from '../kit/clothes.ts';
import { addStack, makeCarton } from '../kit/cartons.ts';
import { lightDay, lightShop, lightTable, makeRoom } from '../kit/moods.ts';
import { addBulb, addNeon, addRoom, indoors, makeWindowLight } from '../kit/rooms.ts';
import { addPair, addSlipper, makeShoeLook, type ShoeLook } from '../kit/shoes.ts';
import { addLying, addUpright, makeSign } from '../kit/signs.ts';
import { makeBoards, makePlaster, makeTiles, makeZellige, plain, stained } from '../kit/surfaces.ts';
import { addCurtain, addFan, addHand, addShelves, addTable } from '../kit/things.ts';
import { makeMaterial, rasterize, type Material } from '../render/material.ts';
import { Model } from '../render/model.ts';
import type { Vec } from '../render/vector.ts';
import { listLines, type Shot, type ShotBuilder, type ShotList } from '../shot.ts';
import { drawText } from '../text-outlines.ts';

const SHOE_COLORS: readonly (readonly [string, string])[] = [['#ece9e4', '#2b4a7a'], ['#303338', '#c9c6bf'], ['#a33227', '#f0eee9'], ['#8b9096', '#e8a33a'], ['#22385c', '#d7d2c6'], ['#d8c9a8', '#5a4630']];
const makeShoeLooks = (): Promise<ShoeLook[]> => Promise.all(SHOE_COLORS.map(([upper, bar]) => makeShoeLook(upper, bar)));
const at = <T>(items: readonly T[], index: number): T => items[index % items.length] as T; // the remainder is always an index

/** The shop in Souk El Had: blue wall, fan. */
const buildAgadir = (shelves: boolean): ShotBuilder => async () => {
  const floor = await makeTiles({ color: '#b9a88f', joint: '#8f8270', columns: 10, rows: 10 });
  const back = await makePlaster('#3d78b0', 'blue wall');
  const looks = await makeShoeLooks();
  const board = await makeBoards('#c8b48e', 4);
  const carton = await makeCarton();
  const { model, ...mood } = makeRoom({ width: 4.2, height: 2.8, depth: 4.4, floor, back, level: 0.18, tubes: 2, power: 1.2 }, (m) => m.place({ x: -1.1, y: 2.2, z: -2 }, () => addFan(m, 0.26)));
  const random = createRandom(`agadir ${shelves}`);
  if (shelves) {
    model.place({ x: 0.5, z: -2 }, () => addShelves(model, 2.5, 0.34, [0.4, 0.8, 1.2, 1.6], board));
    for (let row = 0; row < 4; row++) for (let i = 0; i < 8; i++) model.place({ x: -0.58 + i * 0.31, y: 0.402 + row * 0.4, z: -1.98, turn: -90 + random.between(-6, 6), size: 0.95 }, () => addPair(model, at(looks, i * 5 + row * 3)));
    return { model, ...mood, camera: { from: [-0.6, 1.5, 1.2], to: [0, 1.25, -2], view: 54, roll: 1 } };
  }
  const boxes = plain('#d8d2c4');
  for (const [x, z, turn] of [[-0.9, -0.6, 14], [0.1, -0.9, -10], [0.95, -0.4, 26], [-0.3, 0.2, -22]] as const) {
    model.place({ x, z, turn }, () => {
      for (const side of [-0.3, 0.3]) model.place({ x: side }, () => model.addBox(0.01, 0.4, 0.45, carton));
      for (const side of [-0.22, 0.22]) model.place({ z: side }, () => model.addBox(0.6, 0.4, 0.01, carton));
      for (const [side, tilt] of [[-0.3, 38], [0.3, -38]] as const) model.place({ x: side, y: 0.4, roll: tilt }, () => model.addBox(0.012, 0.2, 0.44, carton));
      for (let i = 0; i < 4; i++) model.place({ x: -0.15 + (i % 2) * 0.3, y: 0.1 + Math.floor(i / 2) * 0.13, turn: 3 }, () => model.addBox(0.28, 0.125, 0.4, boxes));
      model.place({ y: 0.365, turn: 70 }, () => addPair(model, at(looks, Math.round(x * 10 + 20))));
    });
  }
  for (let i = 0; i < 6; i++) model.place({ x: -1.3 + i * 0.42, z: 0.75 + (i % 2) * 0.2, turn: random.between(-120, -60) }, () => addPair(model, at(looks, i)));
  return { model, ...mood, camera: { from: [0.3, 1.55, 2.05], to: [-0.15, 0.6, -0.9], view: 58, roll: -1.5 } };
};

const buildChildrensShoes: ShotBuilder = async (picture) => {
  const model = new Model();
  const looks = await makeShoeLooks();
  addLying(model, 8, 6, stained('#8a8276', 0.4, 0.2));
  const cloth = makeMaterial({ texture: await rasterize(256, 256, '<rect width="256" height="256" fill="#7d2f3a"/><path d="M0 32H256M0 96H256M0 160H256M0 224H256" stroke="#c9a24a" stroke-width="10"/>'), stains: { size: 0.2, strength: 0.08 } });
  model.addSheet(8, 20, (u, v) => [(u - 0.5) * 2.1, 0.004 + 0.008 * Math.sin(u * 23) * Math.sin(v * 9), (0.5 - v) * 1.1], cloth);
  for (let i = 0; i < 10; i++) model.place({ x: -0.88 + i * 0.195, y: 0.012, z: (i % 2) * 0.04, turn: -88 + ((i * 5) % 9), size: 0.62 + i * 0.02 }, () => addPair(model, at(looks, i * 5 + 2)));
  const card = await makeSign(listLines(picture), { width: 360, height: 170, ground: '#f5f0e2', ink: '#1c1c1c', handwritten: true, stroke: 4 });
  model.place({ x: 0.55, y: 0.085, z: 0.36, tilt: -24, turn: -6 }, () => addUpright(model, 0.3, 0.14, card));
  return { model, ...lightDay([-0.6, 1, 0.5], 2.2), camera: { from: [0.15, 0.82, 1.15], to: [0.02, 0.06, 0.02], view: 52, roll: -2 } };
};

const TSHIRTS = ['#b3322c', '#1f3c70', '#e8e4da', '#2b2d31', '#3f7a4c', '#d8a02c'];

const buildFolded: ShotBuilder = async () => {
  const model = new Model();
  const carpet = makeMaterial({ stains: { size: 0.08, strength: 0.08 }, texture: await rasterize(400, 300, `<rect width="400" height="300" fill="#6b2430"/><rect x="20" y="20" width="360" height="260" fill="none" stroke="#c7a25b" stroke-width="9"/><rect x="44" y="44" width="312" height="212" fill="none" stroke="#1f2f4a" stroke-width="14"/>${Array.from({ length: 12 }, (_, i) => `<path d="M${80 + (i % 6) * 48} ${105 + Math.floor(i / 6) * 90}l16 -20l16 20l-16 20z" fill="#c7a25b"/>`).join('')}`) });
  addLying(model, 6, 5, await makeTiles({ color: '#c9c0b0', joint: '#a59b8a', columns: 16, rows: 14 }));
  model.place({ y: 0.004, turn: 6 }, () => addLying(model, 2, 1.5, carpet));
  const random = createRandom('folded');
  for (let i = 0; i < 6; i++) {
    const cloth = stained(TSHIRTS[i] ?? '#ffffff', 0.04, 0.05);
    for (let k = 0; k < 6; k++) model.place({ x: -0.4 + (i % 3) * 0.4 + random.between(-0.012, 0.012), y: 0.006 + k * 0.027, z: -0.22 + Math.floor(i / 3) * 0.46 + random.between(-0.012, 0.012), turn: 6 + random.between(-4, 4) }, () => addFolded(model, cloth, cloth));
  }
  return { model, ...lightTable('left', 5), camera: { from: [0.12, 1.15, 1.05], to: [0.02, 0.08, 0.02], view: 48, roll: -1 } };
};

/** T-shirts on hangers before a grey curtain. */
const buildHangers = (colors: readonly string[], turn: number): ShotBuilder => async () => {
  const model = new Model();
  addRoom(model, { width: 5, height: 2.7, depth: 4, floor: await makeBoards('#8f7350', 10), back: plain('#bdb6aa') });
  model.place({ z: -1.2 }, () => addCurtain(model, 4.6, 2.5, stained('#8b8d92', 0.3, 0.05)));
  const garments = await Promise.all(colors.map((color) => makeGarment('tshirt', { color })));
  model.place({ y: 1.72, z: -0.6, turn }, () => {
    addRail(model, 1.15, 1.7);
    garments.forEach((garment, i) => model.place({ x: -0.95 + i * (1.9 / (garments.length - 1)), turn: 28 }, () => addHanging(model, garment, 0.6, 0.72)));
  });
  return { model, lights: [addNeon(model, [0.3, 2.6, 0.6], 1.2, 'x', 1.8)], around: indoors(0.2), camera: { from: [0.25, 1.45, 1.45], to: [0, 1.28, -0.7], view: 52, roll: 1 } };
};

const buildBagged: ShotBuilder = async (picture) => {
  const model = new Model();
  addLying(model, 5, 4, await makeBoards('#a08058', 9));
  const film = makeMaterial({ color: '#f2f6f8', gloss: 0.7, clear: 0.78 });
  const neck = await makeSign(listLines(picture), { width: 220, height: 80, ground: '#fbfaf7', ink: '#16181c' });
  const colors = ['#e9b9a8', '#a8cfe0', '#f0e2a0', '#b9dcb2', '#e3e3e3', '#e8a9bf', '#9fb3dd', '#f1c58a', '#cfe3e0'];
  const random = createRandom('bagged');
  colors.forEach((color, i) => {
    model.place({ x: -0.36 + (i % 3) * 0.36, y: 0.004 + (i % 2) * 0.012, z: -0.36 + Math.floor(i / 3) * 0.38, turn: random.between(-9, 9) }, () => {
      addFolded(model, stained(color, 0.04, 0.05), stained(color, 0.04, 0.02));
      model.place({ y: 0.034, z: -0.085 }, () => addLying(model, 0.07, 0.026, neck));
      model.addSheet(10, 10, (u, v) => [(u - 0.5) * 0.32, 0.038 * Math.min(1, 7 * Math.min(u, 1 - u, v, 1 - v)) ** 0.5 + 0.002 * Math.sin(u * 31 + v * 17), (0.5 - v) * 0.38], film);
    });
  });
  return { model, ...lightTable('right', 4), camera: { from: [0.05, 1.02, 0.72], to: [0, 0.02, 0], view: 50, roll: 2 } };
};

const buildPlainWhite: ShotBuilder = async (picture) => {
  const model = new Model();
  addLying(model, 5, 4, stained('#c9c4ba', 0.3, 0.06));
  const cloth = stained('#f3f1ec', 0.03, 0.03);
  for (let i = 0; i < 3; i++) for (let k = 0; k < 7; k++) model.place({ x: -0.36 + i * 0.36, y: k * 0.027, z: (i % 2) * 0.05, turn: (k * 5) % 4 }, () => addFolded(model, cloth, plain('#e6e3dc')));
  const label = await makeSign(listLines(picture), { width: 300, height: 110, ground: '#2f5d50', ink: '#f6f3ea' });
  model.place({ x: -0.01, y: 0.222, z: -0.02, turn: 2 }, () => addLying(model, 0.15, 0.055, label));
  return { model, ...lightTable('left', 4), camera: { from: [-0.1, 0.72, 0.7], to: [0, 0.12, 0], view: 46, roll: 1 } };
};

const buildClub: ShotBuilder = async () => {
  const model = new Model();
  addLying(model, 8, 6, stained('#7a6f60', 0.4, 0.15));
  model.place({ y: 1, z: -1.6 }, () => addUpright(model, 8, 3, stained('#8fa39a', 0.5, 0.1)));
  const wood = await makeBoards('#9a6f42', 3);
  model.place({ y: 0.42 }, () => model.addBox(2.1, 0.05, 0.42, wood));
  for (const x of [-0.85, 0.85]) model.place({ x }, () => model.addBox(0.08, 0.42, 0.36, wood));
  const crest = '<path d="M160 150h80v60q-4 40 -40 56q-36 -16 -40 -56z" fill="#f2d34a" stroke="#fff" stroke-width="6"/><circle cx="200" cy="196" r="22" fill="#7a1f2b"/>';
  const shirt = await makeGarment('tshirt', { color: '#7a1f2b', print: crest });
  for (let i = 0; i < 4; i++) model.place({ x: -0.78 + i * 0.52, y: 0.475, z: 0.02, turn: i % 2 === 0 ? 3 : -4 }, () => model.addSheet(8, 8, (u, v) => [(u - 0.5) * 0.5, 0.012 + 0.008 * Math.sin(u * 9 + v * 6 + i), (0.5 - v) * 0.6 + 0.06 ], shirt));
  return { model, ...lightDay([0.4, 1.1, 0.6], 2), camera: { from: [0.2, 1.35, 1.2], to: [0, 0.5, 0], view: 50, roll: -1 } };
};

const buildJackets: ShotBuilder = async (picture) => {
  const model = new Model();
  addRoom(model, { width: 5, height: 2.8, depth: 4.4, floor: stained('#6f675c', 0.5, 0.15, 0.1), back: await makePlaster('#b5ac9c', 'jackets') });
  const word = drawText(272, 150, picture.text ?? '', { size: 26, style: 'sansBold', fill: '#efe9d8', anchor: 'middle' });
  const colors = ['#23262e', '#4b2a22', '#1d3a34', '#2c3f66', '#6b6a5a', '#1a1a1c', '#5a1f28'];
  const garments = await Promise.all(colors.map((color, i) => makeGarment('jacket', { color, trim: '#c9a86a', print: i === 6 ? word : '' })));
  model.place({ y: 1.82, z: -0.9, turn: -12 }, () => {
    addRail(model, 1.35, 1.8);
    garments.forEach((garment, i) => model.place({ x: -1.1 + i * 0.35, z: i === 6 ? 0.14 : 0, turn: i === 6 ? 4 : 34 }, () => addHanging(model, garment, 0.76, 0.98, 0.03)));
  });
  return { model, lights: [addBulb(model, [-0.8, 2.35, 0.5], 1.6), addBulb(model, [0.9, 2.3, 0.3], 1.6)], around: indoors(0.08), camera: { from: [0.2, 1.5, 1.5], to: [0.12, 1.3, -0.9], view: 54, roll: 1 }, film: { warmth: 0.35, grain: 1.3 } };
};

const buildCaftan: ShotBuilder = async () => {
  const model = new Model();
  addRoom(model, { width: 4, height: 2.8, depth: 4, floor: await makeBoards('#7d5533', 10), back: await makePlaster('#d7c9b2', 'couture') });
  const caftan = await makeGarment('caftan', { color: '#1d6b66', trim: '#d8b24e' });
  const stand = makeMaterial({ color: '#3b2a1c', gloss: 0.2 });
  model.place({ y: 1.66, z: -0.9 }, () => {
    model.addTube([[0, -1.6, 0], [0, 0.1, 0]], 0.02, stand, 8);
    model.place({ y: 0.1 }, () => model.addBall([0.05, 0.06, 0.05], stand, 10));
    model.addSheet(12, 16, (u, v) => [(u - 0.5) * 1.1 * (1 + 0.1 * (1 - v)), -1.42 + v * 1.46, 0.14 * Math.sin(Math.PI * u) + 0.02 * Math.sin(u * 22) * (1 - v)], caftan);
  });
  model.place({ x: 0, y: 0, z: -0.9 }, () => model.addTurned([[0.25, 0], [0.24, 0.03], [0.03, 0.05]], stand));
  return { model, lights: [makeWindowLight([-1.7, 1.6, 0.4], [0, 0, 0.5], [0, 0.6, 0], 3)], around: indoors(0.2), format: 'upright', camera: { from: [0.3, 1.35, 1.7], to: [0, 1, -0.9], view: 50 } };
};

const buildSewingTable: ShotBuilder = async () => {
  const model = new Model();
  addLying(model, 3, 3, await makeBoards('#94693e', 7));
  const colors = ['#b3242a', '#1d6b66', '#d8b24e', '#2a3f7a', '#efe9dc', '#7a2f6a', '#2f7a3c', '#d87a2a', '#111111'];
  const core = plain('#e6dcc4');
  colors.forEach((color, i) => model.place({ x: -0.32 + (i % 5) * 0.13, y: 0, z: -0.2 + Math.floor(i / 5) * 0.15 + (i % 2) * 0.03 }, () => {
    model.addTurned([[0.028, 0], [0.028, 0.006], [0.012, 0.008]], core, 16);
    model.addTurned([[0.016, 0.008], [0.024, 0.012], [0.024, 0.05], [0.016, 0.054]], stained(color, 0.004, 0.2), 18);
    model.addTurned([[0.012, 0.054], [0.028, 0.056], [0.028, 0.062], [0, 0.063]], core, 16);
  }));
  const silk = stained('#1d6b66', 0.1, 0.1, 0.2);
  model.addSheet(20, 26, (u, v) => [-0.5 + u * 0.7, 0.03 + 0.03 * Math.sin(u * 12 + v * 5) * Math.sin(v * 7), 0.1 + v * -0.0 + (1 - v) * 0.4], silk);
  model.addTube([[0.26, 0.008, 0.06], [0.42, 0.012, 0.2]], 0.005, plain('#c9ccd0', 0.6), 6);
  model.addTube([[0.3, 0.01, 0.19], [0.4, 0.012, 0.03]], 0.005, plain('#c9ccd0', 0.6), 6);
  return { model, ...lightTable('left', 2.6), camera: { from: [0.06, 0.62, 0.72], to: [-0.03, 0, 0], view: 46, roll: 2 } };
};

const buildDjellabas: ShotBuilder = async (picture) => {
  const model = new Model();
  addRoom(model, { width: 4.4, height: 2.8, depth: 4, floor: await makeTiles({ color: '#c2b59e', joint: '#948872', columns: 9, rows: 9 }), back: await makePlaster('#cdbb9d', 'djellabas') });
  const garments = await Promise.all([['#4a3a63', '#d8c39a'], ['#75543a', '#efe2c2'], ['#2f5a4a', '#d9b866']].map(([color = '#333333', trim]) => makeGarment('djellaba', { color, trim })));
  model.place({ y: 2, z: -1 }, () => {
    addRail(model, 1.1, 1.98);
    garments.forEach((garment, i) => model.place({ x: -0.7 + i * 0.7, turn: 8 - i * 7 }, () => addHanging(model, garment, 0.86, 1.36, 0.035)));
  });
  const card = await makeSign(listLines(picture), { width: 240, height: 150, ground: '#fdf8e8', ink: '#a01f24', handwritten: true, stroke: 4 });
  model.place({ x: 0.08, y: 1.45, z: -0.92, roll: 4 }, () => addUpright(model, 0.22, 0.14, card));
  return { model, ...lightShop('#ffeccb', 2.4), camera: { from: [-0.2, 1.5, 1.5], to: [0, 1.3, -1], view: 52 }, film: { warmth: 0.2 } };
};

const YELLOW = '#e0b02c';

const buildSlippers: ShotBuilder = async () => {
  const model = new Model();
  addLying(model, 2.4, 2.4, { ...(await makeZellige()), repeat: [4, 4] });
  const leather = makeMaterial({ color: YELLOW, gloss: 0.15, stains: { size: 0.05, strength: 0.08 } });
  const inside = plain('#c98f3a');
  for (const [x, z, turn] of [[-0.1, 0.02, -70], [0.04, 0.06, -80], [0.24, -0.14, -40], [-0.3, -0.16, -120]] as const) model.place({ x, z, turn }, () => addSlipper(model, leather, inside));
  return { model, ...lightTable('left', 2.4), camera: { from: [0.05, 0.6, 0.6], to: [0, 0, -0.03], view: 42, roll: 1 } };
};

const buildSole: ShotBuilder = async () => {
  const model = new Model();
  addLying(model, 3, 3, await makeBoards('#6b4a2c', 6));
  const leather = makeMaterial({ color: YELLOW, gloss: 0.15, stains: { size: 0.05, strength: 0.1 } });
  model.place({ y: 0.05, z: -0.04, tilt: 12, turn: -20 }, () => addSlipper(model, leather, plain('#b88038')));
  model.place({ x: -0.14, y: 0.085, z: 0.08, turn: -36, tilt: 8 }, () => addHand(model, { bend: 0.8, left: true, sleeve: '#6d6458' }));
  model.place({ x: 0.15, y: 0.1, z: 0.06, turn: 40, tilt: 12 }, () => addHand(model, { bend: 0.85, sleeve: '#6d6458' }));
  model.addTube([[0.1, 0.1, -0.02], [0.05, 0.14, -0.1], [0.02, 0.06, -0.06]], 0.0022, plain('#f4efe2'), 5);
  return { model, ...lightTable('right', 2), camera: { from: [0.02, 0.52, 0.44], to: [0, 0.05, 0], view: 44, roll: -2 }, film: { warmth: 0.2 } };
};

const buildSlipperStack: ShotBuilder = async () => {
  const model = new Model();
  addLying(model, 6, 4, stained('#a08e72', 0.4, 0.1));
  model.place({ y: 1, z: -0.8 }, () => addUpright(model, 6, 3, stained('#d8c7a4', 0.4, 0.1)));
  const colors = [YELLOW, '#f0ebe0', '#b3322c', '#2f5a7a', '#7a4a26'];
  const random = createRandom('slippers');
  colors.forEach((color, i) => {
    const leather = makeMaterial({ color, gloss: 0.15, stains: { size: 0.05, strength: 0.08 } });
    for (let k = 0; k < 12; k++) model.place({ x: -0.5 + i * 0.25, y: k * 0.042, z: random.between(-0.012, 0.012), turn: -90 + random.between(-5, 5) }, () => addSlipper(model, leather, plain('#c98f3a')));
  });
  return { model, ...lightShop('#fff0d8', 1.5), camera: { from: [0.25, 0.62, 1.15], to: [0, 0.22, 0], view: 46, roll: 1 } };
};

/** Heaps of worn clothes bursting from a strapped bale. */
const buildBale: ShotBuilder = async () => {
  const model = new Model();
  addLying(model, 8, 6, stained('#857b6c', 0.4, 0.2));
  model.place({ y: 1.4, z: -2 }, () => addUpright(model, 8, 3.4, stained('#9fa9a2', 0.5, 0.12)));
  const random = createRandom('bale');
  const colors = ['#7a2f3a', '#2f4a7a', '#8a8a86', '#c9a24a', '#3f6b4c', '#e0d8c8', '#23262e', '#a8552f', '#6b4a7a'];
  const cloths: Material[] = colors.map((color) => stained(color, 0.06, 0.14));
  model.place({ z: -0.5 }, () => model.addBox(1.3, 0.7, 0.8, stained('#cfc9b8', 0.1, 0.14)));
  for (const x of [-0.4, 0, 0.4]) model.addTube([[x, 0, -0.09], [x, 0.71, -0.09], [x, 0.712, -0.9]], 0.008, plain('#23232a'), 6);
  for (let i = 0; i < 70; i++) {
    const [x, z, y, tilt] = [random.between(-0.85, 0.85), random.between(-0.1, 0.85), random.between(0.01, 0.16), random.between(-24, 24)];
    const [fx, fy, r] = [random.between(4, 9), random.between(4, 9), random.between(0.12, 0.24)];
    const lift = Math.max(0, 0.45 - Math.abs(z - 0.1)) * 0.9;
    model.place({ x, y: y + lift, z, turn: random.between(0, 360), tilt }, () => model.addSheet(9, 9, (u, v) => [(u - 0.5) * r * 2, 0.05 * Math.sin(u * fx + v * 3) * Math.sin(v * fy), (0.5 - v) * r * 1.6], random.pick(cloths)));
  }
  return { model, ...lightDay([0.5, 1.2, 0.6], 2), camera: { from: [0.3, 1.35, 1.9], to: [0, 0.35, 0], view: 50, roll: -2 } };
};

const buildCoat: ShotBuilder = async (picture) => {
  const model = new Model();
  model.place({ y: 1.3, z: -0.3 }, () => addUpright(model, 6, 4, stained('#a59a86', 0.4, 0.14)));
  const tag = `<rect x="168" y="58" width="64" height="26" fill="#f2efe6"/>${drawText(200, 76, picture.text ?? '', { size: 13.5, style: 'sansBold', anchor: 'middle' })}`;
  const coat = await makeGarment('coat', { color: '#55606b', print: `<path d="M152 26Q200 66 248 26L236 110H164z" fill="#3b3228"/>${tag}<path d="M120 330q20 14 44 4M250 410q24 10 40 -2" stroke="#c9c2b4" stroke-opacity=".4" stroke-width="7" fill="none"/>` });
  model.place({ y: 1.95, roll: 2 }, () => addHanging(model, coat, 0.9, 1.15, 0.035));
  return { model, ...lightShop('#f4efe6', 1.2), format: 'upright', camera: { from: [0.06, 1.62, 0.95], to: [0, 1.56, -0.1], view: 44, roll: -1 } };
};

/** A covered bazaar, jackets to both sides. */
const buildBazaar: ShotBuilder = async () => {
  const model = new Model();
  addRoom(model, { width: 4, height: 3.6, depth: 14, floor: stained('#8d8374', 0.5, 0.16), back: plain('#d8dfe6'), left: plain('#8a7a66'), right: plain('#8a7a66'), ceiling: await makeBoards('#6b5236', 14) });
  const garments = await Promise.all(['#23262e', '#5a2a22', '#27503f', '#31456e', '#8a8a7a', '#a33a2c'].map((color, i) => makeGarment(i % 2 === 0 ? 'jacket' : 'coat', { color })));
  const lights = [3.5, 0, -3.5].map((z) => addBulb(model, [0, 2.8, z], 2.4));
  for (const side of [-1, 1]) for (let i = 0; i < 16; i++) model.place({ x: side * (1.35 + (i % 2) * 0.25), y: 2 + (i % 3) * 0.1, z: 4.4 - i * 0.6, turn: -side * 62 }, () => addHanging(model, at(garments, i * 5 + side + 1), 0.78, 1.05, 0.03));
  return { model, lights: [...lights, makeWindowLight([0, 2, -6.8], [1.6, 0, 0], [0, 1.4, 0], 10)], around: indoors(0.08), camera: { from: [0.15, 1.6, 5.6], to: [0, 1.5, 0], view: 56, roll: 1 }, film: { warmth: 0.2 } };
};

/** Woven labels on a roll: on the machine's table, or in the hand. */
const buildLabels = (inHand: boolean): ShotBuilder => async (picture): Promise<Shot> => {
  const model = new Model();
  addLying(model, 3, 3, inHand ? stained('#7d7468', 0.2, 0.1) : stained('#b9c2bd', 0.3, 0.06, 0.2));
  const words = (picture.text ?? '').split(' ');
  const word = words[0] ?? '';
  const strip = makeMaterial({ texture: await rasterize(300 * words.length, 100, words.map((_, i) => `<rect x="${i * 300}" width="300" height="100" fill="#17181c"/><path d="M${i * 300} 0v100" stroke="#555" stroke-width="3" stroke-dasharray="7 5"/>${drawText(i * 300 + 150, 66, word, { size: 50, style: 'sansBold', fill: '#e9e4d6', anchor: 'middle' })}`).join('')) });
  const edge = stained('#24252b', 0.004, 0.3);
  const core = plain('#cfc3a6');
  const addRoll = (): void => {
    model.addTurned([[0.022, 0], [0.085, 0], [0.086, 0.002], [0.086, 0.043], [0.085, 0.045], [0.022, 0.045], [0.022, 0]], edge, 36);
    model.addTurned([[0.018, 0.0], [0.018, 0.046], [0.024, 0.047]], core, 24);
    // The free end of the tape, from the roll towards the viewer; the word stands to be read.
    const length = 0.135 * words.length + 0.02;
    model.addSheet(2, 24, (u, v) => {
      const x = -0.02 + u * length;
      return inHand ? [x + 0.04, 0.043 * v, 0.088 + 0.02 * Math.sin(u * 3)] : [x + 0.03, 0.0445 * v + 0.001, 0.087 + 0.035 * u * u];
    }, strip);
  };
  if (inHand) {
    model.place({ x: -0.03, y: 0.16, z: -0.02, tilt: 18, turn: -14 }, addRoll);
    model.place({ x: -0.13, y: 0.15, z: 0.13, turn: -38, tilt: 10 }, () => addHand(model, { bend: 0.55, left: true, sleeve: '#3c3c40' }));
    return { model, ...lightTable('right', 1.5, '#ffe3b8'), camera: { from: [0.06, 0.4, 0.42], to: [0.02, 0.17, 0.02], view: 42, roll: 3 }, film: { warmth: 0.35 } };
  }
  addRoll();
  model.place({ x: -0.2, z: -0.25 }, () => model.addBox(0.34, 0.3, 0.14, plain('#dfe6e2', 0.3)));
  addTable(model, 0.01, 0.01, 0.02, edge);
  return { model, ...lightTable('left', 1.8, '#eef6ff'), camera: { from: [0.1, 0.22, 0.44], to: [0.06, 0.03, 0.02], view: 40, roll: -1 } };
};

/** Unused corner of the vocabulary kept in one place: cartons behind the counter of the blue shop. */
export function addBackStock(model: Model, faces: Awaited<ReturnType<typeof makeCarton>>, where: Vec): void {
  model.place({ x: where[0], y: where[1], z: where[2] }, () => addStack(model, createRandom('back stock'), [faces], { columns: 3, rows: 1, layers: 3, width: 0.5, height: 0.35, depth: 0.4 }));
}

export const clothesShots: ShotList = {
  X05b: buildAgadir(false),
  X32: buildAgadir(true),
  X32b: buildChildrensShoes,
  X31: buildFolded,
  X31b: buildHangers(['#b3322c', '#e8e4da', '#1f3c70', '#2b2d31', '#d8a02c', '#3f7a4c'], -8),
  X31d: buildHangers(['#5a3b7a', '#d87a9a', '#e8e4da', '#1d6b66', '#8a8a86', '#c9c04a', '#2b2d31'], 9),
  X31c: buildBagged,
  X31e: buildPlainWhite,
  X31f: buildClub,
  X58: buildJackets,
  X42: buildCaftan,
  X42b: buildSewingTable,
  X42c: buildDjellabas,
  X41: buildSlippers,
  X41b: buildSole,
  X41c: buildSlipperStack,
  X48: buildBale,
  X48b: buildCoat,
  X53b: buildBazaar,
  X29: buildLabels(false),
  X29b: buildLabels(true),
};
