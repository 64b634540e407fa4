/** The camel bag of the honest shop A05 (X20), the Témara boutique with its pink wall (X36), the supplier's catalogue (X17). */
import { addBag, makeBagLook, type BagLook } from '../kit/bags.ts';
import { makeRoom, type Mood } from '../kit/moods.ts';
import { indoors, makeWindowLight } from '../kit/rooms.ts';
import { addShoe, makeShoeLook } from '../kit/shoes.ts';
import { addLying, addUpright, makeSign } from '../kit/signs.ts';
import { makeBoards, makePlaster, makeTiles, plain, stained } from '../kit/surfaces.ts';
import { addChair, addHand, addPaper } from '../kit/things.ts';
import { makeMaterial, rasterize } from '../render/material.ts';
import { Model } from '../render/model.ts';
import { parseColor, type Vec } from '../render/vector.ts';
import { listLines, type ShotBuilder, type ShotList } from '../shot.ts';
import { drawText } from '../text-outlines.ts';

const CAMEL = { leather: '#b5834a', medal: '#b3242a' };

/** The chair by the window, where everything of A05 is photographed. */
async function buildChairByWindow(): Promise<{ model: Model } & Mood> {
  const model = new Model();
  const wall = await makePlaster('#d9d0c0', 'room of A05');
  addLying(model, 8, 8, await makeBoards('#a5784a', 12, true));
  model.place({ y: 1.4, z: -1 }, () => addUpright(model, 8, 2.8, wall));
  model.place({ x: -0.62, y: 1.42, z: -0.985 }, () => {
    addUpright(model, 1, 1.1, makeMaterial({ color: '#e9f1fb', glow: 1.4 }));
    for (const x of [-0.52, 0, 0.52]) model.place({ x, y: -0.58 }, () => model.addBox(0.05, 1.18, 0.06, plain('#f4f1ea')));
    for (const y of [-0.58, 0, 0.56]) model.place({ y }, () => model.addBox(1.09, 0.05, 0.06, plain('#f4f1ea')));
  });
  const wood = await makeBoards('#8a5a30', 3, true, 'chair');
  addChair(model, wood);
  return { model, lights: [makeWindowLight([-0.6, 1.45, -0.8], [0.45, 0, 0.1], [0, 0.5, 0], 1.2), makeWindowLight([-1.9, 1.6, 1.2], [0, 0, 0.5], [0, 0.5, 0], 2.6)], around: indoors(0.2, '#f2ebe0') };
}

const buildBagOnChair: ShotBuilder = async (picture) => {
  const set = await buildChairByWindow();
  const look = await makeBagLook({ ...CAMEL, word: picture.text });
  set.model.place({ y: 0.46, z: 0.02, turn: 8 }, () => addBag(set.model, look));
  return { ...set, camera: { from: [0.3, 0.98, 1.1], to: [0.0, 0.66, -0.02], view: 46, roll: -1 }, film: { warmth: 0.1 } };
};

const buildSeam: ShotBuilder = async (picture) => {
  const set = await buildChairByWindow();
  const look = await makeBagLook(CAMEL);
  const tag = await makeSign(listLines(picture), { width: 260, height: 120, ground: '#e6d3ae', ink: '#3a220e', style: 'monoBold', frame: '#9a7a45' });
  set.model.place({ y: 0.46, z: 0.02, turn: 26 }, () => {
    addBag(set.model, look);
    set.model.addTube([[-0.06, 0.2, 0.055], [-0.06, 0.16, 0.08]], 0.002, look.metal, 6);
    set.model.place({ x: -0.06, y: 0.135, z: 0.088, tilt: -4, roll: 5 }, () => addUpright(set.model, 0.1, 0.046, tag));
  });
  return { ...set, camera: { from: [0.12, 0.78, 0.52], to: [0.0, 0.6, 0.05], view: 38, roll: 4 }, film: { warmth: 0.1 } };
};

const buildWallet: ShotBuilder = async () => {
  const set = await buildChairByWindow();
  const { skin, metal } = await makeBagLook(CAMEL);
  const box = plain('#efe9dc');
  set.model.place({ x: -0.04, y: 0.46, z: -0.06, turn: 9 }, () => set.model.addBox(0.26, 0.1, 0.2, { all: box, top: plain('#e2d7c2') }));
  set.model.place({ x: 0.04, y: 0.563, z: -0.04, turn: -18 }, () => {
    set.model.addBox(0.2, 0.022, 0.105, skin);
    set.model.place({ y: 0.022, x: 0.03, z: 0.03 }, () => set.model.addTurned([[0.014, 0], [0.014, 0.004], [0, 0.005]], metal));
    set.model.place({ y: 0.022 }, () => set.model.addBox(0.2, 0.002, 0.004, metal));
  });
  return { ...set, camera: { from: [0.3, 0.98, 0.82], to: [0.0, 0.52, -0.04], view: 42, roll: 1 }, film: { warmth: 0.1 } };
};

const buildBagWithInvoice: ShotBuilder = async (picture) => {
  const set = await buildChairByWindow();
  const look = await makeBagLook(CAMEL);
  const [title = '', brand = ''] = listLines(picture);
  const rows = [0, 1, 2, 3, 4].map((i) => `<path d="M40 ${300 + i * 44}h${170 + ((i * 37) % 90)}M440 ${300 + i * 44}h60" stroke="#555" stroke-width="9" stroke-opacity=".45"/>`).join('');
  const sheet = makeMaterial({ texture: await rasterize(560, 760, `<rect width="560" height="760" fill="#fbfaf6"/>${drawText(40, 110, title, { size: 70, style: 'sansBold' })}${drawText(40, 190, brand, { size: 50, style: 'sans' })}<path d="M40 230h480M40 540h480" stroke="#222" stroke-width="3"/>${rows}`) });
  set.model.place({ x: -0.1, y: 0.46, z: -0.08, turn: 14, size: 0.8 }, () => addBag(set.model, look));
  set.model.place({ x: 0.1, y: 0.462, z: 0.14, turn: -9 }, () => addPaper(set.model, 0.21, 0.297, sheet, 0.02));
  set.model.place({ x: 0.2, y: 0.485, z: 0.27, turn: 30 }, () => addHand(set.model, { bend: 0.25, sleeve: '#6d3a52' }));
  return { ...set, camera: { from: [0.08, 1.18, 0.72], to: [0.02, 0.5, 0.02], view: 46, roll: -3 }, film: { warmth: 0.1 } };
};

/** A white trainer three times on white paper, as suppliers show it. */
const buildCatalog: ShotBuilder = async (picture) => {
  const model = new Model();
  model.addSheet(24, 1, (u, v) => (v < 0.5 ? [(u - 0.5) * 6, 0, 1.2 - v * 3.6] : [(u - 0.5) * 6, ((v - 0.5) * 2) ** 2 * 2.4, -0.6 - (v - 0.5) * 0.6]), plain('#f6f6f6'));
  const look = await makeShoeLook('#eeedea', '#c3c7cc', '#ffffff', '#ffffff');
  const places: readonly (readonly [number, number, number])[] = [[-0.25, 0.02, -6], [0.06, -0.16, -52], [0.27, 0.06, -118]];
  for (const [x, z, turn] of places) model.place({ x, z, turn }, () => addShoe(model, look));
  const mark = drawText(500, 700, picture.text ?? '', { size: 84, style: 'sansBold', fill: '#8d9196', anchor: 'middle' });
  return {
    model,
    lights: [makeWindowLight([-0.9, 1.3, 0.9], [0.4, 0, 0], [0, 0.2, 0.3], 1.3), makeWindowLight([1, 1.2, 0.7], [0.4, 0, 0], [0, 0.2, 0.3], 0.9)],
    around: { above: parseColor('#f4f4f4'), horizon: parseColor('#cfcfcf'), below: parseColor('#777777') },
    camera: { from: [0.02, 0.5, 0.92], to: [0.02, 0.07, -0.03], view: 40 },
    film: { grain: 0.4, vignette: 0.05, stops: 0.75 },
    overlay: `<g opacity=".5">${mark}</g>`,
  };
};

const PINK = '#d890a0';

async function buildBoutique(): Promise<{ model: Model } & Mood> {
  const floor = await makeTiles({ color: '#cdbfae', joint: '#9c8f80', columns: 8, rows: 8 });
  return makeRoom({ width: 3.6, height: 2.7, depth: 4, floor, back: stained(PINK, 0.5, 0.08), level: 0.25, power: 1 }, () => undefined);
}

const buildBagsOnHooks: ShotBuilder = async () => {
  const set = await buildBoutique();
  const colors = ['#5b2d2d', '#1f2a44', '#b5834a', '#2f4a3a', '#c9b79c', '#7a2f4a', '#3a3a3c', '#a8552f'];
  const looks: BagLook[] = await Promise.all(colors.map((leather) => makeBagLook({ leather })));
  const chrome = makeMaterial({ color: '#d5d8da', gloss: 0.5 });
  for (const [row, y] of [1.55, 1.0].entries()) {
    set.model.addTube([[-1.5, y + 0.42, -1.9], [1.5, y + 0.42, -1.9]], 0.012, chrome, 8);
    looks.forEach((_, i) => {
      const look = looks[(i + row * 3) % looks.length];
      if (look === undefined) return;
      const x = -1.3 + i * 0.37;
      set.model.addTube([[x, y + 0.42, -1.9], [x, y + 0.42, -1.78], [x, y + 0.36, -1.76]], 0.007, chrome, 6);
      set.model.place({ x, y, z: -1.78, turn: (i * 13) % 17 - 8, size: 0.92 }, () => addBag(set.model, look));
    });
  }
  set.model.place({ x: 0.9, z: -1.1 }, () => set.model.addBox(1, 0.85, 0.5, plain('#efe6e0', 0.2)));
  return { ...set, camera: { from: [-0.5, 1.5, 1], to: [0.05, 1.2, -1.9], view: 52, roll: 1 } };
};

const buildBelts: ShotBuilder = async (picture) => {
  const set = await buildBoutique();
  const colors = ['#2a1a10', '#6b3f1e', '#111114', '#8a5a2b', '#3b2a4a', '#7a2226', '#c0a070', '#1d2b26', '#54351e'];
  const steel = makeMaterial({ color: '#c9ccd0', gloss: 0.6 });
  set.model.addTube([[-1.3, 2.06, -1.88], [1.3, 2.06, -1.88]], 0.012, steel, 8);
  for (let i = 0; i < 15; i++) {
    const x = -1.12 + i * 0.16;
    const hide = makeMaterial({ color: colors[(i * 4) % 9] ?? '#2a1a10', gloss: 0.2 });
    set.model.addSheet(10, 1, (u, v) => [x + (u - 0.5) * 0.034 + 0.006 * Math.sin(v * 5 + i), 0.95 + v * 1.06 + (i % 3) * 0.02, -1.86 + 0.012 * Math.sin(v * 7 + i)], hide);
    const frame: Vec[] = [[-0.026, 0, 0], [0.026, 0, 0], [0.026, 0.04, 0], [-0.026, 0.04, 0], [-0.026, 0, 0]];
    set.model.place({ x, y: 2.0, z: -1.85 }, () => set.model.addTube(frame, 0.005, steel, 6));
  }
  const card = await makeSign(listLines(picture), { width: 700, height: 170, ground: '#fdfbf4', ink: '#b0222c', frame: '#b0222c' });
  set.model.place({ x: 0.05, y: 0.76, z: -1.8, roll: -1.5 }, () => addUpright(set.model, 1.1, 0.27, card));
  return { ...set, camera: { from: [0.3, 1.45, 0.3], to: [0.02, 1.32, -1.9], view: 48, roll: -1.5 } };
};

export const bagShots: ShotList = { X20: buildBagOnChair, X20b: buildSeam, X20c: buildWallet, X20d: buildBagWithInvoice, X17: buildCatalog, X36: buildBagsOnHooks, X36b: buildBelts };
