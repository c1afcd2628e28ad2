import { compareNames, type NameLikeness, type PreparedName } from './compare-names.ts';
import { lookOf, mayBeAlike, type NameLook } from './name-look.ts';

/** Names among which those like another one are found without comparing all with all of it. */
export interface NameIndex<Item> {
  /** What is named alike, the likeliest first; the same name too. */
  like(
    name: PreparedName,
  ): readonly { readonly item: Item; readonly name: PreparedName; readonly likeness: NameLikeness }[];
}

/** Makes names ready for being asked for others like them. */
export function nameIndex<Item>(
  entries: readonly { readonly item: Item; readonly name: PreparedName }[],
): NameIndex<Item> {
  const looks: readonly NameLook[] = entries.map(({ name }) => lookOf(name));
  return {
    like: (name) => {
      const wanted = lookOf(name);
      return entries
        .flatMap((entry, at) => {
          const look = looks[at];
          if (look === undefined || !mayBeAlike(wanted, look)) return [];
          const likeness = compareNames(name, entry.name);
          return likeness === null ? [] : [{ ...entry, likeness }];
        })
        .sort((one, other) => other.likeness.likeness - one.likeness.likeness);
    },
  };
}
