import type { InputOf } from '../../../shared/contract.ts';
import { AssayError } from '../../../shared/rpc/assay-error.ts';
import { reportFailure } from '../../api/saved-state.ts';
import { runJob } from '../../stores/jobs.ts';
import { announce } from '../../ui/announce.ts';
import { clearSelection, useTable } from './table-store.ts';

/** Ids of what an act is for: the selected annotations; with none, the one whose row has the focus. */
export function actedOn(): readonly string[] {
  const { selected, active } = useTable.getState();
  if (selected.size > 0) return [...selected];
  return active.annotation === null ? [] : [active.annotation];
}

/** "1 annotation", "10,000 annotations". */
export function annotationWords(count: number): string {
  return count === 1 ? '1 annotation' : `${count.toLocaleString('en')} annotations`;
}

/** Adds tags to annotations, or takes them away, and says how many that changed. */
export async function retag(change: InputOf<'table.retag'>): Promise<void> {
  const isAdding = (change.add?.length ?? 0) + (change.create?.length ?? 0) > 0;
  const done = await runBulk(() => runJob('table.retag', change, { title: 'Evidence table:' }));
  if (done !== null)
    announce(`${isAdding ? 'Tagged' : 'Untagged'} ${annotationWords(done)}. Undo takes it back.`);
}

/** Removes annotations; undo brings them back. */
export async function remove(ids: readonly string[]): Promise<void> {
  const done = await runBulk(() => runJob('table.remove', { ids: [...ids] }, { title: 'Evidence table:' }));
  if (done === null) return;
  clearSelection();
  announce(`Deleted ${annotationWords(done)}. Undo brings them back.`);
}

/** How many were changed; null where it failed, which the status bar says, or was stopped. */
async function runBulk(work: () => Promise<{ readonly annotations: number }>): Promise<number | null> {
  try {
    return (await work()).annotations;
  } catch (thrown) {
    const isStopped = thrown instanceof AssayError && thrown.code === 'cancelled';
    if (isStopped) announce('Stopped. What was done stays, and undo takes it back.');
    else reportFailure(thrown);
    return null;
  }
}
