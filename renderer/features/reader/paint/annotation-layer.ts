import { placeOn, type TargetPlace } from '../../../../shared/annotations/place-on.ts';
import type { Annotation } from '../../../../shared/model/annotation.ts';
import type { Tag } from '../../../../shared/model/tag.ts';
import { indexIntervals, type IntervalIndex } from '../ranges/interval-index.ts';
import { assignLanes } from '../ranges/lanes.ts';
import { annotationStyle, type HighlightStyle } from './highlight-styles.ts';

/** A passage of an annotation where it falls in the text; the others of the same annotation have the same id. */
export interface PlacedAnnotation extends TargetPlace {
  readonly id: string;
  readonly target: string;
  readonly style: HighlightStyle;
  readonly annotation: Annotation;
  /** The tag whose look it has; null: untagged. */
  readonly tag: Tag | null;
}

/**
 * Places the passages of annotations on a capture's text, pinned or carried to it; those that have no place there are
 * left out. An annotation has the look of the first tag it was given; untagged is plain amber.
 */
export function placeAnnotations(
  annotations: readonly Annotation[],
  tags: readonly Tag[],
  capture: string,
): IntervalIndex<PlacedAnnotation> {
  const { items } = indexIntervals(
    annotations.flatMap((annotation) =>
      annotation.targets.flatMap((target) => {
        const place = placeOn(target, capture);
        return place === null ? [] : [{ ...place, target: target.id, annotation }];
      }),
    ),
  );
  const lanes = assignLanes(items);
  const tagOf = new Map(tags.map((tag) => [tag.id, tag]));
  return indexIntervals(
    items.map((item, index) => {
      const { annotation } = item;
      const tag = tagOf.get(annotation.tags[0] ?? '') ?? null;
      const lane = lanes[index] ?? 0;
      const style = annotationStyle(tag?.colour ?? 'amber', tag?.pattern ?? 'none', lane);
      return { ...item, id: annotation.id, style, tag };
    }),
  );
}
