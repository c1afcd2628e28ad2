import type { RegionBox } from '../../../../shared/model/page.ts';

/** A point of a page, in fractions of it from its top left corner. */
export interface PagePoint {
  readonly x: number;
  readonly y: number;
}

type Frame = Pick<DOMRect, 'left' | 'top' | 'right' | 'bottom' | 'width' | 'height'>;

/** The rectangle between two points of a page, whichever of them was first; what reaches beyond the page is cut off. */
export function boxBetween(one: PagePoint, other: PagePoint): RegionBox {
  const [left, right] = [fraction(Math.min(one.x, other.x)), fraction(Math.max(one.x, other.x))];
  const [top, bottom] = [fraction(Math.min(one.y, other.y)), fraction(Math.max(one.y, other.y))];
  return rounded({ x: left, y: top, width: right - left, height: bottom - top });
}

/** A third of the part of a page that is in view, in the middle of it. */
export function startingBox(page: Frame, view: Frame): RegionBox {
  const top = fraction((view.top - page.top) / page.height);
  const bottom = fraction((view.bottom - page.top) / page.height);
  const left = fraction((view.left - page.left) / page.width);
  const right = fraction((view.right - page.left) / page.width);
  const [width, height] = [(right - left) / 3, (bottom - top) / 4];
  return rounded({
    x: (left + right - width) / 2,
    y: (top + bottom - height) / 2,
    width: Math.max(smallest, width),
    height: Math.max(smallest, height),
  });
}

/** A rectangle moved by fractions of the page, as far as the page goes. */
export function movedBox(box: RegionBox, by: PagePoint): RegionBox {
  return rounded({
    ...box,
    x: Math.max(0, Math.min(1 - box.width, box.x + by.x)),
    y: Math.max(0, Math.min(1 - box.height, box.y + by.y)),
  });
}

/** A rectangle whose lower right corner is moved; it neither vanishes nor leaves the page. */
export function sizedBox(box: RegionBox, by: PagePoint): RegionBox {
  return rounded({
    ...box,
    width: Math.max(smallest, Math.min(1 - box.x, box.width + by.x)),
    height: Math.max(smallest, Math.min(1 - box.y, box.height + by.y)),
  });
}

/** Whether a rectangle is large enough to have been meant, rather than a click. */
export function isMeant({ width, height }: RegionBox): boolean {
  return width >= smallest && height >= smallest;
}

const smallest = 0.008;

/** Five decimals are finer than any print. */
function rounded({ x, y, width, height }: RegionBox): RegionBox {
  const [left, top] = [round(x), round(y)];
  return {
    x: left,
    y: top,
    width: Math.min(round(width), round(1 - left)),
    height: Math.min(round(height), round(1 - top)),
  };
}

function round(value: number): number {
  return Math.round(fraction(value) * 1e5) / 1e5;
}

function fraction(value: number): number {
  return Math.max(0, Math.min(1, value));
}
