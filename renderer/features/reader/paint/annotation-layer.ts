import type { Annotation } from '../../../../shared/model/annotation.ts';
import type { Tag } from '../../../../shared/model/tag.ts';
import { indexIntervals, type IntervalIndex } from '../ranges/interval-index.ts';
import { assignLanes } from '../ranges/lanes.ts';
import { annotationStyle, type HighlightStyle } from './highlight-styles.ts';

/** An annotation where it falls in the text. */
export interface PlacedAnnotation {
  readonly id: string;
  readonly start: number;
  readonly end: number;
  readonly style: HighlightStyle;
  readonly annotation: Annotation;
  /** The tag whose look it has; null: untagged. */
  readonly tag: Tag | null;
}

/**
 * Places annotations on a capture's text: those of another capture and the orphaned ones, which have no place, are
 * left out. An annotation has the look of the first tag it was given; untagged is plain amber.
 */
export function placeAnnotations(
  annotations: readonly Annotation[],
  tags: readonly Tag[],
  capture: string,
): IntervalIndex<PlacedAnnotation> {
  const { items } = indexIntervals(
    annotations
      .filter(({ target }) => target.capture === capture && target.state !== 'orphaned')
      .map((annotation) => ({ start: annotation.target.start, end: annotation.target.end, annotation })),
  );
  const lanes = assignLanes(items);
  const tagOf = new Map(tags.map((tag) => [tag.id, tag]));
  return indexIntervals(
    items.map(({ start, end, annotation }, index) => {
      const tag = tagOf.get(annotation.tags[0] ?? '') ?? null;
      const lane = lanes[index] ?? 0;
      const style = annotationStyle(tag?.colour ?? 'amber', tag?.pattern ?? 'none', lane);
      return { id: annotation.id, start, end, style, annotation, tag };
    }),
  );
}
