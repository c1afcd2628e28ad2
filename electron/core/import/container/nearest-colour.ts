import type { TagColour } from '../../../../shared/model/tag.ts';

/** Where each colour of tags begins on the circle of hues, in degrees, from red on; slate has no hue. */
const hues: readonly (readonly [from: number, colour: TagColour])[] = [
  [0, 'rose'],
  [16, 'clay'],
  [34, 'amber'],
  [66, 'leaf'],
  [150, 'teal'],
  [190, 'sky'],
  [245, 'violet'],
  [310, 'rose'],
];

/** A colour with less difference between its strongest and weakest part than this, of 255, is a grey. */
const greyest = 24;

/** The colour of tags that comes nearest to `#rrggbb`. */
export function nearestColour(hex: string): TagColour {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
  const most = Math.max(red, green, blue);
  const spread = most - Math.min(red, green, blue);
  if (!(spread >= greyest)) return 'slate';
  const hue = hueOf({ red, green, blue }, { most, spread });
  return hues.findLast(([from]) => hue >= from)?.[1] ?? 'rose';
}

function hueOf(
  { red, green, blue }: { readonly red: number; readonly green: number; readonly blue: number },
  { most, spread }: { readonly most: number; readonly spread: number },
): number {
  if (most === red) return (((green - blue) / spread) * 60 + 360) % 360;
  if (most === green) return ((blue - red) / spread) * 60 + 120;
  return ((red - green) / spread) * 60 + 240;
}
