import { AssayError } from '../../../shared/rpc/assay-error.ts';
import type { Handlers } from '../../../shared/rpc/server.ts';
import { findAnnotation } from '../../store/repositories/annotations.ts';
import { listDirectness, listDirectnessIn, listDirectnessOf } from '../../store/repositories/directness.ts';
import { findSource } from '../../store/repositories/sources.ts';
import type { Store } from '../../store/store.ts';
import { known } from '../known.ts';

/** How passages know what they say. */
export function createDirectness({
  reader,
  unitOfWork,
  now,
  newId,
}: Store): Pick<Handlers, 'directness.list' | 'directness.judge'> {
  return {
    'directness.list': ({ annotation, document }) => {
      if (annotation !== undefined) return listDirectnessOf(reader, annotation);
      return document === undefined ? listDirectness(reader) : listDirectnessIn(reader, document);
    },

    'directness.judge': ({ annotation, level, reason, via }) => {
      known(findAnnotation(reader, annotation), 'annotation');
      for (const { source } of via) if (source !== null) known(findSource(reader, source), 'source');
      if (level === 'first hand' && via.length > 0) {
        throw new AssayError(
          'invalid_input',
          'What is known first hand was not reported via anyone. Judge it second hand, or leave the list empty.',
        );
      }
      const id = newId();
      const at = now();
      unitOfWork.run({ label: 'judge directness' }, (write) => {
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
      });
      return known(
        listDirectnessOf(reader, annotation).find((each) => each.id === id),
        'judgement',
      );
    },
  };
}
