import { firstWhere } from '../../../../shared/lists/first-where.ts';
import type { TextRange } from '../../../../shared/model/capture.ts';

/** Finds which of many ranges hold an offset or touch a range, without looking at all of them. */
export interface IntervalIndex<Item extends TextRange> {
  /** Sorted by start; of two that start together the longer comes first. */
  readonly items: readonly Item[];
  /** Those with `start <= offset < end`, in the order of `items`. */
  readonly at: (offset: number) => readonly Item[];
  /** Those that share at least one character with the range, in the order of `items`. */
  readonly touching: (range: TextRange) => readonly Item[];
}

/** Indexes ranges; empty ones are left out. */
export function indexIntervals<Item extends TextRange>(ranges: readonly Item[]): IntervalIndex<Item> {
  return indexSorted(ranges.filter(({ start, end }) => start < end).sort(inTextOrder));
}

/** Which of two ranges comes first in an index. */
export function inTextOrder(one: TextRange, other: TextRange): number {
  return one.start - other.start || other.end - one.end;
}

/** Indexes ranges that are not empty and in the order of an index: binary search, and a walk back over what may reach. */
export function indexSorted<Item extends TextRange>(items: readonly Item[]): IntervalIndex<Item> {
  const furthestEnd = new Float64Array(items.length);
  let furthest = 0;
  for (let index = 0; index < items.length; index += 1) {
    furthest = Math.max(furthest, items[index]?.end ?? 0);
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
