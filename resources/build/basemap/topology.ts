import type { Topology } from 'topojson-specification';

/**
 * `morocco-map` is quantised to a grid of about 160 m, which draws stair-steps from zoom 11 on. Each vertex is known to lie somewhere in the
 * cell it was rounded to, so the line is pulled taut inside those cells: the steps go and no vertex leaves what the source allows.
 */

type Arc = readonly (readonly number[])[];
type Cell = [number, number];
type Position = [number, number];

const HALF_CELL = 0.5;
const RELAX_ROUNDS = 60;
const ROUND_ROUNDS = 2;

/** Undoes the delta encoding of one quantised arc: absolute integer cells. */
function readCells(arc: Arc): Cell[] {
  let x = 0;
  let y = 0;
  return arc.map(([dx = 0, dy = 0]) => {
    x += dx;
    y += dy;
    return [x, y];
  });
}

function isSameCell(a: Cell | undefined, b: Cell | undefined): boolean {
  return a !== undefined && b !== undefined && a[0] === b[0] && a[1] === b[1];
}

/** Drops there-and-back excursions: a jetty narrower than a cell is a line of zero width after rounding. */
export function dropSpikes(cells: readonly Cell[]): Cell[] {
  const kept: Cell[] = [];
  for (const cell of cells) {
    if (isSameCell(kept.at(-1), cell)) continue;
    if (isSameCell(kept.at(-2), cell)) kept.pop();
    else kept.push(cell);
  }
  return kept.length >= 2 ? kept : [...cells];
}

function clamp(value: number, centre: number): number {
  return Math.min(centre + HALF_CELL, Math.max(centre - HALF_CELL, value));
}

/** Pulls the line taut; every vertex stays in the cell it was rounded to, and the ends, shared with other arcs, stay put. */
export function relaxCells(cells: readonly Cell[]): Position[] {
  let line: Position[] = cells.map(([x, y]) => [x, y]);
  for (let round = 0; round < RELAX_ROUNDS; round += 1) {
    const before = line;
    line = before.map((point, i) => {
      const previous = before[i - 1];
      const next = before[i + 1];
      const cell = cells[i];
      if (!previous || !next || !cell) return point;
      return [clamp((previous[0] + next[0]) / 2, cell[0]), clamp((previous[1] + next[1]) / 2, cell[1])];
    });
  }
  return line;
}

/** Chaikin's corner cutting, ends kept. */
export function roundCorners(line: readonly Position[], rounds: number): Position[] {
  let current = [...line];
  for (let round = 0; round < rounds; round += 1) {
    const first = current[0];
    const last = current.at(-1);
    if (!first || !last || current.length < 3) return current;
    const cut: Position[] = [first];
    for (let i = 0; i + 1 < current.length; i += 1) {
      const a = current[i];
      const b = current[i + 1];
      if (!a || !b) continue;
      if (i > 0) cut.push([a[0] * 0.75 + b[0] * 0.25, a[1] * 0.75 + b[1] * 0.25]);
      if (i + 2 < current.length) cut.push([a[0] * 0.25 + b[0] * 0.75, a[1] * 0.25 + b[1] * 0.75]);
    }
    cut.push(last);
    current = cut;
  }
  return current;
}

/** The same topology with absolute coordinates in degrees and its arcs smoothed; shared arcs stay shared. */
export function smoothTopology(topology: Topology): Topology {
  const { transform } = topology;
  if (!transform) throw new Error('expected a quantised topology');
  const [kx, ky] = transform.scale;
  const [tx, ty] = transform.translate;
  const arcs = topology.arcs.map((arc) =>
    roundCorners(relaxCells(dropSpikes(readCells(arc))), ROUND_ROUNDS).map(([x, y]) => [x * kx + tx, y * ky + ty]),
  );
  return { type: 'Topology', objects: topology.objects, arcs };
}
