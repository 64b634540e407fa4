/**
 * Text as SVG outlines. The pictures must come out the same wherever they are built, so no text is left to the fonts of
 * the system: HarfBuzz shapes it with the fonts of the packages.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import * as hb from 'harfbuzzjs';
import { createRandom } from '../random.ts';

const resolvePackage = createRequire(import.meta.url).resolve;

const FACES = {
  sans: 'ibm-plex-sans/400Regular/IBMPlexSans_400Regular.ttf',
  sansBold: 'ibm-plex-sans/700Bold/IBMPlexSans_700Bold.ttf',
  sansLight: 'ibm-plex-sans/300Light/IBMPlexSans_300Light.ttf',
  mono: 'ibm-plex-mono/500Medium/IBMPlexMono_500Medium.ttf',
  monoBold: 'ibm-plex-mono/700Bold/IBMPlexMono_700Bold.ttf',
  arabic: 'ibm-plex-sans-arabic/400Regular/IBMPlexSansArabic_400Regular.ttf',
  arabicBold: 'ibm-plex-sans-arabic/700Bold/IBMPlexSansArabic_700Bold.ttf',
  naskh: 'amiri/700Bold/Amiri_700Bold.ttf',
  chinese: 'noto-sans-sc/700Bold/NotoSansSC_700Bold.ttf',
} as const;
type FaceName = keyof typeof FACES;

export type TextStyle = 'sans' | 'sansBold' | 'sansLight' | 'mono' | 'monoBold' | 'painted';

export interface TextOptions {
  size: number;
  style?: TextStyle;
  fill?: string;
  anchor?: 'start' | 'middle' | 'end';
  /** Shakes the outlines as a hand would; the text itself is the seed. */
  handwritten?: boolean;
  /** Width of an extra outline in the colour of the text: a thicker pen. */
  stroke?: number;
}

interface Run {
  script: 'latin' | 'arabic' | 'arabicDigits' | 'chinese';
  text: string;
}

interface Outline {
  path: string;
  width: number;
}

const fonts = new Map<FaceName, { font: hb.Font; unitsPerEm: number }>();

/** Draws one line of text as an SVG `<path>` with its baseline at (x, y). */
export function drawText(x: number, y: number, text: string, options: TextOptions): string {
  const outline = outlineText(text, options);
  const shift = options.anchor === 'middle' ? outline.width / 2 : options.anchor === 'end' ? outline.width : 0;
  const fill = options.fill ?? '#1c1c1c';
  const pen = options.stroke === undefined ? '' : ` stroke="${fill}" stroke-width="${options.stroke}" stroke-linejoin="round"`;
  return `<path transform="translate(${round(x - shift)} ${round(y)})" fill="${fill}"${pen} d="${outline.path}"/>`;
}

/** Width of a line in SVG units. */
export function measureText(text: string, options: TextOptions): number {
  return outlineText(text, options).width;
}

function outlineText(text: string, { size, style = 'sans', handwritten = false }: TextOptions): Outline {
  let cursor = 0;
  let path = '';
  const random = createRandom(`hand ${text}`);
  for (const run of orderRuns(text)) {
    for (const glyph of shapeRun(run, chooseFace(run.script, style))) {
      const wobble = handwritten ? random.between(-0.045, 0.045) * size : 0;
      path += placePath(glyph.path, glyph.scale * size, cursor + glyph.dx * size, wobble - glyph.dy * size, handwritten ? random.between(-0.07, 0.07) : 0);
      cursor += glyph.advance * size * (handwritten ? random.between(0.98, 1.08) : 1);
    }
  }
  return { path, width: cursor };
}

interface Glyph {
  path: string;
  /** Font units to 1 em. */
  scale: number;
  advance: number;
  dx: number;
  dy: number;
}

function shapeRun(run: Run, face: FaceName): Glyph[] {
  const { font, unitsPerEm } = loadFont(face);
  const buffer = new hb.Buffer();
  buffer.addText(run.text);
  buffer.guessSegmentProperties();
  buffer.setDirection(run.script === 'arabic' ? hb.Direction.RTL : hb.Direction.LTR);
  hb.shape(font, buffer);
  const infos = buffer.getGlyphInfos();
  const positions = buffer.getGlyphPositions();
  return infos.map((info, index) => {
    const position = positions[index];
    if (position === undefined) throw new Error('HarfBuzz gave a glyph without a position');
    return { path: font.glyphToPath(info.codepoint), scale: 1 / unitsPerEm, advance: position.xAdvance / unitsPerEm, dx: position.xOffset / unitsPerEm, dy: position.yOffset / unitsPerEm };
  });
}

/** Scales, turns and moves a glyph; font units grow upwards, SVG units downwards. */
function placePath(path: string, scale: number, x: number, y: number, turn: number): string {
  const cos = Math.cos(turn) * scale;
  const sin = Math.sin(turn) * scale;
  return path.replace(/([MLQCZ])([^MLQCZ]*)/g, (_, command: string, args: string) => {
    const numbers = args.match(/-?\d+(?:\.\d+)?/g)?.map(Number) ?? [];
    const moved: string[] = [];
    for (let i = 0; i + 1 < numbers.length; i += 2) {
      const px = numbers[i] ?? 0;
      const py = numbers[i + 1] ?? 0;
      moved.push(`${round(x + px * cos + py * sin)} ${round(y - py * cos + px * sin)}`);
    }
    return command + moved.join(' ');
  });
}

/** Cuts a line where the script changes; spaces and punctuation go with the direction of the whole line. */
function splitRuns(text: string): Run[] {
  const runs: Run[] = [];
  const neutral = isRightToLeft(text) ? 'arabic' : 'latin';
  for (const character of text) {
    const script = findScript(character) ?? neutral;
    const last = runs[runs.length - 1];
    if (last?.script === script) last.text += character;
    else runs.push({ script, text: character });
  }
  return runs;
}

function findScript(character: string): Run['script'] | undefined {
  if (/[\u0660-\u0669]/.test(character)) return 'arabicDigits';
  if (/[\p{Script=Arabic}،؛؟]/u.test(character)) return 'arabic';
  if (/\p{Script=Han}/u.test(character)) return 'chinese';
  return /[\p{L}\p{N}]/u.test(character) ? 'latin' : undefined;
}

/** A line whose first letter is Arabic runs from right to left. */
function isRightToLeft(text: string): boolean {
  return /\p{Script=Arabic}/u.test(/\p{L}/u.exec(text)?.[0] ?? '');
}

/** Puts the runs in the order of the eye. */
function orderRuns(text: string): Run[] {
  const runs = splitRuns(text);
  return isRightToLeft(text) ? runs.reverse() : runs;
}

function chooseFace(script: Run['script'], style: TextStyle): FaceName {
  if (script === 'chinese') return 'chinese';
  if (script === 'latin') return style === 'painted' ? 'sansBold' : style;
  if (style === 'painted') return 'naskh';
  return style === 'sansBold' || style === 'monoBold' ? 'arabicBold' : 'arabic';
}

function loadFont(face: FaceName): { font: hb.Font; unitsPerEm: number } {
  const known = fonts.get(face);
  if (known !== undefined) return known;
  const bytes = readFileSync(resolvePackage(`@expo-google-fonts/${FACES[face]}`));
  const blob = new hb.Blob(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength));
  const loadedFace = new hb.Face(blob);
  const loaded = { font: new hb.Font(loadedFace), unitsPerEm: loadedFace.upem };
  fonts.set(face, loaded);
  return loaded;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
