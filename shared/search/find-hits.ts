import type { TextRange } from '../model/capture.ts';
import { type FindableText, makeFindable, originalRange } from '../text/find.ts';
import { parseQuery } from './parse-query.ts';
import { type WordsTerm, wantedWords } from './query.ts';
import { type FoldedWord, wordsOf } from './words.ts';

/** A place where a term of a query stands. */
export interface TermHit extends TextRange {
  /** Which of the terms it is. */
  readonly term: number;
}

/**
 * Every place of a text (UTF-16) that a query of search asks for: its words, phrases and beginnings of words, in
 * order, not overlapping. Filters and excluded words mark nothing.
 */
export function findHits(text: string, query: string): readonly TextRange[] {
  const terms = wantedWords(parseQuery(query));
  if (terms.length === 0) return [];
  return locateTerms(makeFindable(text), terms).map(({ start, end }) => ({ start, end }));
}

/** The same for terms read before and a text folded before. */
export function locateTerms(findable: FindableText, terms: readonly WordsTerm[]): readonly TermHit[] {
  if (!terms.some((term) => mayStandIn(findable.folded, term))) return [];
  const words = wordsOf(findable.folded);
  const starting = termsByFirstWord(terms);
  const hits: TermHit[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const candidates = starting(words[at]?.word ?? '');
    if (candidates.length === 0) continue;
    const term = candidates.find((each) => standsAt(words, at, terms[each]));
    if (term === undefined) continue;
    const last = at + (terms[term]?.words.length ?? 1) - 1;
    const range = originalRange(findable, words[at]?.start ?? 0, words[last]?.end ?? 0);
    // One character may fold to two words; it is marked once.
    if (range.start >= (hits.at(-1)?.end ?? 0)) hits.push({ ...range, term });
    at = last;
  }
  return hits;
}

/** Much quicker than looking at every word of a text that has none of them. */
function mayStandIn(folded: string, { words }: WordsTerm): boolean {
  return words.every((word) => folded.includes(word));
}

/** Gives the terms that may begin with a word, the longest first. */
function termsByFirstWord(terms: readonly WordsTerm[]): (word: string) => readonly number[] {
  const longestFirst = terms
    .map((_, index) => index)
    .sort((one, other) => (terms[other]?.words.length ?? 0) - (terms[one]?.words.length ?? 0));
  const isOpen = (index: number) => terms[index]?.isPrefix === true && terms[index].words.length === 1;
  const whole = Map.groupBy(longestFirst, (index) => terms[index]?.words[0] ?? '');
  const open = longestFirst.filter(isOpen);
  return (word) => {
    const known = whole.get(word) ?? none;
    if (open.length === 0) return known;
    return [...known, ...open.filter((index) => word.startsWith(terms[index]?.words[0] ?? ''))];
  };
}

const none: readonly number[] = [];

function standsAt(words: readonly FoldedWord[], at: number, term: WordsTerm | undefined): boolean {
  if (term === undefined) return false;
  const last = term.words.length - 1;
  return term.words.every((word, index) => {
    const found = words[at + index]?.word;
    return index === last && term.isPrefix ? found?.startsWith(word) : found === word;
  });
}
