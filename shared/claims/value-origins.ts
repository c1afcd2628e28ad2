import type { GivenValue, ValueOrigin } from '../contract/claim-views.ts';

/** The letter of an origin by its index, from 0: A to Z, then AA, AB. */
export function originLetter(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : `${originLetter(Math.floor(index / 26) - 1)}${last}`;
}

/** The roots of an origin: "Fire service", "Harbour Post and Coast Echo". */
export function originName({ roots }: ValueOrigin): string {
  return inWords(roots.map(({ label }) => label));
}

/** "comes from Fire service", "comes from A and from B", "it is not known where it comes from". */
export function comesFrom(
  { origins: indexes, isUnknown }: Pick<GivenValue, 'origins' | 'isUnknown'>,
  origins: readonly ValueOrigin[],
): string {
  const names = indexes.flatMap((index) => {
    const origin = origins[index];
    return origin === undefined ? [] : [originName(origin)];
  });
  if (names.length === 0) return 'it is not known where it comes from';
  const known = `comes from ${names.join(' and from ')}`;
  return isUnknown ? `${known}, in part it is not known from where` : known;
}

function inWords(names: readonly string[]): string {
  return names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`;
}
