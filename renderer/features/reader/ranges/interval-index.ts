import type { TextRange } from '../../../../shared/model/capture.ts';
import { firstWhere } from '../text/run-index.ts';

/** Finds which of many ranges hold an offset or touch a range, without looking at all of them. */
export interface IntervalIndex<Item extends TextRange> {
  /** Sorted by start; of two that start together the longer comes first. */
  readonly items: readonly Item[];
  /** Those with `start <= offset < end`, in the order of `items`. */
  readonly at: (offset: number) => readonly Item[];
  /** Those that share at least one character with the range, in the order of `items`. */
  readonly touching: (range: TextRange) => readonly Item[];
}

/** Indexes ranges; empty ones are left out. Sorting once, then binary search and a walk back over what may reach. */
export function indexIntervals<Item extends TextRange>(ranges: readonly Item[]): IntervalIndex<Item> {
  const items = ranges
    .filter((range) => range.start < range.end)
    .sort((a, b) => a.start - b.start || b.end - a.end);
  const furthestEnd = new Float64Array(items.length);
  let furthest = 0;
  for (const [index, item] of items.entries()) {
    furthest = Math.max(furthest, item.end);
    furthestEnd[index] = furthest;
  }

  const touching = ({ start, end }: TextRange): readonly Item[] => {
    const found: Item[] = [];
    let index = firstWhere(items.length, (candidate) => (items[candidate]?.start ?? 0) >= end) - 1;
    for (; index >= 0 && (furthestEnd[index] ?? 0) > start; index -= 1) {
      const item = items[index];
      if (item !== undefined && item.end > start) found.push(item);
    }
    return found.reverse();
  };
  return { items, touching, at: (offset) => touching({ start: offset, end: offset + 1 }) };
}
