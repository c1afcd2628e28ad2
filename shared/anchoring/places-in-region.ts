import type { FoldedQuote } from './folded-quote.ts';
import { placeLong } from './place-long.ts';
import type { Place } from './place.ts';
import { placeShort } from './place-short.ts';
import type { TextIndex } from './text-index.ts';
import type { Region } from './vote.ts';

/** How far around a region a quote is looked for, besides half its length: units put in or taken out. */
const slack = 32;
/** Room for the context on either side, with units put in. */
const contextRoom = 96;
/** Longer words are placed along the stretches that they have in common with the text, where there are any. */
const longWords = 32;
/** Longer words are not compared unit by unit as a whole. */
const longestCompared = 96;

/** The best place in a region, or several as good; none where none of the quote's words stand. */
export function placesIn({ units }: TextIndex, quote: FoldedQuote, region: Region): readonly Place[] {
  const reach = slack + (quote.words.length >> 1) + contextRoom;
  const from = clamp(region.first + quote.start - reach, units.length);
  const to = clamp(region.last + quote.end + reach, units.length);
  if (to <= from) return [];
  const window = { units, from, to };
  if (quote.words.length <= longWords) return placeShort(window, quote);
  const place = placeLong(window, quote, {
    first: region.first + quote.start,
    last: region.last + quote.start,
  });
  if (place !== undefined) return [place];
  return quote.words.length <= longestCompared ? placeShort(window, quote) : [];
}

function clamp(offset: number, length: number): number {
  return Math.min(Math.max(offset, 0), length);
}
