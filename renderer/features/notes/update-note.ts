import type { InputOf } from '../../../shared/contract.ts';
import type { Note } from '../../../shared/model/note.ts';
import { call } from '../../api/client.ts';
import { queryClient } from '../../api/hooks.ts';

/** Writes a note, and shows what core answered at once: so its editor can tell what is changed elsewhere afterwards. */
export async function updateNote(change: InputOf<'notes.update'>): Promise<void> {
  const written = await call('notes.update', change);
  queryClient.setQueriesData<readonly Note[]>({ queryKey: ['notes.list'] }, (notes) =>
    notes?.map((note) => (note.id === written.id ? written : note)),
  );
}
