import type { CaptureChange } from '../../../shared/contract/captures.ts';
import type { TextRange } from '../../../shared/model/capture.ts';
import { AssayError } from '../../../shared/rpc/assay-error.ts';
import type { Store } from '../../store/store.ts';
import { selectorsFor } from '../annotations/selectors.ts';
import type { ChangeSide, ComparedCapture } from './change-side.ts';
import { observationWords } from './observation-words.ts';
import { plainParagraphs } from './plain-paragraphs.ts';
import { wordsAroundGap } from './words-around-gap.ts';

export interface Observation {
  readonly from: ComparedCapture;
  readonly to: ComparedCapture;
  readonly change: CaptureChange;
}

/**
 * Makes an annotation of a change between two captures, as one step, and gives its id. Each capture gets a target: the
 * words that the change is about, or those around the gap. Throws `invalid_input` for a range outside its text.
 */
export function observeChange(store: Store, { from, to, change }: Observation): string {
  const { unitOfWork, now, newId } = store;
  if (from.capture.id === to.capture.id) {
    throw new AssayError('invalid_input', 'These are one and the same copy. Compare it with another one.');
  }
  const [older, newer] = inOrderOfTime({ side: from, range: change.from }, { side: to, range: change.to });
  const targets = [older, newer].flatMap(({ side, range }) => {
    const passage = passageIn(side.text, range);
    return passage === null ? [] : [{ side, values: selectorsFor(side.text, passage) }];
  });
  if (targets.length === 0) throw new AssayError('invalid_input', 'There are no words on either side.');
  const text = observationWords(older, newer, change.type === 'moved');
  const id = newId();
  const at = now();
  unitOfWork.run({ label: 'note difference' }, (write) => {
    write.insert('annotation', { id, motivation: 'commenting', created_at: at, modified_at: at });
    for (const { side, values } of targets) {
      const target = newId();
      write.insert('annotation_target', {
        id: target,
        annotation_id: id,
        capture_id: side.capture.id,
        ...values,
      });
      const newest = side.document.captures.at(-1);
      // What the other copy has in its place is a target of its own, so there is nothing to be found there.
      if (newest === undefined || side !== older.side || newest.id !== newer.side.capture.id) continue;
      write.insert('placement', {
        id: newId(),
        target_id: target,
        capture_id: newest.id,
        start: null,
        end: null,
        exact: '',
        state: 'orphaned',
        score: 0,
        decision: 'left',
        decided_at: at,
      });
    }
    write.insert('note', {
      id: newId(),
      annotation_id: id,
      document_id: null,
      title: '',
      lexical: plainParagraphs(text),
      text,
      created_at: at,
      modified_at: at,
    });
  });
  return id;
}

function inOrderOfTime(one: ChangeSide, other: ChangeSide): readonly [ChangeSide, ChangeSide] {
  const { captures } = one.side.document;
  const place = ({ side }: ChangeSide) => captures.findIndex(({ id }) => id === side.capture.id);
  const isSwapped = one.side.document.id === other.side.document.id && place(one) > place(other);
  return isSwapped ? [other, one] : [one, other];
}

function passageIn(text: string, range: TextRange): TextRange | null {
  return range.end > range.start ? range : wordsAroundGap(text, range.start);
}
