/** Small geometry on a sphere: good to a few metres at the distances of a city, which is finer than any point in the gazetteer. */

export interface LonLat {
  lon: number;
  lat: number;
}

/** Mean radius, metres. */
const EARTH_RADIUS_M = 6_371_008.8;
const toRadians = (degrees: number) => (degrees * Math.PI) / 180;
const toDegrees = (radians: number) => (radians * 180) / Math.PI;

/** Brings a longitude into [-180, 180). */
export function wrapLon(lon: number): number {
  return ((((lon + 180) % 360) + 360) % 360) - 180;
}

/** Great-circle distance in metres. */
export function measureDistance(a: LonLat, b: LonLat): number {
  const dLat = toRadians(b.lat - a.lat);
  const dLon = toRadians(b.lon - a.lon);
  const h = Math.sin(dLat / 2) ** 2 + Math.cos(toRadians(a.lat)) * Math.cos(toRadians(b.lat)) * Math.sin(dLon / 2) ** 2;
  return 2 * EARTH_RADIUS_M * Math.asin(Math.min(1, Math.sqrt(h)));
}

/** The point `distanceM` metres from `from` towards `bearing` (degrees clockwise from north). */
export function movePoint(from: LonLat, bearing: number, distanceM: number): LonLat {
  const d = distanceM / EARTH_RADIUS_M;
  const lat = toRadians(from.lat);
  const turn = toRadians(bearing);
  const lat2 = Math.asin(Math.sin(lat) * Math.cos(d) + Math.cos(lat) * Math.sin(d) * Math.cos(turn));
  const dLon = Math.atan2(Math.sin(turn) * Math.sin(d) * Math.cos(lat), Math.cos(d) - Math.sin(lat) * Math.sin(lat2));
  return { lon: wrapLon(from.lon + toDegrees(dLon)), lat: toDegrees(lat2) };
}

/** A closed ring of [lon, lat] around a point: the real radius of an approximate position. */
export function drawCircle(centre: LonLat, radiusM: number, corners = 64): [number, number][] {
  const ring: [number, number][] = [];
  for (let i = 0; i <= corners; i += 1) {
    const { lon, lat } = movePoint(centre, ((i % corners) * 360) / corners, radiusM);
    ring.push([lon, lat]);
  }
  return ring;
}

/** Points of the great circle between two places, both included; the course of an aircraft on a flat map. */
export function drawGreatCircle(a: LonLat, b: LonLat, steps = 48): [number, number][] {
  const angle = measureDistance(a, b) / EARTH_RADIUS_M;
  if (angle === 0) return [[a.lon, a.lat], [b.lon, b.lat]];
  const toVector = ({ lon, lat }: LonLat) => {
    const [l, p] = [toRadians(lon), toRadians(lat)];
    return { x: Math.cos(p) * Math.cos(l), y: Math.cos(p) * Math.sin(l), z: Math.sin(p) };
  };
  const [va, vb] = [toVector(a), toVector(b)];
  const line: [number, number][] = [];
  for (let i = 0; i <= steps; i += 1) {
    const wa = Math.sin((1 - i / steps) * angle) / Math.sin(angle);
    const wb = Math.sin((i / steps) * angle) / Math.sin(angle);
    const [x, y, z] = [wa * va.x + wb * vb.x, wa * va.y + wb * vb.y, wa * va.z + wb * vb.z];
    line.push([toDegrees(Math.atan2(y, x)), toDegrees(Math.atan2(z, Math.hypot(x, y)))]);
  }
  return line;
}
