import type { AnchorState, AnnotationTarget } from '../model/annotation.ts';

/** How sure it is that a target's words stand in a capture. */
export interface Standing {
  readonly state: AnchorState;
  readonly score: number;
}

/**
 * How a target stands in a capture, the newest one of its document mostly: as there, when it is pinned to it; as it was
 * carried there; and orphaned, when a person has left it with the copy that it was made on.
 */
export function standsIn(target: AnnotationTarget, capture: string | null): Standing {
  const there = target.placements.find((placement) => placement.capture === capture);
  if (target.capture === capture || there === undefined) return { state: target.state, score: target.score };
  if (there.decision === 'left') return { state: 'orphaned', score: 0 };
  return { state: there.state, score: there.score };
}
