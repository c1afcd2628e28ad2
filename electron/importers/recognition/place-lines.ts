import { findLines, type LineGroup } from '../pdf/lines/find-lines.ts';
import { boxAround, type Line } from '../pdf/lines/line.ts';
import type { PlacedRun } from '../pdf/reading/placed-run.ts';
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

/**
 * Gives words their places on the page and finds the lines they stand on as for a PDF: the engine takes columns of short lines for one
 * column. Where a page was scanned askew, the lines are found as if it were not. Empty where nothing was recognised.
 */
export function placeLines(
  { lines, quarters, scale }: RecognisedPicture,
  { page, width, height, pointsPerPixel }: RecognisedPlace,
): readonly LineGroup[] {
  const placing = {
    width,
    height,
    quarters,
    points: pointsPerPixel / scale,
    usual: middleOf(lines, (line) => line.height) || 1,
    slope: middleOf(lines, slopeOf),
  };
  const runs = lines.flatMap((line) => stretchesOf(placeLine(line, placing)));
  const groups = findLines(page, { width, height, runs, spaces: [], isCut: false });
  return groups.map((group) => ({ ...group, lines: group.lines.map(byWords) }));
}

interface LinePlacing {
  readonly width: number;
  readonly height: number;
  readonly quarters: Quarters;
  /** For each pixel of the picture that was recognised. */
  readonly points: number;
  /** Height of most of the page's type, in pixels. */
  readonly usual: number;
  /** How far lines of the page sink, in pixels for each. */
  readonly slope: number;
}

function placeLine(line: RecognisedLine, placing: LinePlacing): readonly RecognisedRun[] {
  const share = line.height / placing.usual;
  const isUsual = share > sameSize.least && share < sameSize.most;
  const size = (isUsual ? placing.usual : line.height) * placing.points;
  return line.words.map((word) => placeWord(word, line, size, placing));
}

/** Words of a line are equally high, so that what is marked is even. */
function placeWord(
  { text, x0, x1, confidence }: RecognisedWord,
  line: RecognisedLine,
  size: number,
  { points, quarters, width, height, slope }: LinePlacing,
): RecognisedRun {
  const middle = (x0 + x1) / 2;
  const baseline = line.baselineAt(middle);
  const top = baseline - (line.height - line.descent);
  const corner = pointOf(x0 * points, top * points, quarters, { width, height });
  // As if the page were turned about its corner until the line reads upright, and level.
  const [left, upper] = {
    0: [corner.x, corner.y],
    1: [-corner.y, corner.x],
    2: [-corner.x, -corner.y],
    3: [corner.y, -corner.x],
  }[quarters] as [number, number];
  const level = upper - slope * middle * points;
  return {
    text,
    x0: left,
    x1: left + (x1 - x0) * points,
    top: level,
    bottom: level + line.height * points,
    baseline: level + (baseline - top) * points,
    size,
    turn: (360 - 90 * quarters) % 360,
    cornerX: corner.x,
    cornerY: corner.y,
    font: '',
    isMonospaced: false,
    content: null,
    confidence,
  };
}

/** Words without wide white between them: what is told apart within them is no column. */
interface Stretch extends PlacedRun {
  readonly words: readonly RecognisedRun[];
}

/** White between words of one column is narrower than this, in heights of type. */
const widestSpace = 1.5;

function stretchesOf(line: readonly RecognisedRun[]): readonly Stretch[] {
  const stretches: RecognisedRun[][] = [];
  for (const run of line) {
    const current = stretches.at(-1);
    const before = current?.at(-1);
    if (current && before && whiteBetween(before, run) < widestSpace * run.size) current.push(run);
    else stretches.push([run]);
  }
  return stretches.flatMap((words) => {
    const [leftmost] = words.toSorted((a, b) => a.x0 - b.x0);
    if (leftmost === undefined) return [];
    return { ...leftmost, ...boxAround(words), text: words.map(({ text }) => text).join(' '), words };
  });
}

function whiteBetween(a: PlacedRun, b: PlacedRun): number {
  return Math.max(a.x0, b.x0) - Math.min(a.x1, b.x1);
}

/** The line with each of its words as a piece of its own. */
function byWords(line: Line): Line {
  const pieces = line.pieces.flatMap((piece) => {
    if (!isStretch(piece.run)) return piece;
    let { start } = piece;
    return piece.run.words.map((run) => {
      const word = { run, start, length: run.text.length };
      start += run.text.length + 1;
      return word;
    });
  });
  return { ...line, pieces };
}

function isStretch(run: PlacedRun): run is Stretch {
  return 'words' in run;
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

function slopeOf({ words, baselineAt }: RecognisedLine): number {
  const [left, right] = [Math.min(...words.map(({ x0 }) => x0)), Math.max(...words.map(({ x1 }) => x1))];
  return right > left ? (baselineAt(right) - baselineAt(left)) / (right - left) : 0;
}

/** What half of the letters have less of, and half more; 0 without any. */
function middleOf(lines: readonly RecognisedLine[], measure: (line: RecognisedLine) => number): number {
  const values = lines
    .map((line) => ({
      value: measure(line),
      letters: line.words.reduce((sum, { text }) => sum + text.length, 0),
    }))
    .toSorted((a, b) => a.value - b.value);
  const half = values.reduce((sum, { letters }) => sum + letters, 0) / 2;
  let passed = 0;
  for (const { value, letters } of values) {
    passed += letters;
    if (passed >= half) return value;
  }
  return 0;
}
