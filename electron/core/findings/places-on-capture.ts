import { anchorAll } from '../../../shared/anchoring/anchor-all.ts';
import { standsUnchanged } from '../../../shared/anchoring/anchor-verbatim.ts';
import type { Anchoring, Quote } from '../../../shared/anchoring/quote.ts';
import type { TextQuoteSelector } from '../../../shared/model/annotation.ts';
import type { TextRange } from '../../../shared/model/finding.ts';
import { createTextIndexes } from '../captures/text-indexes.ts';

/** Words of one copy of a document. */
export interface Pinned extends TextQuoteSelector, TextRange {
  readonly id: string;
  readonly capture: string;
}

/** A copy, and its text. */
export interface CopyText {
  readonly id: string;
  readonly text: string;
}

/** Finds where what is pinned to one copy of a document stands on another one. */
export interface PlacesOnCapture {
  /** By id; what has no place on the copy is left out. */
  placesOf(copy: CopyText, pinned: readonly Pinned[]): ReadonlyMap<string, TextRange>;
  /** Where a quote stands whose place is not known; null where it stands nowhere, or in several places alike. */
  placeOfQuote(copy: CopyText, quote: TextQuoteSelector): TextRange | null;
}

/** Texts are made ready only when words do not stand where they stood; the last one is kept. */
export function createPlacesOnCapture(): PlacesOnCapture {
  const indexes = createTextIndexes();
  const anchored = ({ id, text }: CopyText, quotes: readonly Quote[]): readonly Anchoring[] =>
    anchorAll(indexes.of(id, text), quotes);
  return {
    placesOf: (copy, pinned) => {
      const places = new Map<string, TextRange>();
      const moved: Pinned[] = [];
      for (const each of pinned) {
        const { id, start, end } = each;
        if (each.capture === copy.id || standsUnchanged(copy.text, each)) places.set(id, { start, end });
        else moved.push(each);
      }
      if (moved.length === 0) return places;
      // All of them, since those that stand where they stood tell by how much the others were shifted.
      const quotes = pinned.map(({ exact, prefix, suffix, start, end }) => ({
        exact,
        prefix,
        suffix,
        start,
        end,
      }));
      const anchorings = anchored(copy, quotes);
      for (const [at, { id }] of pinned.entries()) {
        const found = anchorings[at];
        if (found !== undefined && found.state !== 'orphaned' && !places.has(id))
          places.set(id, { start: found.start, end: found.end });
      }
      return places;
    },
    placeOfQuote: (copy, { exact, prefix, suffix }) => {
      const [found] = anchored(copy, [{ exact, prefix, suffix }]);
      return found === undefined || found.state === 'orphaned'
        ? null
        : { start: found.start, end: found.end };
    },
  };
}
