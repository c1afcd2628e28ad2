import { readLexical } from '../../shared/rich-text/read-lexical.ts';
import type { Handlers } from '../../shared/rpc/server.ts';
import { findAnnotation } from '../store/repositories/annotations.ts';
import { findDocument } from '../store/repositories/documents.ts';
import { findNote, listNotes, listNotesAbout, listNotesOf } from '../store/repositories/notes.ts';
import { findSource } from '../store/repositories/sources.ts';
import type { Store } from '../store/store.ts';
import type { Writer } from '../store/unit-of-work.ts';
import { annotationOfPassage } from './annotations/annotation-of-passage.ts';
import { citingAnnotation, citingDocument } from './citations/citing.ts';
import { dropCitations, keepCitations } from './citations/citations.ts';
import { known } from './known.ts';
import { liveCitations, passagesToKeep, storedAs } from './citations/live-citations.ts';

type NoteHandlers = Pick<
  Handlers,
  | 'notes.list'
  | 'notes.get'
  | 'notes.create'
  | 'notes.update'
  | 'notes.remove'
  | 'notes.citations'
  | 'notes.citing'
  | 'notes.cite'
>;

/** Free-standing notes, of the project or of a document. */
export function createNotes(store: Store): NoteHandlers {
  const { reader, unitOfWork, now } = store;
  return {
    'notes.list': ({ document, source }) => {
      if (source !== undefined) {
        const notes = listNotesAbout(reader, source);
        return document === undefined ? notes : notes.filter((note) => note.document === document);
      }
      return document === undefined ? listNotes(reader) : listNotesOf(reader, document);
    },

    'notes.get': ({ id }) => known(findNote(reader, id), 'note'),

    'notes.create': ({ title, document, source, lexical, text }) => {
      if (document !== null) known(findDocument(reader, document), 'document');
      if (source !== null) known(findSource(reader, source), 'source');
      const id = unitOfWork.run({ label: 'create note' }, (write) =>
        insertNote(store, write, { title, document, source, lexical, text }),
      );
      return known(findNote(reader, id), 'note');
    },

    'notes.update': ({ id, mergeKey, ...values }) => {
      const before = known(findNote(reader, id), 'note');
      const { title, lexical, text } = { ...before, ...values };
      const isChanged = title !== before.title || lexical !== before.lexical || text !== before.text;
      if (isChanged) {
        unitOfWork.run({ label: 'edit note', mergeKey }, (write) => {
          write.update('note', id, { title, lexical, text, modified_at: now() });
          keepCitations(store, write, { id, lexical, text });
        });
      }
      return known(findNote(reader, id), 'note');
    },

    'notes.remove': ({ ids }) => {
      for (const id of ids) known(findNote(reader, id), 'note');
      unitOfWork.run({ label: ids.length === 1 ? 'delete note' : `delete ${ids.length} notes` }, (write) => {
        for (const id of ids) {
          dropCitations(store, write, id);
          write.remove('note', id);
        }
      });
      return {};
    },

    'notes.citations': ({ annotations }) => liveCitations(reader, annotations),

    'notes.citing': (asked) =>
      'annotation' in asked
        ? [...citingAnnotation(reader, asked.annotation)]
        : [...citingDocument(reader, asked.document)],

    'notes.cite': ({ passage, note, title }) => {
      if (note !== null) known(findNote(reader, note), 'note');
      return unitOfWork.run({ label: 'cite in note' }, (write) => {
        const id =
          note ?? insertNote(store, write, { title, document: null, source: null, lexical: '', text: '' });
        const annotation = known(
          findAnnotation(reader, annotationOfPassage(store, write, passage)),
          'annotation',
        );
        const before = known(findNote(reader, id), 'note');
        const citation = {
          type: 'citation' as const,
          annotation: annotation.id,
          passages: passagesToKeep(reader, annotation),
        };
        const written = storedAs([...readLexical(before.lexical, before.text), citation]);
        write.update('note', id, { ...written, modified_at: now() });
        keepCitations(store, write, { id, ...written });
        return { note: known(findNote(reader, id), 'note'), annotation };
      });
    },
  };
}

interface NewNote {
  readonly title: string;
  readonly document: string | null;
  readonly source: string | null;
  readonly lexical: string;
  readonly text: string;
}

/** Writes a free-standing note inside a step; gives its id. */
function insertNote(
  store: Store,
  write: Writer,
  { title, document, source, lexical, text }: NewNote,
): string {
  const id = store.newId();
  const at = store.now();
  const place = { annotation_id: null, document_id: document, source_id: source };
  write.insert('note', { id, ...place, title, lexical, text, created_at: at, modified_at: at });
  keepCitations(store, write, { id, lexical, text });
  return id;
}
