import type { Handlers } from '../../shared/rpc/server.ts';
import { findDocument } from '../store/repositories/documents.ts';
import { findNote, listNotes, listNotesOf } from '../store/repositories/notes.ts';
import type { Store } from '../store/store.ts';
import { known } from './known.ts';

type NoteHandlers = Pick<
  Handlers,
  'notes.list' | 'notes.get' | 'notes.create' | 'notes.update' | 'notes.remove'
>;

/** Free-standing notes, of the project or of a document. */
export function createNotes({ reader, unitOfWork, now, newId }: Store): NoteHandlers {
  return {
    'notes.list': ({ document }) =>
      document === undefined ? listNotes(reader) : listNotesOf(reader, document),

    'notes.get': ({ id }) => known(findNote(reader, id), 'note'),

    'notes.create': ({ title, document, lexical, text }) => {
      if (document !== null) known(findDocument(reader, document), 'document');
      const id = newId();
      const at = now();
      unitOfWork.run({ label: 'create note' }, (write) => {
        write.insert('note', {
          id,
          annotation_id: null,
          document_id: document,
          title,
          lexical,
          text,
          created_at: at,
          modified_at: at,
        });
      });
      return known(findNote(reader, id), 'note');
    },

    'notes.update': ({ id, mergeKey, ...values }) => {
      const before = known(findNote(reader, id), 'note');
      const { title, lexical, text } = { ...before, ...values };
      const isChanged = title !== before.title || lexical !== before.lexical || text !== before.text;
      if (isChanged) {
        unitOfWork.run({ label: 'edit note', mergeKey }, (write) => {
          write.update('note', id, { title, lexical, text, modified_at: now() });
        });
      }
      return known(findNote(reader, id), 'note');
    },

    'notes.remove': ({ ids }) => {
      for (const id of ids) known(findNote(reader, id), 'note');
      unitOfWork.run({ label: ids.length === 1 ? 'delete note' : `delete ${ids.length} notes` }, (write) => {
        for (const id of ids) write.remove('note', id);
      });
      return {};
    },
  };
}
