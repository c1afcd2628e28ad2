import type { Annotation } from '../../../shared/model/annotation.ts';
import type { Handlers } from '../../../shared/rpc/server.ts';
import {
  findAnnotation,
  findAnnotations,
  listAnnotations,
  listAnnotationsOf,
  partsOfAnnotation,
} from '../../store/repositories/annotations.ts';
import { presentAnnotations } from '../../store/repositories/annotation-tags.ts';
import { findCaptureText } from '../../store/repositories/captures.ts';
import { gradesLimitedToAnnotation } from '../../store/repositories/grades.ts';
import { findTag } from '../../store/repositories/tags.ts';
import type { Store } from '../../store/store.ts';
import type { Writer } from '../../store/unit-of-work.ts';
import { dropCitations, keepCitations } from '../citations/citations.ts';
import { known } from '../known.ts';
import { describeRegion } from './regions.ts';
import { releaseRows } from '../release-rows.ts';
import { labelOfRetag, retagAnnotations } from './retag.ts';
import { selectorsFor } from './selectors.ts';
import { tagOfName } from './tags.ts';
import { insertComment, writeAnnotation } from './write-annotation.ts';

type AnnotationHandlers = Pick<
  Handlers,
  | 'annotations.list'
  | 'annotations.get'
  | 'annotations.some'
  | 'annotations.create'
  | 'annotations.createRegion'
  | 'annotations.retag'
  | 'annotations.comment'
  | 'annotations.remove'
>;

/** Annotations with their targets, tags and comments. */
export function createAnnotations(store: Store): AnnotationHandlers {
  const { reader, unitOfWork, now, newId } = store;
  const get = (id: string): Annotation => known(findAnnotation(reader, id), 'annotation');

  return {
    'annotations.list': ({ document }) =>
      document === undefined ? listAnnotations(reader) : listAnnotationsOf(reader, document),

    'annotations.get': ({ id }) => get(id),

    'annotations.some': ({ ids }) => findAnnotations(reader, ids),

    'annotations.create': ({ capture, start, end, motivation, tags = [], comment, mergeKey }) => {
      for (const tag of tags) known(findTag(reader, tag), 'tag');
      const text = known(findCaptureText(reader, capture), 'capture');
      const target = selectorsFor(text, { start, end });
      const id = newId();
      unitOfWork.run({ label: 'highlight', mergeKey }, (write) =>
        writeAnnotation(store, write, {
          id,
          motivation: motivation ?? 'highlighting',
          capture,
          selectors: target,
          tags,
          comment,
        }),
      );
      return get(id);
    },

    'annotations.createRegion': ({ capture, region, motivation, tags = [], comment, mergeKey }) => {
      for (const tag of tags) known(findTag(reader, tag), 'tag');
      const selectors = describeRegion(reader, capture, region);
      const id = newId();
      unitOfWork.run({ label: 'mark region', mergeKey }, (write) =>
        writeAnnotation(store, write, {
          id,
          motivation: motivation ?? 'highlighting',
          capture,
          selectors,
          tags,
          comment,
        }),
      );
      return get(id);
    },

    'annotations.retag': ({ ids, add: given, remove, create }) => {
      const present = presentAnnotations(reader, ids);
      for (const id of ids) known(present.has(id) ? id : undefined, 'annotation');
      for (const tag of given) known(findTag(reader, tag), 'tag');
      const label = labelOfRetag(ids.length, given.length + create.length, remove.length);
      unitOfWork.run({ label }, (write) => {
        const add = [...given, ...create.map((name) => tagOfName(store, write, name))];
        retagAnnotations(store, write, { ids, add, remove });
      });
      return {};
    },

    'annotations.comment': ({ id, lexical, text, mergeKey }) => {
      const before = get(id);
      unitOfWork.run({ label: 'edit comment', mergeKey }, (write) => {
        writeComment(write, before, { lexical, text });
      });
      return get(id);
    },

    'annotations.remove': ({ ids }) => {
      for (const id of ids) get(id);
      const label = ids.length === 1 ? 'delete highlight' : `delete ${ids.length} highlights`;
      unitOfWork.run({ label }, (write) => {
        for (const id of ids) removeAnnotation(store, write, id);
      });
      return {};
    },
  };

  function writeComment(
    write: Writer,
    annotation: Annotation,
    { lexical, text }: { readonly lexical: string; readonly text: string },
  ): void {
    const { id, comment } = annotation;
    if (comment?.lexical === lexical && comment.text === text) return;
    if (comment === null && text === '') return;
    if (comment === null) {
      insertComment(store, write, id, { lexical, text });
    } else if (text === '') {
      dropCitations(store, write, comment.note);
      write.remove('note', comment.note);
    } else {
      write.update('note', comment.note, { lexical, text, modified_at: now() });
      keepCitations(store, write, { id: comment.note, lexical, text });
    }
    touch(write, id);
  }

  function touch(write: Writer, id: string): void {
    write.update('annotation', id, { modified_at: now() });
  }
}

/** Removes an annotation with everything that hangs on it, inside a step. */
export function removeAnnotation(store: Store, write: Writer, id: string): void {
  const { reader } = store;
  const parts = partsOfAnnotation(reader, id);
  releaseRows(store, write, 'annotation', id);
  for (const grade of gradesLimitedToAnnotation(reader, id)) write.remove('grade', grade);
  for (const link of parts.links) write.remove('link', link);
  for (const citation of parts.citations) write.remove('note_citation', citation);
  for (const placement of parts.placements) write.remove('placement', placement);
  for (const target of parts.targets) write.remove('annotation_target', target);
  for (const tag of parts.tags) write.remove('annotation_tag', tag);
  for (const note of parts.notes) write.remove('note', note);
  write.remove('annotation', id);
}
