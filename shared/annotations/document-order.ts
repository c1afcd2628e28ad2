import type { Annotation } from '../model/annotation.ts';

/**
 * Compares annotations by where they first stand in a document, then by where that passage ends, then by age. An
 * annotation without a place there comes last. Every list of a document's annotations is in this order.
 */
export function inDocumentOrder(document: string): (one: Annotation, other: Annotation) => number {
  return (one, other) => {
    const [start, end] = firstPlace(one, document);
    const [otherStart, otherEnd] = firstPlace(other, document);
    return start - otherStart || end - otherEnd || (one.id < other.id ? -1 : one.id > other.id ? 1 : 0);
  };
}

/** Whether an annotation has a passage in a document. */
export function isIn({ targets }: Annotation, document: string): boolean {
  return targets.some((target) => target.document === document);
}

function firstPlace({ targets }: Annotation, document: string): readonly [start: number, end: number] {
  let first: readonly [number, number] = [Number.MAX_SAFE_INTEGER, 0];
  for (const { document: its, start, end } of targets) {
    if (its !== document || start === null || end === null) continue;
    if (start < first[0] || (start === first[0] && end < first[1])) first = [start, end];
  }
  return first;
}
