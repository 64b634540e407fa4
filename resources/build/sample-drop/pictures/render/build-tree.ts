/** Sorts triangles into a tree of boxes, cutting where the surface-area rule says a ray will do least work. */
export interface Tree {
  order: Int32Array;
  bounds: Float64Array;
  links: Int32Array;
}

interface Box {
  low: [number, number, number];
  high: [number, number, number];
}

const BINS = 12;

/** Builds the tree over `positions` (nine numbers a triangle). */
export function buildTree(positions: Float64Array, leafSize: number): Tree {
  const count = positions.length / 9;
  const order = Int32Array.from({ length: count }, (_, index) => index);
  const boxes = Array.from({ length: count }, (_, index) => measureTriangle(positions, index));
  const bounds: number[] = [];
  const links: number[] = [];
  const grow = (from: number, to: number): void => {
    const node = links.length / 2;
    const box = mergeBoxes(boxes, order, from, to);
    bounds.push(...box.low, ...box.high);
    links.push(from, to - from);
    const middle = to - from <= leafSize ? undefined : cut(boxes, order, from, to);
    if (middle === undefined) return;
    grow(from, middle);
    links[node * 2] = links.length / 2;
    links[node * 2 + 1] = 0;
    grow(middle, to);
  };
  grow(0, count);
  return { order, bounds: Float64Array.from(bounds), links: Int32Array.from(links) };
}

/** Sorts a range along the best axis and says where to cut it; undefined when it cannot be cut. */
function cut(boxes: readonly Box[], order: Int32Array, from: number, to: number): number | undefined {
  let best = { cost: Infinity, axis: 0, middle: 0 };
  const sorted: number[][] = [];
  for (const axis of [0, 1, 2] as const) {
    const centre = (triangle: number): number => (boxes[triangle]?.low[axis] ?? 0) + (boxes[triangle]?.high[axis] ?? 0);
    const part = [...order.subarray(from, to)].sort((a, b) => centre(a) - centre(b) || a - b);
    sorted.push(part);
    const list = Int32Array.from(part);
    for (let bin = 1; bin < BINS; bin++) {
      const middle = Math.round((part.length * bin) / BINS);
      if (middle === 0 || middle === part.length) continue;
      const cost = measureArea(mergeBoxes(boxes, list, 0, middle)) * middle + measureArea(mergeBoxes(boxes, list, middle, part.length)) * (part.length - middle);
      if (cost < best.cost) best = { cost, axis, middle };
    }
  }
  if (best.middle === 0) return undefined;
  order.set(sorted[best.axis] ?? [], from);
  return from + best.middle;
}

function measureTriangle(positions: Float64Array, index: number): Box {
  const box: Box = { low: [Infinity, Infinity, Infinity], high: [-Infinity, -Infinity, -Infinity] };
  for (let k = 0; k < 9; k++) {
    const axis = (k % 3) as 0 | 1 | 2; // k % 3 is one of these
    const value = positions[index * 9 + k] ?? 0;
    box.low[axis] = Math.min(box.low[axis], value - 1e-6);
    box.high[axis] = Math.max(box.high[axis], value + 1e-6);
  }
  return box;
}

function mergeBoxes(boxes: readonly Box[], order: Int32Array, from: number, to: number): Box {
  const merged: Box = { low: [Infinity, Infinity, Infinity], high: [-Infinity, -Infinity, -Infinity] };
  for (let i = from; i < to; i++) {
    const box = boxes[order[i] as number];
    if (box === undefined) continue;
    for (const axis of [0, 1, 2] as const) {
      merged.low[axis] = Math.min(merged.low[axis], box.low[axis]);
      merged.high[axis] = Math.max(merged.high[axis], box.high[axis]);
    }
  }
  return merged;
}

function measureArea({ low, high }: Box): number {
  const [x, y, z] = [high[0] - low[0], high[1] - low[1], high[2] - low[2]];
  return x * y + y * z + z * x;
}
