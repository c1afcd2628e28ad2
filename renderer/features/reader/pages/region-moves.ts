import type { RegionBox } from '../../../../shared/model/page.ts';
import { boxBetween, isMeant, movedBox, type PagePoint, sizedBox } from './region-box.ts';

/** A corner of a rectangle, as the directions in which it lies. */
export type Corner = 'nw' | 'ne' | 'sw' | 'se';

export const corners: readonly Corner[] = ['nw', 'ne', 'sw', 'se'];

/** In fractions of the page. */
const coarseStep = 0.02;
const fineStep = 0.002;

const arrows: Readonly<Record<string, PagePoint>> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
};

/** What an arrow key makes of a rectangle: it moves it, with Shift it sizes it, with Alt in small steps; null for other keys. */
export function boxAfterKey(
  box: RegionBox,
  { key, shiftKey, altKey }: { readonly key: string; readonly shiftKey: boolean; readonly altKey: boolean },
): RegionBox | null {
  const arrow = arrows[key];
  if (arrow === undefined) return null;
  const step = altKey ? fineStep : coarseStep;
  const by = { x: arrow.x * step, y: arrow.y * step };
  return shiftKey ? sizedBox(box, by) : movedBox(box, by);
}

/** A rectangle after one of its corners was drawn to a point; the same where that would leave nothing of it. */
export function boxAfterCorner(box: RegionBox, corner: Corner, to: PagePoint): RegionBox {
  const opposite = {
    x: corner.endsWith('w') ? box.x + box.width : box.x,
    y: corner.startsWith('n') ? box.y + box.height : box.y,
  };
  const drawn = boxBetween(opposite, to);
  return isMeant(drawn) ? drawn : box;
}

/** Where a rectangle stands, for those who hear it. */
export function boxInWords({ x, y, width, height }: RegionBox): string {
  return `from ${percent(x)} across and ${percent(y)} down, ${percent(width)} wide, ${percent(height)} high`;
}

/** Where the pointer is on a page. */
export function pointOn(
  page: HTMLElement,
  { clientX, clientY }: { readonly clientX: number; readonly clientY: number },
): PagePoint {
  const { left, top, width, height } = page.getBoundingClientRect();
  return { x: (clientX - left) / width, y: (clientY - top) / height };
}

function percent(part: number): string {
  return `${Math.round(part * 100)} %`;
}
