import type { ReadonlyDatabase } from '../../store/database.ts';
import { statement } from '../../store/database.ts';
import type { Store } from '../../store/store.ts';
import type { Writer } from '../../store/unit-of-work.ts';

/** How many judgements of somebody else were brought back into a session, and how many disagreements are not resolved. */
export function countSecond(
  reader: ReadonlyDatabase,
  session: string,
): { readonly judgements: number; readonly unresolved: number } {
  const row = statement<{ count: number }>(
    reader,
    'SELECT count(*) AS count FROM second_judgement WHERE session_id = ?',
  ).get(session);
  return { judgements: row?.count ?? 0, unresolved: 0 };
}

/** Removes what somebody else judged in a session, with how disagreements were resolved. */
export function removeSecondJudgements({ reader }: Store, write: Writer, session: string): void {
  const rows = statement<{ id: string }>(
    reader,
    'SELECT id FROM second_judgement WHERE session_id = ? ORDER BY number',
  ).all(session);
  for (const { id } of rows) write.remove('second_judgement', id);
}
