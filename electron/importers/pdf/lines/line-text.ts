import { removeInvisible } from '../../../../shared/text/canonical.ts';
import { spacedLetters } from '../reading/letter-spaces.ts';
import { asWritten, countRightToLeft } from '../reading/letters.ts';
import { boxAround, type Line, type LinePiece } from './line.ts';
import type { PlacedRun } from '../reading/placed-run.ts';
import { scriptOf } from './scripts.ts';
import type { SpaceIndex } from './space-index.ts';

/** Where a line stands among others. */
type LinePlace = Pick<Line, 'page' | 'row' | 'baseline'>;

type RowOfLine = Pick<Line, 'baseline' | 'size'>;

/** Makes a line of the runs that stand on it, given from left to right; null when they hold nothing that can be seen. */
export function lineOf(runs: readonly PlacedRun[], place: LinePlace, spaces: SpaceIndex): Line | null {
  const isRightToLeft = isMostlyRightToLeft(runs);
  const ordered = inReadingOrder(runs, isRightToLeft);
  const size = Math.max(...runs.map((run) => run.size));
  const pieces: LinePiece[] = [];
  const goesOn = spacedLetters(ordered);
  let text = '';
  let isBroken = false;
  let before: PlacedRun | undefined;
  for (const run of ordered) {
    const visible = asWritten(removeInvisible(run.text));
    if (visible === '') continue;
    const isApart =
      before !== undefined &&
      !goesOn.has(run) &&
      (visible.startsWith(' ') ||
        spaces.liesBetween(before, run) ||
        isSignAfter(text, visible, run, { ...place, size }));
    if (isApart && text !== '' && !text.endsWith(' ')) text += ' ';
    let words = text === '' || text.endsWith(' ') ? visible.trimStart() : visible;
    const accented = asWritten(text.slice(-1) + words.slice(0, 1));
    if (text !== '' && words !== '' && accented.length === 1) {
      // The accent was drawn before its letter, as a sign of its own.
      text = text.slice(0, -1);
      words = accented + words.slice(1);
      const last = pieces.pop();
      if (last) pieces.push({ ...last, length: last.length - 1 });
    }
    pieces.push({ run, start: text.length, length: words.length });
    text += words;
    isBroken = /\u00ad\s*$/.test(run.text);
    before = run;
  }
  text = text.trimEnd();
  if (text === '') return null;
  const longest = pieces.reduce((best, each) => (each.length > best.length ? each : best)).run;
  return {
    ...place,
    ...boxAround(runs),
    text,
    pieces: pieces.flatMap((each) => withoutEnd(each, text)),
    signs: [],
    isBroken,
    size: longest.size,
    font: longest.font,
    isRightToLeft,
    isMonospaced: runs.every((run) => run.isMonospaced),
  };
}

/** A raised number behind a word or a sentence is the sign of a note; behind a unit or a number it may be a power of it. */
function isSignAfter(text: string, words: string, run: PlacedRun, { baseline, size }: RowOfLine): boolean {
  const isRaised = scriptOf(run, { baseline, size }) === 'superscript';
  return isRaised && /^[\d,–*†‡§-]+$/u.test(words) && /(?:\p{L}{3}|[.,;:!?”"»)\]])$/u.test(text);
}

/** A piece without the spaces around its words; none when nothing is left. */
function withoutEnd(piece: LinePiece, text: string): readonly LinePiece[] {
  const words = text.slice(piece.start, piece.start + piece.length);
  const start = piece.start + words.length - words.trimStart().length;
  const { length } = words.trim();
  return length === 0 ? [] : [{ run: piece.run, start, length }];
}

function isMostlyRightToLeft(runs: readonly PlacedRun[]): boolean {
  let letters = 0;
  let rightToLeft = 0;
  for (const { text } of runs) {
    letters += text.match(/\p{L}/gu)?.length ?? 0;
    rightToLeft += countRightToLeft(text);
  }
  return rightToLeft > letters / 2;
}

type Direction = 'left' | 'right' | 'none';

/**
 * Runs in the order in which they are read. Stretches that run against the line's direction keep their own order: names and numbers
 * within Arabic from left to right; signs between two of them go with them (https://www.unicode.org/reports/tr9/, rules N1 and L2).
 */
function inReadingOrder(runs: readonly PlacedRun[], isRightToLeft: boolean): readonly PlacedRun[] {
  const directions = runs.map(({ text }) => directionOf(text));
  const base: Direction = isRightToLeft ? 'left' : 'right';
  if (!isRightToLeft && !directions.includes('left')) return runs;
  const resolved = directions.map((direction, index) => {
    if (direction !== 'none') return direction;
    const before = directions.slice(0, index).findLast((each) => each !== 'none') ?? base;
    const after = directions.slice(index + 1).find((each) => each !== 'none') ?? base;
    return before === after ? before : base;
  });
  const stretches: PlacedRun[][] = [];
  for (const [index, run] of runs.entries()) {
    const current = stretches.at(-1);
    if (current !== undefined && resolved[index] === resolved[index - 1]) current.push(run);
    else stretches.push([run]);
  }
  const ordered: PlacedRun[] = [];
  let index = 0;
  const inOrder = stretches.map((stretch) => {
    const isLeftward = resolved[index] === 'left';
    index += stretch.length;
    return isLeftward ? stretch.toReversed() : stretch;
  });
  for (const stretch of isRightToLeft ? inOrder.toReversed() : inOrder) ordered.push(...stretch);
  return ordered;
}

/** Which way the words of a run are read: "right" is from left to right. */
function directionOf(text: string): Direction {
  if (countRightToLeft(text) > 0) return 'left';
  return /[\p{L}\p{N}]/u.test(text) ? 'right' : 'none';
}
