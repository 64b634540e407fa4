/** W01 from the lane: blue rolling shutter, green tiles with one broken corner, plate 17B. X08 and its other shots. */
import { createRandom } from '../../random.ts';
import { addStack, makeCarton } from '../kit/cartons.ts';
import { addHanging, makeGarment } from '../kit/clothes.ts';
import { addPair, addShoe, makeShoeLook } from '../kit/shoes.ts';
import { makeSun, outdoors } from '../kit/rooms.ts';
import { makeTiles, plain, stained } from '../kit/surfaces.ts';
import { addHand, addStool } from '../kit/things.ts';
import { makeMaterial, rasterize } from '../render/material.ts';
import { Model } from '../render/model.ts';
import type { CameraOptions } from '../render/camera.ts';
import type { Shot, ShotList } from '../shot.ts';
import { drawText } from '../text-outlines.ts';

const DAYLIGHT = outdoors({ above: '#9fb8da', horizon: '#e6e3da', level: 0.95, ground: '#9a9184' });

/** The lane front; `open` lifts the shutter by that many metres. */
async function buildFront(open = 0): Promise<Model> {
  const model = new Model();
  const slats = makeMaterial({ gloss: 0.18, stains: { size: 0.25, strength: 0.1 }, texture: await rasterize(256, 512, Array.from({ length: 26 }, (_, i) => `<rect y="${i * 19.7}" width="256" height="19.7" fill="#2f6aa3"/><rect y="${i * 19.7}" width="256" height="5" fill="#5e97c8"/><rect y="${i * 19.7 + 15}" width="256" height="4.7" fill="#173a5e"/>`).join('') + '<path d="M30 380l14 90M200 60l-6 70M90 440l30 50" stroke="#7a5233" stroke-opacity=".5" stroke-width="3"/>') });
  const tiles = await makeTiles({ color: '#2f7a5a', joint: '#cfd4c6', columns: 12, rows: 22, broken: [10, 8] });
  const plaster = stained('#cdbf9f', 0.5, 0.1);
  model.addQuad([[-5, 0, 6], [5, 0, 6], [5, 0, -1], [-5, 0, -1]], stained('#8c857b', 0.5, 0.22));
  // Wall: tiles up to 2.4 m left and right of a 2.4 m wide opening, plaster above.
  model.addQuad([[-1.2 - 1.3, 0, 0], [-1.2, 0, 0], [-1.2, 2.4, 0], [-1.2 - 1.3, 2.4, 0]], tiles);
  model.addQuad([[1.2, 0, 0], [2.5, 0, 0], [2.5, 2.4, 0], [1.2, 2.4, 0]], tiles);
  model.addQuad([[-5, 0, 0], [-2.5, 0, 0], [-2.5, 4, 0], [-5, 4, 0]], plaster);
  model.addQuad([[2.5, 0, 0], [5, 0, 0], [5, 4, 0], [2.5, 4, 0]], plaster);
  model.addQuad([[-2.5, 2.4, 0], [2.5, 2.4, 0], [2.5, 4, 0], [-2.5, 4, 0]], plaster);
  for (const x of [-1.2, 1.2]) model.place({ x, z: -0.05 }, () => model.addBox(0.07, 2.4, 0.16, plain('#b9bec2', 0.2)));
  model.place({ y: 2.32, z: 0.02 }, () => model.addBox(2.5, 0.26, 0.22, makeMaterial({ color: '#28598b', gloss: 0.2 })));
  model.addQuad([[-1.2, open, -0.08], [1.2, open, -0.08], [1.2, 2.4, -0.08], [-1.2, 2.4, -0.08]], slats);
  model.place({ y: open, z: -0.08 }, () => model.addBox(2.4, 0.07, 0.04, plain('#9aa3ab', 0.3)));
  model.addQuad([[-1.2, 0, -2.4], [1.2, 0, -2.4], [1.2, 2.4, -2.4], [-1.2, 2.4, -2.4]], plain('#26221d'));
  for (const x of [-1.2, 1.2]) model.addQuad([[x, 0, 0], [x, 0, -2.4], [x, 2.4, -2.4], [x, 2.4, 0]], plain('#2c2822'));
  const plate = makeMaterial({ gloss: 0.35, texture: await rasterize(200, 130, `<rect width="200" height="130" rx="10" fill="#17458a"/><rect x="7" y="7" width="186" height="116" rx="6" fill="none" stroke="#fff" stroke-width="4"/>${drawText(100, 92, '17B', { size: 76, style: 'sansBold', fill: '#ffffff', anchor: 'middle' })}`) });
  model.place({ x: 1.46, y: 1.56, z: 0.012 }, () => model.addQuad([[-0.13, -0.085, 0], [0.13, -0.085, 0], [0.13, 0.085, 0], [-0.13, 0.085, 0]], plate));
  return model;
}

/** An orange plastic crate standing upside down. */
function addCrate(model: Model): void {
  const orange = makeMaterial({ color: '#e0701c', gloss: 0.15 });
  const dark = plain('#7a3408');
  model.addBox(0.52, 0.3, 0.36, orange);
  for (const y of [0.06, 0.14, 0.22]) for (const x of [-0.16, 0, 0.16]) model.place({ x, y, z: 0.181 }, () => model.addQuad([[-0.06, 0, 0], [0.06, 0, 0], [0.06, 0.04, 0], [-0.06, 0.04, 0]], dark));
}

function finish(model: Model, camera: CameraOptions, extra: Partial<Shot> = {}): Shot {
  return { model, lights: [makeSun([0.6, 1.1, 0.85], 2.2)], around: DAYLIGHT, camera, film: { warmth: 0.08 }, ...extra };
}

async function addCartonsInside(model: Model): Promise<void> {
  const random = createRandom('behind the shutter');
  const faces = [await makeCarton(['AEI 142', '24 PRS'])];
  model.place({ x: 0.05, z: -1.5 }, () => addStack(model, random, faces, { columns: 4, rows: 2, layers: 4, width: 0.56, height: 0.4, depth: 0.42 }));
}

export const shutterShots: ShotList = {
  X08: async () => {
    const model = await buildFront();
    const grey = await makeShoeLook('#8b9096', '#3a3f47');
    model.place({ x: 0.95, z: 0.55, turn: -8 }, () => {
      addCrate(model);
      model.place({ y: 0.3, turn: -24 }, () => addPair(model, grey));
    });
    return finish(model, { from: [0.72, 1.16, 2.3], to: [1.02, 0.72, 0], view: 48, roll: -1 });
  },
  X08b: async () => {
    const model = await buildFront();
    const white = await makeShoeLook('#ece9e4', '#b9b6b0');
    model.place({ x: 1.35, z: 0.5, turn: 10 }, () => {
      addCrate(model);
      model.place({ y: 0.3, turn: 28 }, () => addPair(model, white));
    });
    return finish(model, { from: [1.75, 1.2, 1.95], to: [1.45, 0.85, 0], view: 50, roll: 2 });
  },
  X08c: async () => {
    const model = await buildFront(1.15);
    const random = createRandom('twelve pairs');
    const looks = [await makeShoeLook('#ece9e4', '#2b4a7a'), await makeShoeLook('#303338', '#c9c6bf'), await makeShoeLook('#a33227', '#f0eee9'), await makeShoeLook('#8b9096', '#e8a33a')];
    for (let i = 0; i < 12; i++) model.place({ x: -1.05 + (i % 6) * 0.44, z: 0.55 + Math.floor(i / 6) * 0.5, turn: -90 + random.between(-10, 10) }, () => addPair(model, looks[i % 4] ?? looks[0] as never));
    await addCartonsInside(model);
    return finish(model, { from: [0.55, 1.55, 3.05], to: [0.2, 0.55, 0], view: 52, roll: 0.6 });
  },
  X09: async () => {
    const model = await buildFront();
    const jacket = await makeGarment('jacket', { color: '#2a2d36', trim: '#b58b3a', print: drawText(268, 150, 'NORDHAVEL', { size: 15, style: 'sansBold', fill: '#d9d5c8', anchor: 'middle' }) });
    model.place({ x: 0.72, y: 1.84, z: 0.05 }, () => addHanging(model, jacket, 0.82, 1.02, 0.03));
    const banner = makeMaterial({ texture: await rasterize(420, 110, `<rect width="420" height="110" fill="#f3c52b"/>${drawText(210, 74, 'DESTOCK EXEMPLE', { size: 44, style: 'sansBold', fill: '#1d1d1b', anchor: 'middle' })}`) });
    model.place({ x: 0.45, y: 2.02, z: 0.04, roll: -1.5 }, () => model.addQuad([[-0.5, 0, 0], [0.5, 0, 0], [0.5, 0.26, 0], [-0.5, 0.26, 0]], banner));
    return finish(model, { from: [1.0, 1.42, 2.35], to: [0.95, 1.32, 0], view: 50, roll: -1.5 }, { format: 'upright' });
  },
  X09b: async () => {
    const model = await buildFront();
    const lace = makeMaterial({ color: '#f2efe8' });
    model.place({ x: 2.1, y: 0.88, z: 0.2, turn: 12, tilt: 52 }, () => addHand(model, { bend: 0.75, sleeve: '#5b2d2d' }));
    model.addTube([[2.08, 0.98, 0.14], [2.14, 0.86, 0.17], [2.2, 0.92, 0.15], [2.3, 0.78, 0.13], [2.36, 0.62, 0.14]], 0.006, lace, 6);
    model.addTube([[2.05, 0.98, 0.14], [1.99, 0.84, 0.16], [2.02, 0.72, 0.14], [1.96, 0.6, 0.13]], 0.006, lace, 6);
    return finish(model, { from: [2.05, 1.05, 0.86], to: [2.16, 0.93, 0], view: 46, roll: 3 });
  },
  X09c: async () => {
    const model = await buildFront();
    const looks = [await makeShoeLook('#303338', '#b8372b'), await makeShoeLook('#d8d2c4', '#55606b')];
    model.place({ x: 1.72, z: 0.5 }, () => addStool(model, makeMaterial({ color: '#7a5534', gloss: 0.15 }), 0.86));
    model.place({ x: 1.68, y: 0.86, z: 0.55, turn: -20, size: 0.95 }, () => addPair(model, looks[0] as never, 0.11));
    model.place({ x: 1.82, y: 0.86, z: 0.46, turn: 62, roll: 0, size: 0.95 }, () => model.place({ y: 0.118 }, () => addShoe(model, looks[1] as never)));
    model.place({ x: 1.7, y: 0, z: 0.95, turn: 20 }, () => addPair(model, looks[1] as never));
    return finish(model, { from: [1.98, 1.4, 1.75], to: [1.82, 1.08, 0], view: 42, roll: -2 });
  },
  X10: async () => {
    const model = await buildFront(1.5);
    await addCartonsInside(model);
    model.place({ x: 0.6, z: 0.5, turn: 12 }, () => model.addBox(0.58, 0.42, 0.44, plain('#b08450')));
    model.place({ x: 0.62, y: 0.42, z: 0.5, turn: -6 }, () => model.addBox(0.58, 0.42, 0.44, plain('#b98a56')));
    return finish(model, { from: [-0.3, 1.3, 2.2], to: [0.75, 0.75, 0], view: 60, roll: -6 }, { film: { warmth: 0.05, grain: 1.8, quality: 55 } });
  },
};
