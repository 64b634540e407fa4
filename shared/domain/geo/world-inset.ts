import { wrapLon, type LonLat } from './sphere.ts';

/** The small map of the routes from the Far East: equirectangular, from the Atlantic to Japan. */

export interface InsetFrame {
  readonly width: number;
  readonly height: number;
}

const WEST = -19;
const EAST = 132;
const NORTH = 59;

/** Where a point falls in the frame. One scale for both axes; what lies outside falls outside. */
export function projectInset({ lon, lat }: LonLat, { width }: InsetFrame): [x: number, y: number] {
  const scale = width / (EAST - WEST);
  return [(wrapLon(lon) - WEST) * scale, (NORTH - lat) * scale];
}

/** An SVG path through points [lon, lat], rounded to a tenth of a unit. */
export function drawInsetPath(points: readonly (readonly number[])[], frame: InsetFrame): string {
  return points.map(([lon = 0, lat = 0], i) => {
    const [x, y] = projectInset({ lon, lat }, frame);
    return `${i === 0 ? 'M' : 'L'}${x.toFixed(1)} ${y.toFixed(1)}`;
  }).join('');
}
