import { anchorVerbatim, standsUnchanged, unchanged } from './anchor-verbatim.ts';
import { type Candidates, findCandidates } from './candidates.ts';
import { choose } from './choose.ts';
import { foldQuote } from './folded-quote.ts';
import { hasGrams } from './grams.ts';
import { type Anchoring, orphaned, type Quote } from './quote.ts';
import type { TextIndex } from './text-index.ts';
import { toAnchoring } from './to-anchoring.ts';

/**
 * Finds a quote in a text: at its place, or elsewhere, or with words changed; or says that it is not there. Of
 * several places, words and context decide, then the nearness to where it stood. Bounded work, a few milliseconds at
 * most; never throws. Many quotes of one text are better anchored together, by `anchorAll`.
 */
export function anchorQuote(index: TextIndex, quote: Quote): Anchoring {
  const found = look(index, quote);
  if (found.type === 'settled') return found.anchoring;
  const chosen = choose(found.candidates, quote.start);
  return typeof chosen === 'string' ? orphaned(chosen) : toAnchoring(index, quote, chosen);
}

/** Either what is said of a quote whatever other quotes say, or the places that are left to choose from. */
export type Found =
  | { readonly type: 'settled'; readonly anchoring: Anchoring }
  | { readonly type: 'candidates'; readonly candidates: Candidates };

/** Looks for a quote without choosing between places. */
export function look(index: TextIndex, quote: Quote): Found {
  if (standsUnchanged(index.text, quote)) return { type: 'settled', anchoring: unchanged(index.text, quote) };
  const folded = foldQuote(quote);
  if (folded.words.length === 0 || !hasGrams(folded.whole) || !hasGrams(index.units))
    return { type: 'settled', anchoring: anchorVerbatim(index.text, quote) };
  return { type: 'candidates', candidates: findCandidates(index, quote, folded) };
}
