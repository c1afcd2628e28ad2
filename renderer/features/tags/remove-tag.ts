import type { Tag } from '../../../shared/model/tag.ts';
import { call } from '../../api/client.ts';
import { announce } from '../../ui/announce.ts';
import { useCodebook } from './codebook.ts';
import { annotationsWords } from './count-words.ts';

/** Deletes a tag as one undo step and says what it was on. */
export async function removeTag({ id, name, annotations }: Tag): Promise<void> {
  await call('tags.remove', { ids: [id] });
  if (useCodebook.getState().selected === id) useCodebook.setState({ selected: null, renaming: null });
  announce(`Tag ${name} deleted; ${annotationsWords(annotations)} had it. Undo brings it back.`);
}
