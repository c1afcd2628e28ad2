import type { DirectnessLevel, ReportedVia } from '../../../shared/model/directness.ts';
import { AssayError } from '../../../shared/rpc/assay-error.ts';
import type { Handlers } from '../../../shared/rpc/server.ts';
import { findAnnotation } from '../../store/repositories/annotations.ts';
import { listDirectness, listDirectnessIn, listDirectnessOf } from '../../store/repositories/directness.ts';
import { findSource } from '../../store/repositories/sources.ts';
import type { Store } from '../../store/store.ts';
import type { Writer } from '../../store/unit-of-work.ts';
import { known } from '../known.ts';

/** How a passage knows what it says, as a person judges it. */
export interface JudgedDirectness {
  readonly level: DirectnessLevel;
  readonly reason: string | null;
  readonly via: readonly ReportedVia[];
}

/** How passages know what they say. */
export function createDirectness(store: Store): Pick<Handlers, 'directness.list' | 'directness.judge'> {
  const { reader, unitOfWork } = store;
  return {
    'directness.list': ({ annotation, document }) => {
      if (annotation !== undefined) return listDirectnessOf(reader, annotation);
      return document === undefined ? listDirectness(reader) : listDirectnessIn(reader, document);
    },

    'directness.judge': ({ annotation, ...judged }) => {
      known(findAnnotation(reader, annotation), 'annotation');
      checkDirectness(store, judged);
      const id = unitOfWork.run({ label: 'judge directness' }, (write) =>
        judgeDirectness(store, write, annotation, judged),
      );
      return known(
        listDirectnessOf(reader, annotation).find((each) => each.id === id),
        'judgement',
      );
    },
  };
}

/** Refuses sources that are not there, and what is known first hand through somebody. */
export function checkDirectness({ reader }: Store, { level, via }: JudgedDirectness): void {
  for (const { source } of via) if (source !== null) known(findSource(reader, source), 'source');
  if (level === 'first hand' && via.length > 0) {
    throw new AssayError(
      'invalid_input',
      'What is known first hand was not reported via anyone. Judge it second hand, or leave the list empty.',
    );
  }
}

/** Judges the directness of a passage inside a step; what was said before is superseded. Gives the judgement's id. */
export function judgeDirectness(
  { reader, now, newId }: Store,
  write: Writer,
  annotation: string,
  { level, reason, via }: JudgedDirectness,
): string {
  const id = newId();
  const at = now();
  for (const before of listDirectnessOf(reader, annotation)) {
    if (before.supersededAt === null) write.update('directness', before.id, { superseded_at: at });
  }
  write.insert('directness', {
    id,
    annotation_id: annotation,
    level,
    reason,
    via: JSON.stringify(via),
    judged_at: at,
    superseded_at: null,
  });
  return id;
}
