import type { PlacedRun } from '../reading/placed-run.ts';

/** Where the letters of a run stand in the text of its line, UTF-16. */
export interface LinePiece {
  readonly run: PlacedRun;
  readonly start: number;
  readonly length: number;
}

/**
 * Words that stand on one line of one column, in logical order. Places are told as those of its runs, which are all turned alike.
 */
export interface Line {
  /** Counts the pages from 0. */
  readonly page: number;
  /** Lines of a page that stand on one baseline share it; greater further down. */
  readonly row: number;
  readonly text: string;
  /** In text order. */
  readonly pieces: readonly LinePiece[];
  /** The signs of notes that were taken out of `text`, by where they stood in it (UTF-16); in text order. */
  readonly signs: readonly { readonly at: number; readonly label: string }[];
  /** Whether its last word is broken at a sign that is not in `text`: a soft hyphen. */
  readonly isBroken: boolean;
  readonly x0: number;
  readonly x1: number;
  readonly top: number;
  readonly bottom: number;
  readonly baseline: number;
  /** Of most of its letters. */
  readonly size: number;
  /** Of most of its letters. */
  readonly font: string;
  readonly isRightToLeft: boolean;
  /** Whether all of its letters are of one width. */
  readonly isMonospaced: boolean;
}

/** A rectangle; `top` is less than `bottom`. */
export interface Box {
  readonly x0: number;
  readonly x1: number;
  readonly top: number;
  readonly bottom: number;
}

/** The rectangle around all of these. */
export function boxAround(boxes: readonly Box[]): Box {
  let [x0, top, x1, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const box of boxes) {
    x0 = Math.min(x0, box.x0);
    x1 = Math.max(x1, box.x1);
    top = Math.min(top, box.top);
    bottom = Math.max(bottom, box.bottom);
  }
  return { x0, x1, top, bottom };
}

/** Whether two stand above each other, in part at least. */
export function shareColumn(a: Box, b: Box): boolean {
  return Math.min(a.x1, b.x1) - Math.max(a.x0, b.x0) > 0.5;
}
