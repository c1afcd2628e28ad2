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
  const merged: Item[] = [];
  let from = 0;
  const copyUpTo = (to: number): void => {
    // Within the list's bounds.
    for (; from < to; from += 1) merged.push(many[from] as Item);
  };
  for (const item of few) {
    copyUpTo(firstAfter(many, item, from, compare));
    merged.push(item);
  }
  copyUpTo(many.length);
  return merged;
}

/** The index, from `from` on, of the first that comes after `item`. */
function firstAfter<Item>(
  list: readonly Item[],
  item: Item,
  from: number,
  compare: (one: Item, other: Item) => number,
): number {
  let low = from;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    // Within the list's bounds.
    if (compare(list[middle] as Item, item) <= 0) low = middle + 1;
    else high = middle;
  }
  return low;
}
