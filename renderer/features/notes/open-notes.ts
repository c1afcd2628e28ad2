import { create } from 'zustand';
import { call } from '../../api/client.ts';
import { useWorkspace } from '../../stores/workspace.ts';

/** View state: the note on show, and requests to put the focus into its title or text. */
export interface OpenNotes {
  readonly active: string | null;
  /** The note whose title is to take the focus, because it is new. */
  readonly isNew: boolean;
}

export const useOpenNotes = create<OpenNotes>()(() => ({ active: null, isNew: false }));

/** Shows a note. */
export function openNote(note: string): void {
  useWorkspace.setState({ view: 'notes' });
  useOpenNotes.setState({ active: note, isNew: false });
}

/** Makes an empty note, of a document or of the project (null), and shows it with the focus in its title. */
export async function createNote(document: string | null): Promise<void> {
  const { id } = await call('notes.create', { title: '', document, lexical: '', text: '' });
  useWorkspace.setState({ view: 'notes' });
  useOpenNotes.setState({ active: id, isNew: true });
}
