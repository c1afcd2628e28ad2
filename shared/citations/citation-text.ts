import type { CitedPassage } from '../model/citation.ts';

/** Cited passages as plain text, a line each: `“words” (reference)`. */
export function citationText(passages: readonly CitedPassage[]): string {
  return passages
    .map(({ exact, reference }) => {
      // A region has no words: its reference says where it is.
      if (exact === '') return reference;
      return reference === '' ? `“${exact}”` : `“${exact}” (${reference})`;
    })
    .join('\n');
}
