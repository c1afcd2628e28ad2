import { type ReadonlyDatabase, statement } from '../store/database.ts';
import type { Store } from '../store/store.ts';

/** Gives the answer kept under a key, or makes it. */
export type KeptUntilWritten<Answer> = (key: string, make: () => Answer) => Answer;

/**
 * Keeps the last answers, at most so many, until anything is written to the project file, here or by another process: for
 * what takes long to work out and is asked for again and again.
 */
export function keptUntilWritten<Answer>(
  { reader, dataVersion }: Pick<Store, 'reader' | 'dataVersion'>,
  most: number,
): KeptUntilWritten<Answer> {
  const kept = new Map<string, Answer>();
  let version = '';
  return (key, make) => {
    // The first number counts commits of other processes, the second every row this one wrote.
    const current = `${dataVersion()} ${rowsWritten(reader)}`;
    if (current !== version) kept.clear();
    version = current;
    const answer = kept.has(key) ? (kept.get(key) as Answer) : make();
    // What was asked for last is forgotten last.
    kept.delete(key);
    kept.set(key, answer);
    const [oldest] = kept.keys();
    if (kept.size > most && oldest !== undefined) kept.delete(oldest);
    return answer;
  };
}

function rowsWritten(reader: ReadonlyDatabase): number {
  return statement<{ count: number }>(reader, 'SELECT total_changes() AS count').get()?.count ?? 0;
}
