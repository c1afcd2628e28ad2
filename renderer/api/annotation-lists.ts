import type { QueryClient } from '@tanstack/react-query';
import { inDocumentOrder, isIn } from '../../shared/annotations/document-order.ts';
import { mergeSorted, withoutSorted } from '../../shared/lists/merge-sorted.ts';
import type { Annotation } from '../../shared/model/annotation.ts';

/** Annotations that were read again, by id; null for one that is gone. */
export type ReadAgain = ReadonlyMap<string, Annotation | null>;

/**
 * Puts annotations that were read again into every list of a document's annotations that is in the cache, where they
 * belong now. A list that none of them touches stays the very same, and so does every annotation that is as it was.
 */
export function patchAnnotationLists(cache: QueryClient, changed: ReadAgain): void {
  for (const query of cache.getQueryCache().findAll({ queryKey: ['annotations.list'] })) {
    const document = documentOf(query.queryKey);
    const list = cache.getQueryData<readonly Annotation[]>(query.queryKey);
    // One that is to be read again as a whole would pass for right once it is patched.
    if (list === undefined || query.state.isInvalidated) continue;
    if (document === undefined) {
      void cache.invalidateQueries({ queryKey: query.queryKey, exact: true });
      continue;
    }
    const patched = patchedList(list, document, changed);
    if (patched !== list) cache.setQueryData<readonly Annotation[]>(query.queryKey, patched);
  }
}

/** A list of a document's annotations, in its order, with what was read again; the very same where nothing is new. */
export function patchedList(
  list: readonly Annotation[],
  document: string,
  changed: ReadAgain,
): readonly Annotation[] {
  const compare = inDocumentOrder(document);
  const known = byIdOf(list);
  const before = [...changed.keys()].flatMap((id) => known.get(id) ?? []).sort(compare);
  const after: Annotation[] = [];
  for (const annotation of changed.values()) {
    if (annotation === null || !isIn(annotation, document)) continue;
    const present = known.get(annotation.id);
    after.push(present !== undefined && isSame(present, annotation) ? present : annotation);
  }
  after.sort(compare);
  if (before.length === after.length && before.every((one, index) => one === after[index])) return list;
  const patched = mergeSorted(withoutSorted(list, before, compare), after, compare);
  for (const { id } of before) known.delete(id);
  for (const annotation of after) known.set(annotation.id, annotation);
  byId.delete(list);
  byId.set(patched, known);
  return patched;
}

/** The annotations of a list by their ids: going through a long list with each commit would cost more than all else. */
const byId = new WeakMap<readonly Annotation[], Map<string, Annotation>>();

function byIdOf(list: readonly Annotation[]): Map<string, Annotation> {
  const present = byId.get(list) ?? new Map(list.map((annotation) => [annotation.id, annotation]));
  byId.set(list, present);
  return present;
}

/** Whether two readings of an annotation say the same; both are plain data in the same order of properties. */
function isSame(one: Annotation, other: Annotation): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other);
}

function documentOf([, input]: readonly unknown[]): string | undefined {
  return (input as { readonly document?: string } | null)?.document;
}
