import type { Annotation } from '../../../shared/model/annotation.ts';

/** Which annotations of the document the panel shows. */
export interface AnnotationFilter {
  /** A tag's id, `untagged`, or null for all. */
  readonly tag: string | null;
  readonly onlyCommented: boolean;
}

export const noFilter: AnnotationFilter = { tag: null, onlyCommented: false };

export const untagged = 'untagged';

/** The annotations that pass a filter, in the order they were given. */
export function filterAnnotations(
  annotations: readonly Annotation[],
  filter: AnnotationFilter,
): readonly Annotation[] {
  const { tag, onlyCommented } = filter;
  if (isNoFilter(filter)) return annotations;
  return annotations.filter(
    ({ tags, comment }) =>
      (tag === null || (tag === untagged ? tags.length === 0 : tags.includes(tag))) &&
      (!onlyCommented || comment !== null),
  );
}

/** Whether a filter leaves everything. */
function isNoFilter({ tag, onlyCommented }: AnnotationFilter): boolean {
  return tag === null && !onlyCommented;
}
