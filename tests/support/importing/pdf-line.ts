import type { Line } from '../../../electron/importers/pdf/lines/line.ts';

/** A line of a PDF, 10 points high, with its left edge and baseline where it is told. */
export function lineOfWords(
  text: string,
  place: { readonly x?: number; readonly y?: number; readonly page?: number; readonly width?: number } = {},
): Line {
  const { x = 40, y = 100, page = 0, width = text.length * 5 } = place;
  return {
    page,
    row: y,
    text,
    pieces: [],
    signs: [],
    isBroken: false,
    x0: x,
    x1: x + width,
    top: y - 8,
    bottom: y + 2,
    baseline: y,
    size: 10,
    font: 'F',
    isRightToLeft: false,
    isMonospaced: false,
  };
}
