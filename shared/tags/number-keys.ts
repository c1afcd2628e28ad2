import type { Tag } from '../model/tag.ts';

type Keyed = Pick<Tag, 'id' | 'digit'>;

/**
 * The tag that each number key, 1 to 9, gives: the one it was chosen for, else the one of that place in the codebook,
 * unless that has a key of its own. So choosing a key for one tag changes no other tag's key but that of the tag whose
 * place it takes.
 */
export function numberKeys<Item extends Keyed>(tags: readonly Item[]): ReadonlyMap<number, Item> {
  const chosen = new Map(tags.flatMap((tag) => (tag.digit === null ? [] : [[tag.digit, tag] as const])));
  const keys = new Map<number, Item>();
  for (let digit = 1; digit <= 9; digit += 1) {
    const inPlace = tags[digit - 1];
    const tag = chosen.get(digit) ?? (inPlace?.digit === null ? inPlace : undefined);
    if (tag !== undefined) keys.set(digit, tag);
  }
  return keys;
}

/** The number key that gives a tag, chosen or by its place; null where it has none. */
export function numberKeyOf(tags: readonly Keyed[], tag: string): number | null {
  for (const [digit, { id }] of numberKeys(tags)) if (id === tag) return digit;
  return null;
}
