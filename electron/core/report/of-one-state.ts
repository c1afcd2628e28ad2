import { AssayError } from '../../../shared/rpc/assay-error.ts';
import { eventHead } from '../../store/repositories/events.ts';
import type { Store } from '../../store/store.ts';

/** So often something is read again because others wrote meanwhile. */
const mostAttempts = 5;

/**
 * Reads until nothing was committed meanwhile, so that what comes of it is of one state of the project. Throws `conflict` where others
 * write all the time.
 */
export async function ofOneState<Result>(store: Store, read: () => Promise<Result>): Promise<Result> {
  for (let attempt = 0; attempt < mostAttempts; attempt += 1) {
    const before = stateOf(store);
    const result = await read();
    if (stateOf(store) === before) return result;
  }
  throw new AssayError(
    'conflict',
    'The project was changed all the time while it was read. Make the report again when that is done.',
  );
}

function stateOf({ reader, unitOfWork, dataVersion }: Store): string {
  const steps = [unitOfWork.newestDone(), unitOfWork.oldestUndone()];
  return JSON.stringify([dataVersion(), eventHead(reader, { withExports: true }), steps]);
}
