import type { Note } from '../model/note.ts';

/** What a note is called in lists: its title, else its first words. */
export function noteTitle({ title, text }: Pick<Note, 'title' | 'text'>): string {
  const words = title.trim() || text.trim().split('\n')[0]?.trim() || '';
  if (words === '') return 'Untitled note';
  return words.length <= 80 ? words : `${words.slice(0, 78).trimEnd()}…`;
}
