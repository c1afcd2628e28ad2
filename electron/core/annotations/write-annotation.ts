import type { Motivation } from '../../../shared/model/annotation.ts';
import type { Store } from '../../store/store.ts';
import type { Writer } from '../../store/unit-of-work.ts';
import { keepCitations } from '../citations/citations.ts';
import type { DescribedRange } from './selectors.ts';
import type { DescribedRegion } from './regions.ts';

/** Rich text as Lexical's serialised editor state, with the same words as plain text. */
interface Comment {
  readonly lexical: string;
  readonly text: string;
}

/** A new annotation of one passage; its tags are in the codebook. A comment without words is none. */
export interface NewAnnotation {
  readonly id: string;
  readonly motivation: Motivation;
  readonly capture: string;
  readonly selectors: DescribedRange | DescribedRegion;
  readonly tags: readonly string[];
  readonly comment: Comment | undefined;
}

/** Writes an annotation with its passage, tags and comment, inside a step. */
export function writeAnnotation(store: Store, write: Writer, annotation: NewAnnotation): void {
  const { newId, now } = store;
  const { id, motivation, capture, selectors, tags, comment } = annotation;
  const at = now();
  write.insert('annotation', { id, motivation, created_at: at, modified_at: at });
  write.insert('annotation_target', { id: newId(), annotation_id: id, capture_id: capture, ...selectors });
  for (const tag of tags) write.insert('annotation_tag', { id: newId(), annotation_id: id, tag_id: tag });
  if (comment !== undefined && comment.text.trim() !== '') insertComment(store, write, id, comment);
}

/** Writes the first comment of an annotation with what it cites, inside a step. */
export function insertComment(store: Store, write: Writer, annotation: string, comment: Comment): void {
  const { lexical, text } = comment;
  const id = store.newId();
  const at = store.now();
  const place = { annotation_id: annotation, document_id: null, title: '' };
  write.insert('note', { id, ...place, lexical, text, created_at: at, modified_at: at });
  keepCitations(store, write, { id, lexical, text });
}
