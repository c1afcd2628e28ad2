import { genericNouns, organisationNouns, placeNouns, titleParts, titles } from './word-lists.ts';

const names = new Set(
  'courier ledger gazette herald tribune chronicle telegraph guardian observer dispatch echo argus standard mirror express register star sun dawn news times post'.split(
    ' ',
  ),
);

/** A noun for a kind of body, an office or a place: no name without more words. Newspapers go by theirs. */
export function isGeneric(word: string): boolean {
  if (names.has(word)) return /^(?:news|times|post|star|standard|register)$/.test(word);
  return (
    organisationNouns.has(word) ||
    titles.has(word) ||
    titleParts.has(word) ||
    placeNouns.has(word) ||
    genericNouns.has(word)
  );
}
