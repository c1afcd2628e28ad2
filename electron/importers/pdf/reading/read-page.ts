import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { type ContentEdge, ContentTags } from './content-tags.ts';
import { drawnSigns, mendLigatures } from './mend-ligatures.ts';
import type { PageRuns, PlacedRun, PlacedSpace } from './placed-run.ts';
import { tidyRuns } from './tidy-runs.ts';

/** A piece of text as pdf.js gives it; what has no `str` only marks content. */
interface TextItem extends ContentEdge {
  readonly str?: string;
  readonly width: number;
  readonly height: number;
  readonly transform: readonly number[];
  readonly fontName: string;
}

interface TextStyle {
  readonly ascent?: number;
  readonly descent?: number;
  readonly vertical?: boolean;
  readonly fontFamily?: string;
}

interface TextChunk {
  readonly items: readonly TextItem[];
  readonly styles: Readonly<Record<string, TextStyle>>;
}

/** Coordinates beyond this are a broken file's; a page has at most 14,400 points. */
const farthest = 100_000;

/** Of a page whose size cannot be read, in points. */
const unknownSide = 842;

/** Reads the words of a page with where they stand; of more than `maxItems` pieces, those that come first. */
export async function readPage(page: PDFPageProxy, maxItems: number): Promise<PageRuns> {
  const { transform, ...sides } = page.getViewport({ scale: 1 });
  const [width, height] = [side(sides.width), side(sides.height)];
  const styles = new Map<string, TextStyle>();
  const items: DrawnItem[] = [];
  const isCut = await readItems(page, maxItems, items, styles);
  const texts = await mendedTexts(page, items);
  const runs: PlacedRun[] = [];
  const spaces: PlacedSpace[] = [];
  for (const [index, item] of items.entries()) {
    const text = texts[index] ?? item.str;
    const run = placeItem(text, item, styles.get(item.fontName) ?? {}, transform);
    if (text.trim() === '') spaces.push(run);
    else runs.push(run);
  }
  return { width, height, runs: tidyRuns(runs), spaces, isCut };
}

type DrawnItem = TextItem & { readonly str: string; readonly content: string | null };

/** Adds to `items` and `styles`; says whether there was more than `maxItems`. */
async function readItems(
  page: PDFPageProxy,
  maxItems: number,
  items: DrawnItem[],
  styles: Map<string, TextStyle>,
): Promise<boolean> {
  // The order of presentation forms tells nothing, but their letters do: they are taken apart later, one by one.
  const tags = new ContentTags();
  const reader = page
    .streamTextContent({ disableNormalization: true, includeMarkedContent: true })
    .getReader();
  for (;;) {
    const { done, value } = (await reader.read()) as { done: boolean; value?: TextChunk };
    if (done || value === undefined) return false;
    for (const [name, style] of Object.entries(value.styles)) styles.set(name, style);
    for (const item of value.items) {
      if (item.str === undefined) tags.pass(item);
      if (item.str === undefined || item.str === '') continue;
      if (items.length === maxItems) {
        await reader.cancel(new Error('A page holds more text than is read.'));
        return true;
      }
      items.push({ ...item, str: item.str, content: tags.current });
    }
  }
}

/** Only a lam is followed by an alef in one sign, in fonts of our day; a page without it needs no second look. */
async function mendedTexts(page: PDFPageProxy, items: readonly DrawnItem[]): Promise<readonly string[]> {
  const texts = items.map(({ str }) => str);
  if (!texts.some((text) => /[آأإا]ل/.test(text))) return texts;
  const signs = await drawnSigns(page).catch(() => []);
  return mendLigatures(texts, signs);
}

function placeItem(text: string, item: DrawnItem, style: TextStyle, view: readonly number[]): PlacedRun {
  const [a, b, c, d, e, f] = multiply(view, item.transform);
  const isVertical = style.vertical === true;
  const size = length(Math.hypot(c, d) || Math.hypot(a, b));
  const width = length(isVertical ? item.height : item.width);
  // Fonts tell odd things of themselves: letters are taken to stand within the height of their type.
  const ascent = (isVertical ? 0.5 : Math.min(length(style.ascent ?? 0) || 0.8, 1)) * size;
  const descent = (isVertical ? 0.5 : Math.min(length(style.descent ?? 0) || 0.2, 0.35)) * size;
  const turn = isVertical ? (degrees(a, b) + 90) % 360 : degrees(a, b);
  const { cos, sin } = direction(turn);
  const x = within(e);
  const y = within(f);
  const x0 = x * cos + y * sin;
  const baseline = y * cos - x * sin;
  return {
    text,
    x0,
    x1: x0 + width,
    top: baseline - ascent,
    bottom: baseline + descent,
    baseline,
    size,
    turn,
    cornerX: x + sin * ascent,
    cornerY: y - cos * ascent,
    font: item.fontName,
    isMonospaced: style.fontFamily === 'monospace',
    content: item.content,
  };
}

/** Exact for quarter turns. */
function direction(turn: number): { readonly cos: number; readonly sin: number } {
  const quarters = [
    { cos: 1, sin: 0 },
    { cos: 0, sin: 1 },
    { cos: -1, sin: 0 },
    { cos: 0, sin: -1 },
  ];
  const radians = (turn * Math.PI) / 180;
  return quarters[turn / 90] ?? { cos: Math.cos(radians), sin: Math.sin(radians) };
}

/** From 0 to 359, clockwise (y runs downwards); whole degrees, so that a line that is drawn a trace askew stands upright. */
function degrees(x: number, y: number): number {
  const angle = Math.round((Math.atan2(y, x) * 180) / Math.PI);
  return Number.isFinite(angle) ? (angle + 360) % 360 : 0;
}

/** A side of a page; a broken file may name none, or one without end. */
function side(points: number): number {
  return Number.isFinite(points) && points > 0 ? Math.min(points, farthest) : unknownSide;
}

/** Without its sign; 0 for what is no number. */
function length(points: number): number {
  return Math.abs(within(points));
}

function within(coordinate: number): number {
  return Number.isFinite(coordinate) ? Math.max(-farthest, Math.min(coordinate, farthest)) : 0;
}

type Matrix = readonly [number, number, number, number, number, number];

function multiply(first: readonly number[], second: readonly number[]): Matrix {
  const [a1 = 1, b1 = 0, c1 = 0, d1 = 1, e1 = 0, f1 = 0] = first;
  const [a2 = 1, b2 = 0, c2 = 0, d2 = 1, e2 = 0, f2 = 0] = second;
  return [
    a1 * a2 + c1 * b2,
    b1 * a2 + d1 * b2,
    a1 * c2 + c1 * d2,
    b1 * c2 + d1 * d2,
    a1 * e2 + c1 * f2 + e1,
    b1 * e2 + d1 * f2 + f1,
  ];
}
