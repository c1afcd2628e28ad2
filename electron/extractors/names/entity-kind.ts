import type { EntityKind } from '../../../shared/model/finding.ts';
import { isKnownPlace } from './known-places.ts';
import { isAcronym } from './split-sequence.ts';
import { organisationNouns, placeNouns, placeOpeners } from './word-lists.ts';

/** How often the words around a name spoke for each kind. */
export type KindVotes = ReadonlyMap<EntityKind, number>;

/** What a name is the name of: by its own words first, then by the words around it; `unknown` where neither tells. */
export function entityKindOf(form: string, words: readonly string[], votes: KindVotes): EntityKind {
  const persons = votes.get('person') ?? 0;
  if (isKnownPlace(form) || isKnownPlace(inTitleCase(words))) return 'place';
  const last = words.at(-1) ?? '';
  const isPlaceByEnd =
    (placeNouns.has(last) || placeNouns.has(last.replace(/s$/, ''))) &&
    !/^(?:bank|station|market|field|point)$/.test(last);
  if (words.length > 1 && !isPlaceByEnd && words.some(isOrganisationNoun)) return 'organisation';
  if (
    words.length > 1 &&
    (isPlaceByEnd ||
      (words[1] === 'of' && placeNouns.has(words[0] ?? '')) ||
      placeOpeners.has(words[0] ?? ''))
  )
    return 'place';
  if (words.includes('&') || form.split(' ').some(isAcronym)) return 'organisation';
  if (words.length === 1 && organisationNouns.has(last)) return 'organisation';
  if (votes.has('organisation')) return 'organisation';
  const places = votes.get('place') ?? 0;
  if (places > persons || (places > 0 && places === persons && words.length === 1)) return 'place';
  if (persons > 0) return 'person';
  return words.length > 1 && words.length <= 4 && !words.some((word) => /^(?:of|for)$/.test(word))
    ? 'person'
    : 'unknown';
}

/** "Movement", and "Movement-Altaf". */
function isOrganisationNoun(word: string): boolean {
  return word.split('-').some((part) => organisationNouns.has(part));
}

/** Words in lower case with a capital each. */
export function inTitleCase(words: readonly string[]): string {
  return words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join(' ');
}
