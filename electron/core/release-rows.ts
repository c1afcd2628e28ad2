import { type Removable, rowsHangingOn } from '../store/repositories/hanging-rows.ts';
import type { Store } from '../store/store.ts';
import type { Writer } from '../store/unit-of-work.ts';

/**
 * Lets go of everything that names a document, copy, passage, mention, claim or the like which is being removed: findings,
 * mentions, derivations and judgements that mean nothing without it go with it, others stay without it.
 */
export function releaseRows({ reader }: Store, write: Writer, what: Removable, id: string): void {
  const removed = new Set<string>();
  for (const row of rowsHangingOn(reader, what, id)) {
    // One row may name the same thing twice.
    if (removed.has(row.id)) continue;
    if (row.emptied !== null) {
      write.update(row.table, row.id, Object.fromEntries(row.emptied.map((column) => [column, null])));
      continue;
    }
    removed.add(row.id);
    write.remove(row.table, row.id);
  }
}
