import type { Query, QueryClient } from '@tanstack/react-query';
import { contract, type QueryName } from '../../shared/contract.ts';
import { reads } from '../../shared/contract/reads.ts';
import type { StoreChange } from '../../shared/contract/store-change.ts';
import type { Annotation } from '../../shared/model/annotation.ts';
import { patchAnnotationLists } from './annotation-lists.ts';

/** Reads annotations by their ids; those that are gone are left out. */
export type ReadAnnotations = (ids: readonly string[]) => Promise<readonly Annotation[]>;

/**
 * Brings the cache up to what a commit made of the project. Lists of annotations are patched with the ones that
 * changed; any other answer is read again only where it is made of what changed, at once where it is on screen.
 */
export async function freshen(
  cache: QueryClient,
  change: StoreChange,
  readAnnotations: ReadAnnotations,
): Promise<void> {
  const { annotations } = change;
  const invalidated = cache.invalidateQueries({ predicate: (query) => isTouched(query, change) });
  if (annotations === null || annotations.length === 0) return await invalidated;
  try {
    const found = new Map((await readAnnotations(annotations)).map((each) => [each.id, each]));
    patchAnnotationLists(cache, new Map(annotations.map((id) => [id, found.get(id) ?? null])));
  } catch {
    // Whatever kept core from answering, the lists are not known to be right any more.
    await cache.invalidateQueries({ queryKey: ['annotations.list'] });
  }
  await invalidated;
}

/** Whether a cached answer may have become another, and is not patched. */
function isTouched({ queryKey: [name, input] }: Query, { tables, annotations }: StoreChange): boolean {
  if (tables === null || typeof name !== 'string' || !isQuery(name)) return true;
  if (annotations !== null) {
    if (name === 'annotations.list') return false;
    // No input: nothing is read yet.
    if (name === 'annotations.get')
      return annotations.includes((input as { readonly id: string } | null)?.id ?? '');
  }
  const made = reads[name];
  return made.some((table) => tables.includes(table));
}

function isQuery(name: string): name is QueryName {
  return Object.hasOwn(contract, name) && Object.hasOwn(reads, name);
}
