import type { ClaimPassage } from '../../../shared/contract/claims.ts';
import { stances } from '../../../shared/claims/stances.ts';
import type { CitablePassage } from '../citations/index.ts';

/** The passages of a claim as they are offered for citing: their words, what they are to the claim, and where they are from. */
export function citablePassages(passages: readonly ClaimPassage[]): readonly CitablePassage[] {
  return passages.map(({ evidence, citation }) => ({
    annotation: evidence.annotation,
    words: citation.passages.map(({ exact }) => exact).join(' … '),
    from: [stances[evidence.stance].words, ...new Set(citation.passages.map(({ title }) => title))].join(
      ' · ',
    ),
  }));
}
