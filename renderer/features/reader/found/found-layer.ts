import type { FindingKind } from '../../../../shared/model/finding.ts';
import type { FoundItem } from '../../findings/index.ts';
import { type IntervalIndex, indexIntervals } from '../ranges/interval-index.ts';
import type { HighlightStyle } from '../paint/highlight-styles.ts';

/** A finding or mention where it is marked in the text. */
export interface PlacedFound {
  readonly start: number;
  readonly end: number;
  readonly style: HighlightStyle;
  readonly item: FoundItem;
}

/** The marks of the kinds that are shown; what was rejected has none. */
export function placeFound(
  items: readonly FoundItem[],
  shown: readonly FindingKind[],
): IntervalIndex<PlacedFound> {
  return indexIntervals(
    items.flatMap((item) => {
      const { kind, state, range } = item;
      if (range === null || state === 'rejected' || !shown.includes(kind)) return [];
      return [{ start: range.start, end: range.end, style: `found-${kind}-${state}`, item }];
    }),
  );
}
