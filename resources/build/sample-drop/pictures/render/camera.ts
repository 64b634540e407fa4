import { add, cross, normalize, scale, subtract, type Vec } from './vector.ts';

export interface CameraOptions {
  from: Vec;
  to: Vec;
  /** Vertical field of view, degrees; a telephone held upright or across sees about 50. */
  view?: number;
  /** How far the telephone leans, degrees. */
  roll?: number;
}

export interface Camera {
  from: Vec;
  /** Direction through a point of the picture: x and y from -1 to 1, y up; not of unit length. */
  aim(x: number, y: number): Vec;
}

/** A camera for a picture of the given proportions (width / height). */
export function makeCamera({ from, to, view = 50, roll = 0 }: CameraOptions, aspect: number): Camera {
  const forward = normalize(subtract(to, from));
  const level = normalize(cross(forward, [0, 1, 0]));
  const upright = cross(level, forward);
  const lean = (roll * Math.PI) / 180;
  const right = add(scale(level, Math.cos(lean)), scale(upright, Math.sin(lean)));
  const up = cross(right, forward);
  const half = Math.tan((view * Math.PI) / 360);
  return {
    from,
    aim: (x, y) => add(forward, add(scale(right, x * half * aspect), scale(up, y * half))),
  };
}
