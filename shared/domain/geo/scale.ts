/** The scale bar of a Web Mercator map. */

const EQUATOR_M = 40_075_016.686;
const TILE_PX = 512;
const STEPS = [5, 2, 1] as const;

/** Metres under one CSS pixel at a latitude and MapLibre zoom. */
export function measurePixel(lat: number, zoom: number): number {
  return (EQUATOR_M * Math.cos((lat * Math.PI) / 180)) / (TILE_PX * 2 ** zoom);
}

/** The longest round distance (1, 2, 5 × 10ⁿ metres) that fits `maxPx`, with its length in pixels. */
export function chooseScale(lat: number, zoom: number, maxPx: number): { metres: number; px: number } {
  const pixel = measurePixel(lat, zoom);
  const limit = pixel * maxPx;
  const power = 10 ** Math.floor(Math.log10(limit));
  const step = STEPS.find((s) => s * power <= limit) ?? 1;
  const metres = step * power;
  return { metres, px: metres / pixel };
}
