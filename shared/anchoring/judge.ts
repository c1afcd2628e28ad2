import type { FoldedQuote } from './folded-quote.ts';
import type { Place } from './place.ts';
import type { TextIndex } from './text-index.ts';

/** A place with what is thought of it. */
export interface Candidate extends Place {
  /** Where it begins in the text itself (UTF-16), signs that folding drops aside. */
  readonly offset: number;
  /** From 0 to 1: how much of the words and of the near context agrees. */
  readonly score: number;
  /** Units that agree beyond those that differ, of words and context together: what speaks for the place. */
  readonly evidence: number;
  /** Whether the words themselves are enough like those of the quote to be theirs. */
  readonly hasWords: boolean;
}

/** Shorter words are only ever taken as they are, and only with the context that they had. */
const shortWords = 10;
/** What each side of the context counts for in the score, where there is so much of it; the words count twice that. */
const contextWeight = 32;
/** How much of the context of short words must agree. */
const leastShortContext = 0.6;

/** Weighs a place of a text. */
export function weigh({ toOriginal }: TextIndex, quote: FoldedQuote, place: Place): Candidate {
  const { words, prefix, suffix } = quote;
  const { wordErrors, prefixErrors, suffixErrors } = place;
  const prefixWeight = Math.min(prefix.length, contextWeight);
  const suffixWeight = Math.min(suffix.length, contextWeight);
  const agreement =
    2 * contextWeight * share(words.length, wordErrors) +
    prefixWeight * share(prefix.length, prefixErrors) +
    suffixWeight * share(suffix.length, suffixErrors);
  return {
    ...place,
    offset: toOriginal[place.start] as number,
    score: agreement / (2 * contextWeight + prefixWeight + suffixWeight),
    evidence:
      words.length -
      2 * wordErrors +
      Math.max(0, prefix.length - 2 * prefixErrors) +
      Math.max(0, suffix.length - 2 * suffixErrors),
    hasWords: hasWords(quote, place),
  };
}

function share(length: number, errors: number): number {
  return length === 0 ? 0 : Math.max(0, 1 - errors / length);
}

function hasWords({ words, prefix, suffix }: FoldedQuote, place: Place): boolean {
  if (words.length >= shortWords) return place.wordErrors <= words.length * 0.5 - 1.2;
  const context = prefix.length + suffix.length;
  const errors = place.prefixErrors + place.suffixErrors;
  return place.wordErrors === 0 && errors <= context * (1 - leastShortContext);
}

/**
 * How much evidence a place needs in a text of that many units, so that chance alone hardly ever gives it. Less where
 * no context is known that could speak for it.
 */
export function neededEvidence({ prefix, suffix, words }: FoldedQuote, textLength: number): number {
  const needed = 4 + Math.log2(textLength + 1);
  const known = Math.min(prefix.length, contextWeight) + Math.min(suffix.length, contextWeight);
  return Math.min(needed, Math.max(words.length * 0.8, needed * (known / (2 * contextWeight))));
}
