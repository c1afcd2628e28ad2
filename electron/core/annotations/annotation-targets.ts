import type { Annotation, AnnotationTarget } from '../../../shared/model/annotation.ts';
import { AssayError } from '../../../shared/rpc/assay-error.ts';
import type { Handlers } from '../../../shared/rpc/server.ts';
import { findAnnotation } from '../../store/repositories/annotations.ts';
import { findCaptureText } from '../../store/repositories/captures.ts';
import type { Store } from '../../store/store.ts';
import type { Writer } from '../../store/unit-of-work.ts';
import { refreshCitations } from '../citations/citations.ts';
import { known } from '../known.ts';
import { describeRegion } from './regions.ts';
import { selectorsFor } from './selectors.ts';

type TargetHandlers = Pick<
  Handlers,
  'annotations.addTarget' | 'annotations.removeTarget' | 'annotations.resize' | 'annotations.updateRegion'
>;

/** The passages of an annotation: any number, on any captures, each with selectors of its own. */
export function createAnnotationTargets(store: Store): TargetHandlers {
  const { reader, unitOfWork, now, newId } = store;
  const get = (id: string): Annotation => known(findAnnotation(reader, id), 'annotation');
  const describeOn = (capture: string, start: number, end: number) =>
    selectorsFor(known(findCaptureText(reader, capture), 'capture'), { start, end });

  return {
    'annotations.addTarget': ({ id, capture, start, end }) => {
      const { targets } = get(id);
      const selectors = describeOn(capture, start, end);
      const isThere = targets.some(
        (target) =>
          target.capture === capture && target.start === selectors.start && target.end === selectors.end,
      );
      if (!isThere) {
        unitOfWork.run({ label: 'add passage' }, (write) => {
          write.insert('annotation_target', {
            id: newId(),
            annotation_id: id,
            capture_id: capture,
            ...selectors,
          });
          write.update('annotation', id, { modified_at: now() });
          refreshCitations(store, write, id);
        });
      }
      return get(id);
    },

    'annotations.removeTarget': ({ id, target }) => {
      const { targets } = get(id);
      const removed = known(
        targets.find((each) => each.id === target),
        'passage',
      );
      if (targets.length === 1) {
        throw new AssayError(
          'conflict',
          'This is the only passage of the annotation. Remove the annotation instead.',
        );
      }
      unitOfWork.run({ label: 'remove passage' }, (write) => {
        removeTarget(write, removed);
        write.update('annotation', id, { modified_at: now() });
        refreshCitations(store, write, id);
      });
      return get(id);
    },

    'annotations.resize': ({ id, target, start, end }) => {
      const { targets } = get(id);
      const resized = target === undefined ? targets[0] : targets.find((each) => each.id === target);
      const { id: row, capture, placements, region } = known(resized, 'passage');
      if (region !== null) {
        throw new AssayError(
          'conflict',
          'This is a region of a page: it has no words whose ends could be moved.',
        );
      }
      const selectors = describeOn(capture, start, end);
      unitOfWork.run({ label: 'resize highlight' }, (write) => {
        write.update('annotation_target', row, selectors);
        // They stood for words that are no longer meant.
        for (const placement of placements) write.remove('placement', placement.id);
        write.update('annotation', id, { modified_at: now() });
        refreshCitations(store, write, id);
      });
      return get(id);
    },

    'annotations.updateRegion': ({ id, target, region, mergeKey }) => {
      const { targets } = get(id);
      const moved = targets.find((each) =>
        target === undefined ? each.region !== null : each.id === target,
      );
      const { id: row, capture, region: before } = known(moved, 'passage');
      if (before === null) {
        throw new AssayError('conflict', 'This passage is words. Move its ends instead.');
      }
      const selectors = describeRegion(reader, capture, region);
      unitOfWork.run({ label: 'move region', mergeKey }, (write) => {
        write.update('annotation_target', row, selectors);
        write.update('annotation', id, { modified_at: now() });
        refreshCitations(store, write, id);
      });
      return get(id);
    },
  };
}

/** Takes one passage away with where it stands in other copies, inside a step. */
export function removeTarget(write: Writer, { id, placements }: AnnotationTarget): void {
  for (const placement of placements) write.remove('placement', placement.id);
  write.remove('annotation_target', id);
}
