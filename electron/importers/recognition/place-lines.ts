import type { LineGroup } from '../pdf/find-lines.ts';
import { boxAround, type Line, type LinePiece } from '../pdf/line.ts';
import type { PlacedRun } from '../pdf/placed-run.ts';
import type { Quarters } from './grey-bitmap.ts';
import type { RecognisedLine, RecognisedWord } from './read-recognised.ts';
import type { RecognisedPicture } from './recognise-picture.ts';

/** The page that lines stand on. */
export interface RecognisedPlace {
  /** Counts from 0. */
  readonly page: number;
  /** In points (pixels of an image). */
  readonly width: number;
  readonly height: number;
  /** Points for each pixel of the picture that was recognised, before it was scaled. */
  readonly pointsPerPixel: number;
}

/** A word on its page, with how sure the engine is of it, from 0 to 1. */
export interface RecognisedRun extends PlacedRun {
  readonly confidence: number;
}

/** Type whose height differs by no more than these shares from most of the page's is of its height: measuring a line is not exact. */
const sameSize = { least: 0.8, most: 1.25 };

/** Gives lines their places on the page, in the engine's order, as lines of a PDF. Empty where nothing was recognised. */
export function placeLines(
  { lines, quarters, scale }: RecognisedPicture,
  place: RecognisedPlace,
): readonly LineGroup[] {
  if (lines.length === 0) return [];
  const points = place.pointsPerPixel / scale;
  const usual = usualHeight(lines);
  const placed = lines.map((line, row) => placeLine(line, { ...place, row, points, quarters, usual }));
  return [{ turn: turnOf(quarters), lines: placed }];
}

interface LinePlacing extends RecognisedPlace {
  readonly row: number;
  /** For each pixel of the picture that was recognised. */
  readonly points: number;
  readonly quarters: Quarters;
  /** Height of most of the page's type, in pixels. */
  readonly usual: number;
}

function placeLine(line: RecognisedLine, placing: LinePlacing): Line {
  const share = line.height / placing.usual;
  const isUsual = share > sameSize.least && share < sameSize.most;
  const size = (isUsual ? placing.usual : line.height) * placing.points;
  const runs = line.words.map((word) => placeWord(word, line, size, placing));
  const pieces: LinePiece[] = [];
  let text = '';
  for (const run of runs) {
    if (text !== '') text += ' ';
    pieces.push({ run, start: text.length, length: run.text.length });
    text += run.text;
  }
  const box = boxAround(runs);
  return {
    ...box,
    page: placing.page,
    row: placing.row,
    text,
    pieces,
    signs: [],
    isBroken: false,
    baseline: runs.reduce((sum, { baseline }) => sum + baseline, 0) / runs.length,
    size,
    font: '',
    isRightToLeft: line.isRightToLeft,
    isMonospaced: false,
  };
}

/** Words of a line are equally high, so that what is marked is even; they follow the line where it slopes. */
function placeWord(
  { text, x0, x1, confidence }: RecognisedWord,
  line: RecognisedLine,
  size: number,
  { points, quarters, width, height }: LinePlacing,
): RecognisedRun {
  const baseline = line.baselineAt((x0 + x1) / 2);
  const top = baseline - (line.height - line.descent);
  const corner = pointOf(x0 * points, top * points, quarters, { width, height });
  // As if the page were turned about its corner until the line reads upright.
  const [left, upper] = {
    0: [corner.x, corner.y],
    1: [-corner.y, corner.x],
    2: [-corner.x, -corner.y],
    3: [corner.y, -corner.x],
  }[quarters] as [number, number];
  return {
    text,
    x0: left,
    x1: left + (x1 - x0) * points,
    top: upper,
    bottom: upper + line.height * points,
    baseline: upper + (baseline - top) * points,
    size,
    turn: turnOf(quarters),
    cornerX: corner.x,
    cornerY: corner.y,
    font: '',
    isMonospaced: false,
    content: null,
    confidence,
  };
}

/** Where a point of the turned page stands on the page itself. */
function pointOf(
  x: number,
  y: number,
  quarters: Quarters,
  { width, height }: { readonly width: number; readonly height: number },
) {
  return {
    0: { x, y },
    1: { x: y, y: height - x },
    2: { x: width - x, y: height - y },
    3: { x: width - y, y: x },
  }[quarters];
}

/** What was turned clockwise to stand upright stands on its page turned the other way. */
function turnOf(quarters: Quarters): number {
  return (360 - 90 * quarters) % 360;
}

/** Of most letters, in pixels. */
function usualHeight(lines: readonly RecognisedLine[]): number {
  const heights = lines
    .flatMap(({ height, words }) => words.map(({ text }) => ({ height, letters: text.length })))
    .toSorted((a, b) => a.height - b.height);
  const half = heights.reduce((sum, { letters }) => sum + letters, 0) / 2;
  let passed = 0;
  for (const { height, letters } of heights) {
    passed += letters;
    if (passed >= half) return height;
  }
  return 1;
}
