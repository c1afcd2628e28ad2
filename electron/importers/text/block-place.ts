import type { BlockShape } from './text-builder.ts';

/** Where words of a structured document stand, as far as the shape of their block depends on it. */
export interface BlockPlace {
  readonly quoteDepth: number;
  /** Depth of the list; -1 outside of lists. */
  readonly listDepth: number;
  readonly item: OpenItem | null;
}

/** A list item whose words are being added. */
export interface OpenItem {
  readonly ordinal: number | null;
  /** The number as it is shown; absent where that is the ordinal, or nothing. */
  readonly label?: string;
  /** Set when its first block is there; later ones continue it. */
  hasBegun: boolean;
}

/** Gives the block that words at `place` form. To be asked once for each block: it counts the blocks of list items. */
export function shapeAt(place: BlockPlace): BlockShape {
  const { item } = place;
  if (!item) return { type: 'paragraph', ...quoted(place) };
  const continued = item.hasBegun;
  item.hasBegun = true;
  return {
    type: 'list-item',
    depth: Math.max(place.listDepth, 0),
    ordinal: continued ? null : item.ordinal,
    continued,
    ...(!continued && item.label !== undefined && item.label !== '' && { label: item.label }),
    ...quoted(place),
  };
}

/** The `quoteDepth` of a block at `place`, absent outside of quotations. */
export function quoted({ quoteDepth }: Pick<BlockPlace, 'quoteDepth'>): { readonly quoteDepth?: number } {
  return quoteDepth > 0 ? { quoteDepth } : {};
}
