import { placeOn, type TargetPlace } from '../../../../shared/annotations/place-on.ts';
import type { Annotation } from '../../../../shared/model/annotation.ts';
import { mergeSorted, withoutSorted } from '../../../../shared/lists/merge-sorted.ts';
import type { Tag } from '../../../../shared/model/tag.ts';
import { type IntervalIndex, indexSorted, inTextOrder } from '../ranges/interval-index.ts';
import { assignLanes } from '../ranges/lanes.ts';
import { annotationStyle, type HighlightStyle } from './highlight-styles.ts';

/** What a highlight shows of its tag. */
export type TagLook = Pick<Tag, 'id' | 'name' | 'colour' | 'pattern'>;

/** A passage of an annotation where it falls in the text; the others of the same annotation have the same id. */
export interface PlacedAnnotation extends TargetPlace {
  readonly id: string;
  readonly target: string;
  readonly lane: number;
  readonly style: HighlightStyle;
  readonly annotation: Annotation;
  /** The tag whose look it has; null: untagged. */
  readonly tag: TagLook | null;
}

/** What an index was made of: the next one is made from it where only a few annotations have changed since. */
interface Origin {
  readonly annotations: readonly Annotation[];
  readonly looks: ReadonlyMap<string, TagLook>;
  readonly capture: string;
}

const origins = new WeakMap<IntervalIndex<PlacedAnnotation>, Origin>();

/**
 * Places the passages of annotations on a capture's text, pinned or carried to it; those that have no place there are
 * left out. An annotation has the look of the first tag it was given; untagged is plain amber. `before` is what was
 * placed last: passages of annotations that are the very same objects as then are taken over from it.
 */
export function placeAnnotations(
  annotations: readonly Annotation[],
  tags: readonly Tag[],
  capture: string,
  before?: IntervalIndex<PlacedAnnotation>,
): IntervalIndex<PlacedAnnotation> {
  const origin = before && origins.get(before);
  const looks = looksOf(tags, origin?.looks);
  const isContinued = before !== undefined && origin?.capture === capture && origin.looks === looks;
  const { gone, come } = isContinued
    ? difference(origin.annotations, annotations)
    : { gone: noneGone, come: annotations };
  const kept = isContinued ? withoutAnnotations(before, gone) : [];
  const added = come.flatMap((annotation) => passagesOf(annotation, capture, looks)).sort(inPlacedOrder);
  const index = indexSorted(withLanes(mergeSorted(kept, added, inPlacedOrder)));
  origins.set(index, { annotations, looks, capture });
  return index;
}

const noneGone: ReadonlySet<Annotation> = new Set();

function passagesOf(
  annotation: Annotation,
  capture: string,
  looks: ReadonlyMap<string, TagLook>,
): readonly PlacedAnnotation[] {
  const tag = looks.get(annotation.tags[0] ?? '') ?? null;
  const style = styleOf(tag, 0);
  return annotation.targets.flatMap((target) => {
    const place = placeOn(target, capture);
    if (place === null || place.start >= place.end) return [];
    return [{ ...place, id: annotation.id, target: target.id, lane: 0, style, annotation, tag }];
  });
}

/** Gives each passage its lane; one that has it already stays the same object. */
function withLanes(items: readonly PlacedAnnotation[]): readonly PlacedAnnotation[] {
  const lanes = assignLanes(items);
  if (items.every(({ lane }, index) => lane === lanes[index])) return items;
  return items.map((item, index) => {
    const lane = lanes[index] ?? 0;
    return item.lane === lane ? item : { ...item, lane, style: styleOf(item.tag, lane) };
  });
}

function styleOf(tag: TagLook | null, lane: number): HighlightStyle {
  return annotationStyle(tag?.colour ?? 'amber', tag?.pattern ?? 'none', lane);
}

/** Which annotations of a list are in it no more, and which are new: what lies between its same beginning and end. */
function difference(
  before: readonly Annotation[],
  after: readonly Annotation[],
): { readonly gone: ReadonlySet<Annotation>; readonly come: readonly Annotation[] } {
  const shorter = Math.min(before.length, after.length);
  let head = 0;
  while (head < shorter && before[head] === after[head]) head += 1;
  let tail = 0;
  const [beforeEnd, afterEnd] = [before.length - 1, after.length - 1];
  while (tail < shorter - head && before[beforeEnd - tail] === after[afterEnd - tail]) tail += 1;
  const left = before.slice(head, before.length - tail);
  const right = after.slice(head, after.length - tail);
  // Of two changes far from each other, what lies between them stays.
  const [inLeft, inRight] = [new Set(left), new Set(right)];
  return {
    gone: new Set(left.filter((annotation) => !inRight.has(annotation))),
    come: right.filter((annotation) => !inLeft.has(annotation)),
  };
}

/** What was placed, without the passages of some annotations: found by where they stand, not by going through all. */
function withoutAnnotations(
  placed: IntervalIndex<PlacedAnnotation>,
  gone: ReadonlySet<Annotation>,
): readonly PlacedAnnotation[] {
  if (gone.size > fewAnnotations) return placed.items.filter(({ annotation }) => !gone.has(annotation));
  const capture = origins.get(placed)?.capture ?? '';
  const passages = [...gone].flatMap((annotation) =>
    annotation.targets.flatMap((target) => {
      const place = placeOn(target, capture);
      return place === null
        ? []
        : placed
            .touching(place)
            .filter((item) => item.annotation === annotation && item.target === target.id);
    }),
  );
  return withoutSorted(placed.items, passages.sort(inPlacedOrder), inPlacedOrder);
}

const fewAnnotations = 100;

/** The looks of tags by their ids; those from before where no tag looks otherwise now. */
function looksOf(
  tags: readonly Tag[],
  before: ReadonlyMap<string, TagLook> | undefined,
): ReadonlyMap<string, TagLook> {
  const isSame = (tag: Tag): boolean => {
    const look = before?.get(tag.id);
    return look?.name === tag.name && look.colour === tag.colour && look.pattern === tag.pattern;
  };
  if (before !== undefined && before.size === tags.length && tags.every(isSame)) return before;
  return new Map(tags.map((tag) => [tag.id, tag]));
}

function inPlacedOrder(one: PlacedAnnotation, other: PlacedAnnotation): number {
  return inTextOrder(one, other) || compareIds(one.id, other.id) || compareIds(one.target, other.target);
}

/** Older before newer: the ids of one kind of thing are in the order in which they were made. */
function compareIds(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
