import type { Observation } from '../../../shared/model/claim.ts';

/** "9 of 12 documents searched say nothing; 3 say something." */
export function soughtWords(searched: number, found: number): string {
  const silent = searched - found;
  const documents = searched === 1 ? '1 document searched' : `${searched} documents searched`;
  if (searched === 0) return 'No document was searched.';
  if (found === 0) return `${documents}, and ${searched === 1 ? 'it says' : 'all of them say'} nothing.`;
  return `${documents}: ${silent} ${silent === 1 ? 'says' : 'say'} nothing, ${found} ${found === 1 ? 'says' : 'say'} something.`;
}

/** What came of a search, in a sentence; of one made elsewhere as far as it was counted. */
export function observationWords({ place, searched, found }: Observation): string {
  if (place === null) return soughtWords(searched, found);
  if (searched === 0) return found === 0 ? 'Nothing was found.' : `${found} found.`;
  const looked = searched === 1 ? '1 looked through' : `${searched} looked through`;
  return found === 0 ? `${looked}, nothing found.` : `${looked}, ${found} with something found.`;
}
