import { listNotesOf } from '../../../store/repositories/notes.ts';
import type { Store } from '../../../store/store.ts';
import type { Writer } from '../../../store/unit-of-work.ts';
import { commentOf } from '../../exchange/annotations/comment-of.ts';

/** Keeps notes (Markdown) on a document, inside a step; one that says the same is there already. Gives how many were new. */
export function keepNotes(
  { reader, newId, now }: Store,
  write: Writer,
  document: string,
  notes: readonly string[],
): number {
  if (notes.length === 0) return 0;
  const there = new Set(listNotesOf(reader, document).map(({ text }) => text));
  let kept = 0;
  for (const note of notes) {
    const content = commentOf([{ value: note, format: 'text/markdown', lexical: null }]);
    if (content === null || there.has(content.text)) continue;
    there.add(content.text);
    const at = now();
    const place = { annotation_id: null, document_id: document, title: '' };
    write.insert('note', { id: newId(), ...place, ...content, created_at: at, modified_at: at });
    kept += 1;
  }
  return kept;
}
