import type { PlacedAnnotation } from '../paint/annotation-layer.ts';
import { boxAt, firstOffsetBelow } from '../surface/geometry.ts';
import type { ReadingView } from '../view/reading-view.ts';

/** A commented passage, by the first place at which its annotation falls in the text. */
export interface CommentedPassage {
  readonly placed: PlacedAnnotation;
  /** Its place among all comments of the document, from 1. */
  readonly number: number;
}

/** A comment with the height of its passage in the page, in pixels. */
export interface AnchoredComment extends CommentedPassage {
  readonly top: number;
}

/** The comments of a document in the order of its text, each at the first passage of its annotation. */
export function commentedPassages(items: readonly PlacedAnnotation[]): readonly CommentedPassage[] {
  const seen = new Set<string>();
  const passages: CommentedPassage[] = [];
  for (const placed of items) {
    if (placed.annotation.comment === null || seen.has(placed.id)) continue;
    seen.add(placed.id);
    passages.push({ placed, number: passages.length + 1 });
  }
  return passages;
}

/** Where the comments within a screen of the view begin; those further away need no place yet. */
export function anchoredComments(
  view: ReadingView,
  passages: readonly CommentedPassage[],
): readonly AnchoredComment[] {
  const frame = view.scroller.getBoundingClientRect();
  const start = firstOffsetBelow(view.surface, frame.top - frame.height);
  const end = firstOffsetBelow(view.surface, frame.bottom + frame.height);
  const origin = view.page.getBoundingClientRect().top;
  return passages.flatMap(({ placed, number }) => {
    if (placed.start < start || placed.start > end) return [];
    const box = boxAt(view.surface, placed.start, 'forward');
    return box === null ? [] : [{ placed, number, top: box.top - origin }];
  });
}
