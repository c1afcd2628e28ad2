import { placeOn } from '../../../shared/annotations/place-on.ts';
import type { AnnotationTarget } from '../../../shared/model/annotation.ts';

/** What became of a passage in a newer copy of its document, to be followed by "of" and the copy's date. */
export interface NewerWords {
  readonly words: string;
  readonly tone: 'calm' | 'pause' | 'bad';
  readonly explanation: string;
}

/** Says how the words of a passage stand in a newer copy; null while nobody has looked for them there. */
export function newerWords(target: AnnotationTarget, capture: string): NewerWords | null {
  const placement = target.placements.find((each) => each.capture === capture);
  if (placement === undefined) return null;
  const place = placeOn(target, capture);
  if (place === null) {
    return {
      words: 'not in the copy',
      tone: 'bad',
      explanation:
        'The newer copy does not hold these words. They are quoted from the copy they were marked in.',
    };
  }
  if (place.exact === target.exact) {
    return {
      words: 'the same in the copy',
      tone: 'calm',
      explanation: 'The newer copy says it word for word.',
    };
  }
  return {
    words: 'changed in the copy',
    tone: 'pause',
    explanation: `The newer copy says: “${place.exact}”`,
  };
}
