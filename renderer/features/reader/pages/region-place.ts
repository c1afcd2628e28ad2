import type { RegionBox } from '../../../../shared/model/page.ts';

/** Where a rectangle stands on its page, whatever the page's size. */
export function placeOf({
  x,
  y,
  width,
  height,
}: RegionBox): Record<'left' | 'top' | 'width' | 'height', string> {
  return {
    left: `${x * 100}%`,
    top: `${y * 100}%`,
    width: `${width * 100}%`,
    height: `${height * 100}%`,
  };
}
