import type { Picture } from '../case-data.ts';
import type { CameraOptions } from './render/camera.ts';
import type { FilmOptions } from './render/film.ts';
import type { Light, Surroundings } from './render/lighting.ts';
import type { Model } from './render/model.ts';

/** One photograph: what stands there, how it is lit, where the telephone is held. */
export interface Shot {
  model: Model;
  lights: readonly Light[];
  around: Surroundings;
  camera: CameraOptions;
  /** Held across (4:3) unless upright (3:4) or square is asked for. */
  format?: 'across' | 'upright' | 'square';
  film?: Omit<FilmOptions, 'name'>;
  /** SVG body over the finished photograph, 1000 units wide: logos and prices pasted on. */
  overlay?: string;
}

export type ShotBuilder = (picture: Picture) => Promise<Shot>;

/** Pictures by id, each with the function that sets its scene. */
export type ShotList = Readonly<Record<string, ShotBuilder>>;

/** The lines a picture's text is made of. */
export function listLines(picture: Picture): string[] {
  return (picture.text ?? '').split(' · ');
}
