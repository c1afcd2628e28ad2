import type { Token } from './tokens.ts';

/** The words of a sentence. */
export type Tokens = readonly Token[];

/** Words that name a source, as indexes of tokens; `to` is the last one. */
export interface SourcePhrase {
  readonly from: number;
  readonly to: number;
  readonly isAnonymous: boolean;
  readonly isPlural: boolean;
}

/** An attribution in the tokens of one sentence; indexes of tokens, the last ones included. */
export interface Attribution {
  readonly from: number;
  readonly to: number;
  readonly name: { readonly from: number; readonly to: number };
  readonly isAnonymous: boolean;
}

/** A phrase is not followed further than this many words. */
export const longestPhrase = 14;
