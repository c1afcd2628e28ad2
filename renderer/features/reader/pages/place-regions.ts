import { placeOn } from '../../../../shared/annotations/place-on.ts';
import type { Annotation } from '../../../../shared/model/annotation.ts';
import type { Region } from '../../../../shared/model/page.ts';
import type { Tag } from '../../../../shared/model/tag.ts';
import type { TagLook } from '../paint/annotation-layer.ts';

/** A region of an annotation where it stands in a capture. */
export interface PlacedRegion {
  /** Of the annotation. */
  readonly id: string;
  readonly target: string;
  /** Where the text of its page begins, UTF-16: it is listed there. */
  readonly start: number;
  readonly region: Region;
  readonly annotation: Annotation;
  /** The first tag it was given. */
  readonly tag: TagLook | null;
}

/** The regions of annotations in a capture, in the order of its pages, and of each page from the top. */
export function placeRegions(
  annotations: readonly Annotation[],
  tags: readonly Tag[],
  capture: string,
): readonly PlacedRegion[] {
  const looks = new Map(tags.map((tag) => [tag.id, tag]));
  return annotations
    .flatMap((annotation) =>
      annotation.targets.flatMap((target) => {
        const { id, region } = target;
        // Pinned there, or carried there from a copy of the same original.
        const place = region === null ? null : placeOn(target, capture);
        if (region === null || place === null) return [];
        const tag = looks.get(annotation.tags[0] ?? '') ?? null;
        return [{ id: annotation.id, target: id, start: place.start, region, annotation, tag }];
      }),
    )
    .toSorted(inPageOrder);
}

function inPageOrder({ region: one }: PlacedRegion, { region: other }: PlacedRegion): number {
  return one.page - other.page || topOf(one) - topOf(other);
}

function topOf({ boxes }: Region): number {
  return boxes.reduce((top, { y }) => Math.min(top, y), 1);
}
