import { aroundPairs } from './around-characters.ts';
import { occurrencesOf } from './occurrences.ts';
import { type Anchored, type Anchoring, orphaned, type Quote } from './quote.ts';

/** Of words that stand more often only the first so many places are looked at. */
const mostPlaces = 1000;

/** Whether the very words stand at the very place, between the words that they stood between. */
export function standsUnchanged(text: string, { exact, prefix = '', suffix = '', start }: Quote): boolean {
  if (start === undefined || exact === '' || !text.startsWith(exact, start)) return false;
  const contextStart = start - prefix.length;
  if (contextStart < 0 || !text.startsWith(prefix, contextStart)) return false;
  return text.startsWith(suffix, start + exact.length);
}

/** What is said of a quote that stands unchanged at its place. */
export function unchanged(text: string, { exact, start = 0 }: Quote): Anchored {
  return { state: 'exact', ...aroundPairs(text, { start, end: start + exact.length }), score: 1 };
}

/**
 * Finds the very words between the very context, white space and all: for quotes so small that they have no grams, or
 * that are nothing but signs without a form of their own. Of several places the nearest to where it stood.
 */
export function anchorVerbatim(text: string, quote: Quote): Anchoring {
  const { exact, prefix = '', suffix = '', start } = quote;
  if (exact === '') return orphaned('absent');
  const places = occurrencesOf(text, prefix + exact + suffix, mostPlaces).map((at) => at + prefix.length);
  const [first, ...others] = places;
  if (first === undefined) return orphaned('absent');
  if (start === undefined)
    return others.length > 0 ? orphaned('ambiguous') : unchanged(text, { exact, start: first });
  const distance = (place: number) => Math.abs(place - start);
  const nearest = others.reduce((best, place) => (distance(place) < distance(best) ? place : best), first);
  const found = unchanged(text, { exact, start: nearest });
  return nearest === start ? found : { ...found, state: 'moved' };
}
