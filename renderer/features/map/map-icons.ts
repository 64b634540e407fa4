import type { MapPalette } from '../../../shared/domain/geo/map-style.ts';
import { arrangeDots, CLUSTER_EDGE } from '../../../shared/domain/geo/post-cluster.ts';
import { ENTITY_SHAPES } from '../../ui/entity-shapes.ts';

/**
 * The marks of the map, drawn on a canvas at twice their size. Names come from the style: `warehouse:<status>`, `posts:<in period>:<outside>`,
 * `entry:<kind>`, `hatch`, `draft`, each followed by the key of the colours.
 */

export interface DrawnImage {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8ClampedArray;
}

const RATIO = 2;
type Context = OffscreenCanvasRenderingContext2D;

/** Colours the palette of the style does not need but the marks do. */
export interface IconPalette extends MapPalette {
  readonly proc: string;
}

function draw(size: number, paint: (context: Context) => void): DrawnImage | null {
  const canvas = new OffscreenCanvas(size * RATIO, size * RATIO);
  const context = canvas.getContext('2d');
  if (!context) return null;
  context.scale(RATIO, RATIO);
  paint(context);
  return context.getImageData(0, 0, canvas.width, canvas.height);
}

function paintPath(context: Context, path: string, { fill, stroke, width = 0, dash = [] }: { fill?: string; stroke?: string; width?: number; dash?: number[] }): void {
  const shape = new Path2D(path);
  context.lineJoin = 'round';
  context.lineCap = 'round';
  context.setLineDash(dash);
  if (fill) {
    context.fillStyle = fill;
    context.fill(shape);
  }
  if (stroke) {
    context.strokeStyle = stroke;
    context.lineWidth = width;
    context.stroke(shape);
  }
}

const HOUSE = ENTITY_SHAPES.warehouse.path;
const DOOR = 'M11 37V21h18v16M11 27h18';
const TICK = 'M11 25l6.5 6.5L30 18';
const STRIKE = 'M4 37 36 9';
const HOUSE_PX = 28;

/** The four houses of the design language; the same shapes as `WarehouseIcon`. */
function drawWarehouse(status: string, p: IconPalette): DrawnImage | null {
  return draw(HOUSE_PX, (context) => {
    context.scale(HOUSE_PX / 44, HOUSE_PX / 44);
    context.translate(2, 2);
    if (status === 'confirmed') {
      paintPath(context, HOUSE, { fill: p.place, stroke: p.surface, width: 2.5 });
      paintPath(context, DOOR, { stroke: p.surface, width: 2.8 });
    } else if (status === 'searched') {
      paintPath(context, HOUSE, { fill: p.proc, stroke: p.surface, width: 2.5 });
      paintPath(context, TICK, { stroke: p.surface, width: 4 });
    } else if (status === 'rejected') {
      paintPath(context, HOUSE, { fill: p.surface, stroke: p.muted, width: 2.5 });
      paintPath(context, STRIKE, { stroke: p.muted, width: 3 });
    } else {
      paintPath(context, HOUSE, { fill: p.surface, stroke: p.place, width: 3, dash: [6, 4] });
      context.font = '600 21px "IBM Plex Sans", sans-serif';
      context.textAlign = 'center';
      context.fillStyle = p.place;
      context.fillText('?', 20, 32);
    }
  });
}

function drawPosts(inPeriod: number, outside: number, p: IconPalette): DrawnImage | null {
  const half = CLUSTER_EDGE + 3;
  return draw(half * 2, (context) => {
    for (const { x, y, inPeriod: isInside } of arrangeDots(inPeriod, outside)) {
      context.beginPath();
      context.arc(half + x, half + y, 2.2, 0, Math.PI * 2);
      context.globalAlpha = isInside ? 0.62 : 0.18;
      context.fillStyle = p.post;
      context.fill();
    }
  });
}

/** Lucide icons (ISC) in their 24-unit box, as a canvas needs them. */
const ANCHOR = 'M12 6v16M19 13l2-1a9 9 0 0 1-18 0l2 1M9 11h6M10 4a2 2 0 1 0 4 0a2 2 0 1 0-4 0';
const PLANE = 'M17.8 19.2 16 11l3.5-3.5C21 6 21.5 4 21 3c-1-.5-3 0-4.5 1.5L13 8 4.8 6.2c-.5-.1-.9.1-1.1.5l-.3.5c-.2.5-.1 1 .3 1.3L9 12l-2 3H4l-1 1 3 2 2 3 1-1v-3l3-2 3.5 5.3c.3.4.8.5 1.3.3l.5-.2c.4-.3.6-.7.5-1.2z';
const TRUCK = 'M14 18V6a2 2 0 0 0-2-2H4a2 2 0 0 0-2 2v11a1 1 0 0 0 1 1h2M15 18H9M19 18h2a1 1 0 0 0 1-1v-3.65a1 1 0 0 0-.22-.624l-3.48-4.35A1 1 0 0 0 17.52 8H14M15 18a2 2 0 1 0 4 0a2 2 0 1 0-4 0M5 18a2 2 0 1 0 4 0a2 2 0 1 0-4 0';
const ENTRY_ICONS: Readonly<Record<string, string>> = { port: ANCHOR, airport: PLANE, land: TRUCK };
const ENTRY_PX = 30;

function drawEntry(kind: string, p: IconPalette): DrawnImage | null {
  const icon = ENTRY_ICONS[kind];
  return draw(ENTRY_PX, (context) => {
    const middle = ENTRY_PX / 2;
    const ring = (radius: number, width: number): void => {
      context.beginPath();
      context.arc(middle, middle, radius, 0, Math.PI * 2);
      context.fillStyle = p.surface;
      context.fill();
      context.strokeStyle = p.place;
      context.lineWidth = width;
      context.stroke();
    };
    ring(icon ? 13 : 7, 2);
    if (!icon) return;
    ring(10, 1);
    context.translate(middle - 6, middle - 6);
    context.scale(0.5, 0.5);
    paintPath(context, icon, { stroke: p.place, width: 2.3 });
  });
}

function drawHatch(p: IconPalette): DrawnImage | null {
  const step = 8;
  return draw(step, (context) => {
    context.strokeStyle = p.line;
    context.lineWidth = 1.5;
    for (const shift of [-step, 0, step]) {
      context.beginPath();
      context.moveTo(shift, step);
      context.lineTo(shift + step, 0);
      context.stroke();
    }
  });
}

function drawDraft(p: IconPalette): DrawnImage | null {
  return draw(34, (context) => {
    context.translate(17, 17);
    context.strokeStyle = p.accent;
    context.lineWidth = 2;
    context.beginPath();
    context.arc(0, 0, 8, 0, Math.PI * 2);
    for (const [x, y] of [[0, -1], [1, 0], [0, 1], [-1, 0]] as const) {
      context.moveTo(x * 5, y * 5);
      context.lineTo(x * 15, y * 15);
    }
    context.stroke();
  });
}

/** Draws the mark a style asks for; null for a name that is none of ours. */
export function drawMapImage(name: string, palette: IconPalette): DrawnImage | null {
  const [kind = '', first = '', second = ''] = name.split(':');
  switch (kind) {
    case 'warehouse': return drawWarehouse(first, palette);
    case 'posts': return drawPosts(Number(first), Number(second), palette);
    case 'entry': return drawEntry(first, palette);
    case 'hatch': return drawHatch(palette);
    case 'draft': return drawDraft(palette);
    default: return null;
  }
}
