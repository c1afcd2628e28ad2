import type { Annotation, AnnotationTarget, Placement } from '../../../shared/model/annotation.ts';
import type { ReviewFilter } from '../../stores/review.ts';

/** A passage that was carried to the newest copy of its document, and where it was found there. */
export interface ReviewItem {
  readonly annotation: Annotation;
  readonly target: AnnotationTarget;
  readonly placement: Placement;
}

/** What was carried to a copy of a document, in the order of the annotations. */
export function reviewItems(
  annotations: readonly Annotation[],
  document: string,
  capture: string,
): readonly ReviewItem[] {
  const items: ReviewItem[] = [];
  for (const annotation of annotations) {
    for (const target of annotation.targets) {
      // Of most texts there is but one copy, to which nothing was carried.
      if (target.placements.length === 0 || target.document !== document) continue;
      const placement = target.placements.find((each) => each.capture === capture);
      if (placement !== undefined) items.push({ annotation, target, placement });
    }
  }
  return items;
}

/** Whether a person has still to say something to it; what stands exactly where it stood needs nobody. */
export function isToReview({ placement }: ReviewItem): boolean {
  return placement.state !== 'exact' && placement.decision === 'open';
}

export function filterItems(items: readonly ReviewItem[], filter: ReviewFilter): readonly ReviewItem[] {
  return items.filter((item) => {
    switch (filter) {
      case 'open':
        return isToReview(item);
      case 'decided':
        return item.placement.decision !== 'open';
      default:
        return item.placement.state === filter;
    }
  });
}

/** How far the review has come: of those that are not exact, how many a person has decided on. */
export function reviewProgress(items: readonly ReviewItem[]): {
  readonly reviewed: number;
  readonly total: number;
} {
  const counted = items.filter(
    ({ placement }) => placement.state !== 'exact' || placement.decision !== 'open',
  );
  return { reviewed: counted.filter((item) => !isToReview(item)).length, total: counted.length };
}

/** The placements that may be accepted at once: the same words, at the same place or elsewhere. */
export function sameWordItems(items: readonly ReviewItem[]): readonly ReviewItem[] {
  return items.filter(
    ({ placement }) =>
      placement.decision === 'open' && (placement.state === 'exact' || placement.state === 'moved'),
  );
}

/** The next item to decide on after one, else the first of all; null when nothing is left. */
export function nextToReview(items: readonly ReviewItem[], current: string | null): ReviewItem | null {
  const from = items.findIndex(({ placement }) => placement.id === current);
  const inTurn = [...items.slice(from + 1), ...items.slice(0, from + 1)];
  return inTurn.find((item) => isToReview(item) && item.placement.id !== current) ?? null;
}

/**
 * Where the words of an item that was not found may have stood in the newer copy (UTF-16): as far from the nearest passage
 * that was found as they stood before.
 */
export function likelyOffset(items: readonly ReviewItem[], item: ReviewItem): number {
  const { start } = item.target;
  if (start === null) return 0;
  const found = items
    .filter(({ target }) => target.capture === item.target.capture)
    .flatMap(({ target, placement }) =>
      target.start === null || placement.start === null
        ? []
        : [{ before: target.start, now: placement.start }],
    )
    .toSorted((one, other) => Math.abs(one.before - start) - Math.abs(other.before - start));
  const [nearest] = found;
  return nearest === undefined ? start : Math.max(0, nearest.now + start - nearest.before);
}
