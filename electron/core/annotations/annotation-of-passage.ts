import type { ParsedInputOf } from '../../../shared/contract.ts';
import { findAnnotation } from '../../store/repositories/annotations.ts';
import { findCaptureText } from '../../store/repositories/captures.ts';
import type { Store } from '../../store/store.ts';
import type { Writer } from '../../store/unit-of-work.ts';
import { known } from '../known.ts';
import { selectorsFor } from './selectors.ts';
import { writeAnnotation } from './write-annotation.ts';

/** An annotation, or selected words of a capture. */
export type PassageInput = ParsedInputOf<'evidence.judge'>['passage'];

/** The annotation of a passage; of selected words a highlight is made inside the step. Gives its id. */
export function annotationOfPassage(store: Store, write: Writer, passage: PassageInput): string {
  if ('annotation' in passage) {
    return known(findAnnotation(store.reader, passage.annotation), 'annotation').id;
  }
  const { capture, start, end } = passage;
  const text = known(findCaptureText(store.reader, capture), 'capture');
  const id = store.newId();
  writeAnnotation(store, write, {
    id,
    motivation: 'highlighting',
    capture,
    selectors: selectorsFor(text, { start, end }),
    tags: [],
    comment: undefined,
  });
  return id;
}
