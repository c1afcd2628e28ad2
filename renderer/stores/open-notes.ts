import { create } from 'zustand';
import { call } from '../api/client.ts';
import { useWorkspace } from './workspace.ts';

/** A citation that the editor of a note is asked to bring into view; `serial` makes each request a new one. */
export interface CitationRequest {
  readonly annotation: string;
  readonly serial: number;
}

/** View state: the note on show, and requests to put the focus into its title or on a citation in its text. */
export interface OpenNotes {
  readonly active: string | null;
  /** The note whose title is to take the focus, because it is new. */
  readonly isNew: boolean;
  readonly citation: CitationRequest | null;
}

export const useOpenNotes = create<OpenNotes>()(() => ({ active: null, isNew: false, citation: null }));

let serial = 0;

/** Shows a note, at its citation of an annotation where one is given. */
export function openNote(note: string, annotation: string | null = null): void {
  useWorkspace.setState({ view: 'notes' });
  useOpenNotes.setState({
    active: note,
    isNew: false,
    citation: annotation === null ? null : { annotation, serial: ++serial },
  });
}

/** Makes an empty note, of a document or of the project (null), or about a source, and shows it with the focus in its title. */
export async function createNote(document: string | null, source: string | null = null): Promise<void> {
  const { id } = await call('notes.create', { title: '', document, source, lexical: '', text: '' });
  useWorkspace.setState({ view: 'notes' });
  useOpenNotes.setState({ active: id, isNew: true, citation: null });
}
