import { placeOn } from '../../../../shared/annotations/place-on.ts';
import type { CaptureChange, CaptureComparison } from '../../../../shared/contract/captures.ts';
import { firstWhere } from '../../../../shared/lists/first-where.ts';
import type { Annotation } from '../../../../shared/model/annotation.ts';
import type { TextRange } from '../../../../shared/model/capture.ts';

type Touched = CaptureComparison['annotated'][number];

/** Which targets have words, in either of two captures, that a change touches, in the order of the annotations. */
export function touchedTargets(
  changes: readonly CaptureChange[],
  annotations: readonly Annotation[],
  { from, to }: { readonly from: string; readonly to: string },
): readonly Touched[] {
  const inFrom = sortedBy(changes, 'from');
  const inTo = sortedBy(changes, 'to');
  const touched: Touched[] = [];
  for (const { id, targets } of annotations) {
    for (const target of targets) {
      const found = new Set([
        ...touching(inFrom, placeOn(target, from)),
        ...touching(inTo, placeOn(target, to)),
      ]);
      for (const change of [...found].sort((one, other) => one - other))
        touched.push({ annotation: id, target: target.id, change });
    }
  }
  return touched;
}

interface Indexed extends TextRange {
  readonly change: number;
}

/** The ranges of one side; they do not overlap, so their ends are in the order of their starts. */
function sortedBy(changes: readonly CaptureChange[], side: 'from' | 'to'): readonly Indexed[] {
  return changes
    .map((each, change) => ({ ...each[side], change }))
    .sort((one, other) => one.start - other.start || one.end - other.end);
}

/** The changes that share words with a place, or whose gap lies within it. */
function* touching(sorted: readonly Indexed[], place: TextRange | null): Generator<number> {
  if (place === null) return;
  const first = firstWhere(sorted.length, (index) => (sorted[index] as Indexed).end > place.start);
  for (let at = first; at < sorted.length; at += 1) {
    const { start, change } = sorted[at] as Indexed;
    if (start >= place.end) return;
    yield change;
  }
}
