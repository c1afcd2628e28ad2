import type { Observation } from '../../../shared/model/claim.ts';

/** "12 documents searched: 9 say nothing, 3 say something." */
export function soughtWords(searched: number, found: number): string {
  if (searched === 0) return 'No document was searched.';
  const documents = searched === 1 ? '1 document searched' : `${searched} documents searched`;
  const silent = searched - found;
  if (silent > 0 && found > 0) return `${documents}: ${say(silent)} nothing, ${say(found)} something.`;
  const all = searched === 1 ? 'it says' : 'all of them say';
  return `${documents}, and ${all} ${found === 0 ? 'nothing' : 'something'}.`;
}

function say(count: number): string {
  return count === 1 ? '1 says' : `${count} say`;
}

/** What came of a search, in a sentence; of one made elsewhere as far as it was counted. */
export function observationWords({ place, searched, found }: Observation): string {
  if (place === null) return soughtWords(searched, found);
  if (searched === 0) return found === 0 ? 'Nothing was found.' : `${found} found.`;
  const looked = searched === 1 ? '1 looked through' : `${searched} looked through`;
  return found === 0 ? `${looked}, nothing found.` : `${looked}, ${found} with something found.`;
}
