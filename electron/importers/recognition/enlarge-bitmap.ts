import { blankBitmap, type GreyBitmap } from './grey-bitmap.ts';

/** The picture made larger by a factor of one or more, its pixels smoothed into each other. */
export function enlargeBitmap(bitmap: GreyBitmap, factor: number): GreyBitmap {
  const enlarged = blankBitmap(Math.round(bitmap.width * factor), Math.round(bitmap.height * factor));
  const columns = Array.from({ length: enlarged.width }, (_, x) => between((x + 0.5) / factor, bitmap.width));
  for (let y = 0, at = 0; y < enlarged.height; y += 1) {
    const { first: above, second: below, share: down } = between((y + 0.5) / factor, bitmap.height);
    const [upper, lower] = [above * bitmap.width, below * bitmap.width];
    for (const { first: left, second: right, share: across } of columns) {
      const top = mixed(bitmap.pixels[upper + left], bitmap.pixels[upper + right], across);
      const bottom = mixed(bitmap.pixels[lower + left], bitmap.pixels[lower + right], across);
      enlarged.pixels[at++] = mixed(top, bottom, down) + 0.5;
    }
  }
  return enlarged;
}

/** The two pixels whose centres a place lies between, and how near it is to the second. */
function between(place: number, length: number) {
  const from = Math.max(0, place - 0.5);
  const first = Math.min(Math.floor(from), length - 1);
  return { first, second: Math.min(first + 1, length - 1), share: from - Math.floor(from) };
}

function mixed(first = 255, second = 255, share: number): number {
  return first + (second - first) * share;
}
