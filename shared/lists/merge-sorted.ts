import { firstWhere } from './first-where.ts';

/**
 * Two sorted lists as one: of two that are equal the one from `many` comes first. Made for a few items that join very
 * many: between them, `many` is copied stretch by stretch.
 */
export function mergeSorted<Item>(
  many: readonly Item[],
  few: readonly Item[],
  compare: (one: Item, other: Item) => number,
): readonly Item[] {
  if (few.length === 0) return many;
  if (many.length === 0) return few;
  const parts: (readonly Item[])[] = [];
  let from = 0;
  for (const item of few) {
    const to = firstAfter(many, item, from, compare);
    if (to > from) parts.push(many.slice(from, to));
    parts.push([item]);
    from = to;
  }
  parts.push(many.slice(from));
  return joined(parts);
}

/** A sorted list without a few of its items, which are given in the same order; one that is not in it is passed over. */
export function withoutSorted<Item>(
  many: readonly Item[],
  few: readonly Item[],
  compare: (one: Item, other: Item) => number,
): readonly Item[] {
  if (few.length === 0) return many;
  const parts: (readonly Item[])[] = [];
  let from = 0;
  for (const item of few) {
    const place = many.lastIndexOf(item, firstAfter(many, item, from, compare) - 1);
    if (place < from) continue;
    parts.push(many.slice(from, place));
    from = place + 1;
  }
  parts.push(many.slice(from));
  return joined(parts);
}

/** Joined stretch by stretch, without touching the items. */
function joined<Item>(parts: readonly (readonly Item[])[]): readonly Item[] {
  return ([] as Item[]).concat(...parts);
}

/** The index, from `from` on, of the first that comes after `item`. */
function firstAfter<Item>(
  list: readonly Item[],
  item: Item,
  from: number,
  compare: (one: Item, other: Item) => number,
): number {
  // Within the list's bounds.
  return from + firstWhere(list.length - from, (index) => compare(list[from + index] as Item, item) > 0);
}
