/** W01, the cellar of Derb Omar: a narrow aisle along a yellow wall with a cable tray. X03 and its other shots. */
import { createRandom } from '../../random.ts';
import { addStack, makeCarton, makeShoeBox } from '../kit/cartons.ts';
import { addNeon, addRoom, indoors } from '../kit/rooms.ts';
import { makePlaster, plain, stained } from '../kit/surfaces.ts';
import { makeMaterial, rasterize } from '../render/material.ts';
import { Model } from '../render/model.ts';
import { listLines, type Shot, type ShotBuilder, type ShotList } from '../shot.ts';

interface AisleOptions {
  /** Layers of shoe boxes on each side. */
  layers: number;
  trolley: boolean;
  curtain: boolean;
  fromOtherEnd: boolean;
}

const buildAisle = ({ layers, trolley, curtain, fromOtherEnd }: AisleOptions): ShotBuilder => async (picture): Promise<Shot> => {
  const model = new Model();
  const random = createRandom('aisle');
  const yellow = await makePlaster('#d8b13c', 'yellow wall');
  const grey = await makePlaster('#a8a298', 'aisle end');
  addRoom(model, { width: 3.1, height: 2.75, depth: 9, floor: stained('#7d766b', 0.7, 0.2, 0.1), back: grey, left: yellow, right: grey, ceiling: stained('#b9b3a6', 0.8, 0.1) });
  addCableTray(model);
  const boxes = [await makeShoeBox(), await makeShoeBox({ color: '#c8651a', label: ['KORVANE', '41'] }), await makeShoeBox({ color: '#dd7d2c', label: ['KORVANE', '43'] })];
  const line = { columns: 22, layers, width: 0.34, height: 0.125, depth: 0.22, gaps: 0.3 };
  model.place({ x: -1.22, turn: 90 }, () => addStack(model, random, boxes, { ...line, rows: 2, depth: 0.24 }));
  model.place({ x: 1.02, turn: -90 }, () => addStack(model, random, boxes, { ...line, rows: 3 }));
  await addMarkedCartons(model, listLines(picture), fromOtherEnd);
  if (trolley) model.place({ x: 0.05, z: 1.55, turn: 14 }, () => addTrolley(model));
  if (curtain) await addStripCurtain(model);
  const lights = [addNeon(model, [0.1, 2.66, 2.2], 1.2, 'z', 1.6), addNeon(model, [0.1, 2.66, -1.6], 1.2, 'z', 1.5)];
  const camera = fromOtherEnd ? { from: [-0.05, 1.5, -3.9], to: [-0.28, 1.18, 1], view: 62, roll: 1.5 } as const : { from: [0.18, 1.52, 4.35], to: [-0.12, 1.12, 0], view: 58, roll: -1.2 } as const;
  return { model, lights, around: indoors(0.07), camera, film: { warmth: 0.25, grain: 1.2 } };
};

function addCableTray(model: Model): void {
  const steel = makeMaterial({ color: '#8f969b', gloss: 0.25 });
  const cable = [plain('#1d1d1f'), plain('#4a2222'), plain('#222a44')];
  model.place({ x: -1.42, y: 2.18 }, () => {
    model.addBox(0.2, 0.01, 9, steel);
    model.place({ x: 0.1 }, () => model.addBox(0.008, 0.07, 9, steel));
    cable.forEach((material, index) => model.addTube([[-0.05 + index * 0.05, 0.03, -4.4], [-0.04 + index * 0.045, 0.035, 0], [-0.05 + index * 0.05, 0.03, 4.4]], 0.016, material, 6));
    for (let z = -4; z <= 4; z += 1.3) model.place({ z, y: 0.01 }, () => model.addBox(0.03, 0.42, 0.03, steel));
  });
}

async function addMarkedCartons(model: Model, lines: readonly string[], fromOtherEnd: boolean): Promise<void> {
  const marked = await makeCarton([...lines, '24 PRS']);
  const z = fromOtherEnd ? -1.6 : 2.35;
  const turn = fromOtherEnd ? 180 : 0;
  model.place({ x: fromOtherEnd ? 0.42 : 0.62, z, turn: turn - 7 }, () => model.addBox(0.62, 0.44, 0.44, marked));
  model.place({ x: fromOtherEnd ? 0.45 : 0.66, y: 0.442, z, turn: turn + 4 }, () => model.addBox(0.62, 0.44, 0.44, marked));
}

/** A red sack trolley, leaning back on its wheels. */
function addTrolley(model: Model): void {
  const red = makeMaterial({ color: '#b3261c', gloss: 0.3 });
  const rubber = plain('#18181a');
  model.place({ y: 0.12, tilt: -14 }, () => {
    for (const x of [-0.17, 0.17]) model.addTube([[x, 0, 0], [x, 0.95, 0], [x * 0.8, 1.12, -0.05], [x * 0.5, 1.2, -0.12]], 0.017, red, 8);
    for (const y of [0.2, 0.45, 0.7, 0.95]) model.addTube([[-0.17, y, 0], [0.17, y, 0]], 0.012, red, 8);
    model.place({ y: -0.02, z: 0.13 }, () => model.addBox(0.4, 0.012, 0.26, red));
  });
  for (const x of [-0.24, 0.24]) model.addTube([[x - 0.03, 0.12, -0.06], [x + 0.03, 0.12, -0.06]], 0.12, rubber, 20);
  for (const x of [-0.275, 0.275]) model.place({ x, y: 0.12, z: -0.06, roll: 90 }, () => model.addTurned([[0.12, -0.006], [0.06, 0.002], [0, 0.006]], rubber));
}

/** Hanging strips of clear plastic across the aisle. */
async function addStripCurtain(model: Model): Promise<void> {
  const strip = makeMaterial({ color: '#dfe9e4', gloss: 0.6, clear: 0.62, texture: await rasterize(64, 64, '<rect width="64" height="64" fill="#e4eeea"/><rect width="7" height="64" fill="#9db0aa"/>') });
  for (let i = 0; i < 5; i++) {
    const x = 0.38 - i * 0.165;
    model.addSheet(8, 2, (u, v) => [x + (u - 0.5) * 0.18, 0.12 + v * 2.5, 0.4 + 0.03 * Math.sin(4 * v + i * 1.7) + 0.02 * (i % 2)], strip);
  }
}

export const aisleShots: ShotList = {
  X03: buildAisle({ layers: 13, trolley: true, curtain: false, fromOtherEnd: false }),
  X03c: buildAisle({ layers: 12, trolley: false, curtain: false, fromOtherEnd: true }),
  X03d: buildAisle({ layers: 17, trolley: false, curtain: true, fromOtherEnd: false }),
};
