import { citedAnnotations } from '../../../shared/rich-text/cited-annotations.ts';
import { readLexical } from '../../../shared/rich-text/read-lexical.ts';
import { findAnnotation, findAnnotations } from '../../store/repositories/annotations.ts';
import { citationsOfNote, listCitingTexts, notesThatCite } from '../../store/repositories/citations.ts';
import { findNote } from '../../store/repositories/notes.ts';
import type { Store } from '../../store/store.ts';
import type { Writer } from '../../store/unit-of-work.ts';
import { passagesToKeep, storedAs } from './live-citations.ts';

/** A note or comment as it is written. */
interface WrittenNote {
  readonly id: string;
  readonly lexical: string;
  readonly text: string;
}

/** Keeps on record what a note or comment cites, read from its text, in the step that writes it. */
export function keepCitations({ reader, newId }: Store, write: Writer, note: WrittenNote): void {
  const cited = citedAnnotations(readLexical(note.lexical, note.text));
  const there = new Set(cited.length === 0 ? [] : findAnnotations(reader, cited).map(({ id }) => id));
  const kept = new Set<string>();
  for (const { id, annotation } of citationsOfNote(reader, note.id)) {
    if (cited.includes(annotation)) kept.add(annotation);
    else write.remove('note_citation', id);
  }
  for (const annotation of cited) {
    // A citation of what has been removed keeps its words and joins nothing.
    if (!there.has(annotation) || kept.has(annotation)) continue;
    write.insert('note_citation', { id: newId(), note_id: note.id, annotation_id: annotation });
  }
}

/** Joins what cites annotations to them again, in the step that brings annotations back which had been removed. */
export function rejoinCitations(store: Store, write: Writer, returned: ReadonlySet<string>): void {
  if (returned.size === 0) return;
  for (const note of listCitingTexts(store.reader)) {
    const cited = citedAnnotations(readLexical(note.lexical, note.text));
    if (cited.some((annotation) => returned.has(annotation))) keepCitations(store, write, note);
  }
}

/** Forgets what a note or comment cites, in the step that removes it. */
export function dropCitations({ reader }: Store, write: Writer, note: string): void {
  for (const { id } of citationsOfNote(reader, note)) write.remove('note_citation', id);
}

/** Gives the notes that cite an annotation its words anew, in the step that changed its passages. */
export function refreshCitations({ reader }: Store, write: Writer, annotation: string): void {
  const citing = notesThatCite(reader, annotation);
  const found = citing.length === 0 ? undefined : findAnnotation(reader, annotation);
  if (found === undefined) return;
  const passages = passagesToKeep(reader, found);
  for (const id of citing) {
    const note = findNote(reader, id);
    if (note === undefined) continue;
    const richText = readLexical(note.lexical, note.text).map((block) =>
      block.type === 'citation' && block.annotation === annotation ? { ...block, passages } : block,
    );
    write.update('note', id, storedAs(richText));
  }
}
