import type { OutputOf } from '../../../shared/contract.ts';
import type { CallContext } from '../../../shared/rpc/server.ts';
import type { ReadonlyDatabase } from '../../store/database.ts';
import { walkEventChain } from '../../store/events.ts';
import { eventHead } from '../../store/repositories/events.ts';
import { nextTask } from '../next-task.ts';

/** Recomputes the chain of the event log in pieces; others are answered between them. */
export async function checkChain(
  database: ReadonlyDatabase,
  { signal, report }: CallContext,
): Promise<OutputOf<'events.check'>> {
  const total = eventHead(database, { withExports: true }).number;
  const walk = walkEventChain(database);
  for (;;) {
    const { done, value } = walk.next();
    if (done === true) return value;
    report({ done: value, total, doing: 'the event log' });
    await nextTask();
    signal.throwIfAborted();
  }
}
