import type { Annotation } from '../../../../shared/model/annotation.ts';
import { queryClient } from '../../../api/hooks.ts';

/**
 * Shows what core answered at once; the list itself is read again when core says that the store changed. `id` is
 * replaced, added where it is new, or taken away for null.
 */
export function putIntoCache(document: string, id: string, annotation: Annotation | null): void {
  queryClient.setQueryData<Annotation[]>(['annotations.list', { document }], (list) => {
    if (list === undefined) return undefined;
    const rest = list.filter((item) => item.id !== id);
    return annotation === null ? rest : [...rest, annotation];
  });
}

/** The annotation of an id in a document, as it was read last; undefined when it is not there (any more). */
export function cachedAnnotation(document: string, id: string): Annotation | undefined {
  const list = queryClient.getQueryData<readonly Annotation[]>(['annotations.list', { document }]);
  return list?.find((annotation) => annotation.id === id);
}
