import type { Store } from '../../store/store.ts';
import type { Writer } from '../../store/unit-of-work.ts';
import { releaseRows } from '../release-rows.ts';

/** Removes a mention with the searches and answers that hang on it, inside a step. */
export function removeMention(store: Store, write: Writer, id: string): void {
  releaseRows(store, write, 'mention', id);
  write.remove('mention', id);
}
