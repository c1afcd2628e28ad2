import type { Annotation } from '../../../../shared/model/annotation.ts';
import { patchAnnotationLists } from '../../../api/annotation-lists.ts';
import { queryClient } from '../../../api/hooks.ts';

/**
 * Shows what core answered at once, before it tells that the store changed. `id` is replaced, added where it is new, or
 * taken away for null.
 */
export function putIntoCache(id: string, annotation: Annotation | null): void {
  patchAnnotationLists(queryClient, new Map([[id, annotation]]));
}

/** The annotation of an id in a document, as it was read last; undefined when it is not there (any more). */
export function cachedAnnotation(document: string, id: string): Annotation | undefined {
  const list = queryClient.getQueryData<readonly Annotation[]>(['annotations.list', { document }]);
  return list?.find((annotation) => annotation.id === id);
}
