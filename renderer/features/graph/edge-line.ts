import type { Point } from './places.ts';
import type { NodeSize } from './node-size.ts';

/** A quadratic curve from the border of one node to that of another. */
export interface EdgeLine {
  readonly from: Point;
  readonly control: Point;
  readonly to: Point;
  /** A point in its middle, where its words stand. */
  readonly middle: Point;
}

export interface Box extends NodeSize {
  /** Its middle. */
  readonly at: Point;
}

const bendPx = 26;
/** Room for the head of the arrow. */
const gapPx = 5;

/** The line between two boxes; the `nth` of several between the same two bends further out, so that none hides another. */
export function edgeLine(from: Box, to: Box, nth = 0): EdgeLine {
  const dx = to.at.x - from.at.x;
  const dy = to.at.y - from.at.y;
  const length = Math.hypot(dx, dy) || 1;
  const bend = nth === 0 ? 0 : bendPx * Math.ceil(nth / 2) * (nth % 2 === 0 ? -2 : 2);
  const control = {
    x: (from.at.x + to.at.x) / 2 - (dy / length) * bend,
    y: (from.at.y + to.at.y) / 2 + (dx / length) * bend,
  };
  const start = borderPoint(from, control, 0);
  const end = borderPoint(to, control, gapPx);
  return {
    from: start,
    control,
    to: end,
    middle: { x: (start.x + 2 * control.x + end.x) / 4, y: (start.y + 2 * control.y + end.y) / 4 },
  };
}

/** The path of a line, as in the `d` of SVG. */
export function pathOf({ from, control, to }: EdgeLine): string {
  return `M ${words(from)} Q ${words(control)} ${words(to)}`;
}

/** Where the way from the middle of a box to a point crosses its border, and a little further out. */
function borderPoint({ at, width, height }: Box, towards: Point, gap: number): Point {
  const dx = towards.x - at.x;
  const dy = towards.y - at.y;
  const length = Math.hypot(dx, dy);
  if (length === 0) return at;
  const inside = Math.min(width / 2 / Math.abs(dx), height / 2 / Math.abs(dy));
  const part = Math.min(1, inside) + gap / length;
  return { x: at.x + dx * part, y: at.y + dy * part };
}

function words({ x, y }: Point): string {
  return `${round(x)} ${round(y)}`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
