import { findQuestionOfWords } from '../../store/repositories/questions.ts';
import type { Store } from '../../store/store.ts';
import type { Writer } from '../../store/unit-of-work.ts';

/** The id of the question with these words; it is made inside the step where there is none. */
export function questionOfWords({ reader, now, newId }: Store, write: Writer, words: string): string {
  const known = findQuestionOfWords(reader, words);
  if (known !== undefined) return known;
  const id = newId();
  write.insert('question', { id, words, created_at: now() });
  return id;
}
