import type { CitedPassage } from '../model/citation.ts';

/** Cited passages as plain text, a line each: `“words” (reference)`. */
export function citationText(passages: readonly CitedPassage[]): string {
  return passages
    .map(({ exact, reference }) => (reference === '' ? `“${exact}”` : `“${exact}” (${reference})`))
    .join('\n');
}
