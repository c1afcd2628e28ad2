import type { Line, LinePiece } from './line.ts';
import type { PlacedRun } from '../reading/placed-run.ts';

/** A line without the letters from `start` to `end` (UTF-16) and the spaces before these, or behind them at its beginning. */
export function withoutLetters(line: Line, start: number, end: number): Line {
  const from = line.text.slice(0, start).trimEnd().length;
  const to = from > 0 ? end : line.text.length - line.text.slice(end).trimStart().length;
  const moved = (at: number) => (at <= from ? at : Math.max(from, at - (to - from)));
  return {
    ...line,
    text: line.text.slice(0, from) + line.text.slice(to),
    pieces: line.pieces.flatMap((piece) => withoutRange(piece, from, to, line.isRightToLeft)),
    signs: line.signs.map((sign) => ({ ...sign, at: moved(sign.at) })),
  };
}

function withoutRange(
  { run, start, length }: LinePiece,
  from: number,
  to: number,
  isRightToLeft: boolean,
): readonly LinePiece[] {
  const end = start + length;
  const gone = Math.max(0, Math.min(end, to) - Math.max(start, from));
  if (gone === 0) return [{ run, start: start >= to ? start - (to - from) : start, length }];
  if (gone === length) return [];
  const isFirst = start >= from;
  const rest = isFirst ? withoutFirst(run, gone / length, isRightToLeft) : run;
  return [{ run: rest, start: isFirst ? from : start, length: length - gone }];
}

/** A run from which its first letters are taken, a share of its width. */
function withoutFirst(run: PlacedRun, share: number, isRightToLeft: boolean): PlacedRun {
  const width = (run.x1 - run.x0) * share;
  if (isRightToLeft) return { ...run, x1: run.x1 - width };
  const radians = (run.turn * Math.PI) / 180;
  return {
    ...run,
    x0: run.x0 + width,
    cornerX: run.cornerX + Math.cos(radians) * width,
    cornerY: run.cornerY + Math.sin(radians) * width,
  };
}
