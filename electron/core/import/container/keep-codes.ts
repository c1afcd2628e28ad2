import type { ImportedCode } from '../../../importers/imported.ts';
import { findTag, findTagNamed, tagOfImportedId } from '../../../store/repositories/tags.ts';
import type { Store } from '../../../store/store.ts';
import type { Writer } from '../../../store/unit-of-work.ts';
import { createLooks, insertTag } from '../../annotations/tags.ts';
import { nearestColour } from './nearest-colour.ts';

/**
 * Makes tags of another program's codes, inside a step; a code that came before, or that has the name of a tag which is there,
 * is that tag. Two codes of one name below different codes are told apart by these. Gives the tag of each code's key.
 */
export function keepCodes(
  store: Store,
  write: Writer,
  codes: readonly ImportedCode[],
): ReadonlyMap<string, string> {
  const { reader } = store;
  const tags = new Map<string, string>();
  const names = new Map(codes.map(({ key, name }) => [key, name]));
  const made = new Set<string>();
  const numbers = new Map<string, number>();
  const nextLook = createLooks(store);
  for (const code of codes) {
    const known = tagOfImportedId(reader, code.key);
    const named = findTagNamed(reader, code.name)?.id;
    if (known !== undefined) tags.set(code.key, known);
    else if (named !== undefined && !made.has(named)) tags.set(code.key, named);
    else {
      const parent = code.parent === null ? null : (tags.get(code.parent) ?? null);
      const above = code.parent === null ? '' : `${names.get(code.parent) ?? ''}: `;
      const id = insertTag(store, write, {
        name: freeName(store, numbers, named === undefined ? code.name : `${above}${code.name}`),
        definition: code.definition,
        parent,
        ...nextLook(code.colour === null ? undefined : nearestColour(code.colour)),
      });
      write.update('tag', id, { imported_id: code.key });
      made.add(id);
      tags.set(code.key, id);
    }
  }
  return tags;
}

/** Names are unique, letters' case aside. `numbers` has the last one that each name was given, so that thousands of one name are soon told apart. */
function freeName({ reader }: Store, numbers: Map<string, number>, name: string): string {
  const key = name.toLowerCase();
  for (let number = (numbers.get(key) ?? 0) + 1; ; number += 1) {
    const candidate = number === 1 ? name : `${name} (${number})`;
    if (findTagNamed(reader, candidate) !== undefined) continue;
    numbers.set(key, number);
    return candidate;
  }
}

/** The tags of these keys that are there, each once. */
export function tagsOf(
  { reader }: Store,
  tags: ReadonlyMap<string, string>,
  keys: readonly string[],
): readonly string[] {
  const found = keys.flatMap((key) => tags.get(key) ?? tagOfImportedId(reader, key) ?? []);
  return [...new Set(found)].filter((id) => findTag(reader, id) !== undefined);
}
