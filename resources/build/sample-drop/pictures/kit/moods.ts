/** Ready-made light, so that a scene names its mood and gets on with its things. */
import type { Light, Surroundings } from '../render/lighting.ts';
import { Model } from '../render/model.ts';
import { parseColor } from '../render/vector.ts';
import type { Shot } from '../shot.ts';
import { addNeon, addRoom, indoors, makeSun, makeWindowLight, outdoors, type RoomOptions } from './rooms.ts';

export type Mood = Pick<Shot, 'lights' | 'around'>;

/** A room under neon tubes, with what `fill` puts into it. */
export function makeRoom(options: RoomOptions & { tubes?: number; power?: number; level?: number }, fill: (model: Model) => void): { model: Model } & Mood {
  const model = new Model();
  addRoom(model, options);
  const { tubes = 2, power = 1.5, level = 0.12, depth, height } = options;
  const lights: Light[] = Array.from({ length: tubes }, (_, i) => addNeon(model, [0, height - 0.12, depth * ((i + 0.5) / tubes - 0.5)], Math.min(1.4, options.width * 0.5), 'x', power));
  fill(model);
  return { model, lights, around: indoors(level) };
}

/** Daylight from a window beside a table; `from` says on which side. */
export function lightTable(from: 'left' | 'right' = 'left', power = 2.4, color = '#e8efff'): Mood {
  const x = from === 'left' ? -1.5 : 1.5;
  return { lights: [makeWindowLight([x, 1.3, -0.35], [0, 0, 0.55], [0, 0.5, 0], power, color)], around: indoors(0.2, '#efe6d8') };
}

/** A lamp over the counter of a shop. */
export function lightShop(color = '#fff0d8', power = 1.5): Mood {
  return { lights: [makeWindowLight([0.3, 1.9, 0.5], [0.5, 0, 0], [0, 0, 0.25], power, color)], around: indoors(0.2, '#f6ead6') };
}

export function lightDay(sun: readonly [number, number, number] = [0.5, 1.2, 0.7], power = 2.4): Mood {
  return { lights: [makeSun(sun, power)], around: outdoors({ above: '#8fb4e0', horizon: '#dfe6ec', level: 0.85, ground: '#9a9184', seen: 1.7 }) };
}

/** Overcast: hardly a shadow. */
export function lightGrey(level = 1): Mood {
  return { lights: [makeSun([0.3, 1.6, 0.5], 0.7 * level, '#eef2ff', 0.6)], around: outdoors({ above: '#b9c2cc', horizon: '#d9dcdd', level: 0.9 * level, seen: 1.5 * level }) };
}

/** Night: almost nothing but the lamps given. */
export function lightNight(lights: Light[], level = 0.03, color = '#3a4a78'): Mood {
  const [r, g, b] = parseColor(color);
  const around: Surroundings = { above: [r * level, g * level, b * level], horizon: [r * level * 2, g * level * 1.6, b * level * 1.2], below: [0, 0, 0], seen: { above: [r * 0.02, g * 0.02, b * 0.025], horizon: [r * 0.09, g * 0.07, b * 0.06] } };
  return { lights, around };
}
