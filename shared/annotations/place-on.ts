import type { Annotation, AnchorState, AnnotationTarget } from '../model/annotation.ts';
import type { TextRange } from '../model/capture.ts';

/** Where a target stands in one capture. */
export interface TargetPlace extends TextRange {
  /** The words there. */
  readonly exact: string;
  readonly state: AnchorState;
  readonly score: number;
}

/**
 * Where a target stands in a capture, pinned there or carried; null when it has no place in it, or when a person has
 * left it with the copy that it was made on. UTF-16 offsets.
 */
export function placeOn(target: AnnotationTarget, capture: string): TargetPlace | null {
  const there =
    target.capture === capture
      ? target
      : target.placements.find((placement) => placement.capture === capture && placement.decision !== 'left');
  if (there === undefined || there.start === null || there.end === null) return null;
  const { start, end, exact, state, score } = there;
  return { start, end, exact, state, score };
}

/** The passage by which an annotation is named and ordered: its first. */
export function firstTarget(annotation: Annotation): AnnotationTarget {
  const [target] = annotation.targets;
  if (target === undefined) throw new Error(`Annotation ${annotation.id} has no target`);
  return target;
}
