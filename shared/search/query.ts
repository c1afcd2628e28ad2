import type { SearchScope } from '../contract/search.ts';
import type { AnalystConfidence, Stance } from '../model/claim.ts';

/** What one part of a query asks for. */
export type SearchCondition =
  /** These words, folded, one after the other; `isPrefix`: the last one may go on. */
  | { readonly type: 'words'; readonly words: readonly string[]; readonly isPrefix: boolean }
  /** What carries a tag, or belongs to a source, of this name. */
  | { readonly type: 'tag'; readonly name: string }
  | { readonly type: 'source'; readonly name: string }
  /** What is kept in a collection of this name, or in one below it. */
  | { readonly type: 'collection'; readonly name: string }
  /** Whose source is graded so: a level's letter or words; null: not graded. */
  | { readonly type: 'grade'; readonly level: string | null; readonly topic: string | null }
  /** What cites a source of this name in passing, or has mentions of this status. */
  | { readonly type: 'mention'; readonly name: string }
  /** What comes, as far as is recorded, from a source of this name; null: of which that is not known. */
  | { readonly type: 'origin'; readonly name: string | null }
  /** What is evidence for claims with these words, and such claims; null: what is evidence for no claim, or has none. */
  | { readonly type: 'claim'; readonly words: readonly string[] | null; readonly isPrefix: boolean }
  /** What is judged so for a claim, in force, and the claims that it is judged for. */
  | { readonly type: 'stance'; readonly stance: Stance }
  /** Information credibility of evidence in force, 1 to 5, both included; null: it cannot be judged, or nobody judged it. */
  | { readonly type: 'credibility'; readonly between: readonly [number, number] | null }
  /** Claims whose conclusion in force is stated with this confidence, and their evidence; null: with none. */
  | { readonly type: 'confidence'; readonly level: AnalystConfidence | null }
  /** Only things of this kind. */
  | { readonly type: 'in'; readonly scope: SearchScope }
  /** Only annotations that have one, and what such annotations are in. */
  | { readonly type: 'has'; readonly part: 'comment' | 'tag' };

export type SearchTerm = SearchCondition & { readonly isExcluded: boolean };

/** A query: every clause must hold; a clause holds when one of its terms does. No clauses: nothing is asked for. */
export interface SearchQuery {
  readonly clauses: readonly (readonly SearchTerm[])[];
}

export type WordsTerm = Extract<SearchTerm, { type: 'words' }>;

/** The terms whose words are to be marked in what is found. */
export function wantedWords({ clauses }: SearchQuery): readonly WordsTerm[] {
  return clauses.flat().filter((term): term is WordsTerm => term.type === 'words' && !term.isExcluded);
}
