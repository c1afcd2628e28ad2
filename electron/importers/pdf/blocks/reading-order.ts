import { type Box, shareColumn } from '../lines/line.ts';

/** More boxes on a page than this are left in the order they stand in from the top down: finding an order takes the cube of the time. */
const mostBoxes = 400;

/** Boxes in the order in which they are read, and whether that is sure. */
export interface Ordered<Item> {
  readonly boxes: readonly Item[];
  readonly isCertain: boolean;
}

/**
 * Puts the boxes of a page into reading order, after Breuel, "High Performance Document Layout Analysis" (2003): one comes before
 * another when it stands above it in its column, or wholly beside it at the side where lines begin with nothing between that spans
 * both. Of those that could come next, what goes on in the column is taken first, then what stands higher.
 */
export function inReadingOrder<Item extends Box>(
  boxes: readonly Item[],
  isRightToLeft: boolean,
): Ordered<Item> {
  if (boxes.length > mostBoxes) return { boxes: boxes.toSorted((a, b) => a.top - b.top), isCertain: false };
  const page = { boxes, isRightToLeft };
  const followers = boxes.map((box) =>
    boxes.flatMap((other, index) => (other !== box && comesFirst(box, other, page) ? [index] : [])),
  );
  const waitsFor = boxes.map(() => 0);
  for (const index of followers.flat()) waitsFor[index] = (waitsFor[index] ?? 0) + 1;
  const left = new Set(boxes.keys());
  const ordered: Item[] = [];
  let isCertain = true;
  while (left.size > 0) {
    const free = [...left].filter((index) => waitsFor[index] === 0);
    if (free.length === 0) isCertain = false;
    const next =
      free.length > 0 ? best(free, boxes, ordered.at(-1), isRightToLeft) : highest([...left], boxes);
    const box = boxes[next];
    if (box === undefined) break;
    left.delete(next);
    ordered.push(box);
    for (const index of followers[next] ?? []) waitsFor[index] = (waitsFor[index] ?? 0) - 1;
  }
  return { boxes: ordered, isCertain };
}

interface BoxesOfPage {
  readonly boxes: readonly Box[];
  readonly isRightToLeft: boolean;
}

function comesFirst(a: Box, b: Box, page: BoxesOfPage): boolean {
  const { boxes } = page;
  const [first, second] = [middle(a), middle(b)];
  if (shareColumn(a, b)) return first < second || (first === second && boxes.indexOf(a) < boxes.indexOf(b));
  if (!isBeside(a, b, page)) return isBelowBand(b, a, page);
  if (isBelowBand(a, b, page)) return false;
  const [upper, lower] = first < second ? [first, second] : [second, first];
  return !boxes.some((other) => {
    if (other === a || other === b) return false;
    const height = middle(other);
    return height > upper && height < lower && shareColumn(other, a) && shareColumn(other, b);
  });
}

/** Whether `a` stands wholly on the side of `b` where lines begin. */
function isBeside(a: Box, b: Box, { isRightToLeft }: BoxesOfPage): boolean {
  return isRightToLeft ? a.x0 >= b.x1 - 0.5 : a.x1 <= b.x0 + 0.5;
}

/** Whether `low` stands below `high` and its column does not reach up beside it: then these are no two columns. */
function isBelowBand(low: Box, high: Box, page: BoxesOfPage): boolean {
  if (low.top < high.bottom || !isBeside(low, high, page)) return false;
  return !page.boxes.some(
    (other) =>
      shareColumn(other, low) &&
      isBeside(other, high, page) &&
      Math.min(other.bottom, high.bottom) > Math.max(other.top, high.top),
  );
}

function middle({ top, bottom }: Box): number {
  return (top + bottom) / 2;
}

function highest(indices: readonly number[], boxes: readonly Box[]): number {
  const height = (index: number) => middle(boxes[index] as Box);
  return indices.reduce((a, b) => (height(b) < height(a) ? b : a));
}

function best(
  indices: readonly number[],
  boxes: readonly Box[],
  last: Box | undefined,
  isRightToLeft: boolean,
): number {
  const compare = (a: Box, b: Box) => {
    const isAway = (box: Box) => Number(last === undefined || !shareColumn(box, last));
    return isAway(a) - isAway(b) || a.top - b.top || (isRightToLeft ? b.x1 - a.x1 : a.x0 - b.x0);
  };
  return indices.reduce((a, b) => (compare(boxes[b] as Box, boxes[a] as Box) < 0 ? b : a));
}
