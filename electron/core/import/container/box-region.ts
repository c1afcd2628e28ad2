import type { Page, Region } from '../../../../shared/model/page.ts';
import type { ContainerBox } from '../../../importers/imported.ts';

/**
 * The region of a page that a rectangle of another program means. Whether its heights count from the top or the bottom is told by
 * the words: the reading under which it covers more of them is taken; without words, PDF's for a text, an image's for a picture.
 * Null when it lies outside of the page.
 */
export function regionOf(box: ContainerBox, page: Page, isPicture: boolean): Region | null {
  const flipped = { ...box, y0: page.height - box.y1, y1: page.height - box.y0 };
  const [fromTop, fromBottom] = [box, flipped].map((reading) => coveredBy(reading, page));
  const isFlipped = fromTop === fromBottom ? !isPicture : (fromBottom ?? 0) > (fromTop ?? 0);
  const { x0, y0, x1, y1 } = isFlipped ? flipped : box;
  const x = fraction(x0 / page.width);
  const y = fraction(y0 / page.height);
  const width = fraction(x1 / page.width) - x;
  const height = fraction(y1 / page.height) - y;
  return width <= 0 || height <= 0 ? null : { page: box.page, boxes: [{ x, y, width, height }] };
}

/** How many lines of the page have their middle within a rectangle. */
function coveredBy({ x0, y0, x1, y1 }: ContainerBox, { runs }: Page): number {
  return runs.filter((run) => {
    const x = run.x + run.width / 2;
    const y = run.y + run.height / 2;
    return x >= x0 && x <= x1 && y >= y0 && y <= y1;
  }).length;
}

function fraction(value: number): number {
  return Math.min(1, Math.max(0, Math.round(value * 100_000) / 100_000));
}
