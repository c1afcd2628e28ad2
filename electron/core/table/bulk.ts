import type { ParsedInputOf } from '../../../shared/contract.ts';
import type { CallContext } from '../../../shared/rpc/server.ts';
import { presentAnnotations } from '../../store/repositories/annotation-tags.ts';
import { findTag } from '../../store/repositories/tags.ts';
import type { Store } from '../../store/store.ts';
import type { Writer } from '../../store/unit-of-work.ts';
import { removeAnnotation } from '../annotations/annotations.ts';
import { known } from '../known.ts';
import { nextTask } from '../next-task.ts';
import { labelOfRetag, retagAnnotations } from '../annotations/retag.ts';
import { tagOfName } from '../annotations/tags.ts';

/** Adds and takes away tags on any number of annotations, as one step; gives how many changed. */
export function retagInPieces(
  store: Store,
  { ids: asked, add: given, remove, create }: ParsedInputOf<'table.retag'>,
  context: CallContext,
): Promise<number> {
  for (const tag of given) known(findTag(store.reader, tag), 'tag');
  const ids = [...new Set(asked)];
  const label = labelOfRetag(ids.length, given.length + create.length, remove.length);
  const doing = given.length + create.length > 0 ? 'tagging' : 'untagging';
  return inPieces(store, { label, doing, ids, size: 4_000 }, context, (write, piece) => {
    const add = [...given, ...create.map((name) => tagOfName(store, write, name))];
    return retagAnnotations(store, write, { ids: piece, add, remove });
  });
}

/** Removes any number of annotations with all that hangs on them, as one step; gives how many there were. */
export function removeInPieces(
  store: Store,
  asked: readonly string[],
  context: CallContext,
): Promise<number> {
  const ids = [...new Set(asked)];
  const count = ids.length.toLocaleString('en');
  const label = ids.length === 1 ? 'delete highlight' : `delete ${count} highlights`;
  return inPieces(store, { label, doing: 'deleting', ids, size: 1_000 }, context, (write, piece) => {
    const present = presentAnnotations(store.reader, piece);
    for (const id of present) removeAnnotation(store, write, id);
    return present.size;
  });
}

interface PiecewiseWork {
  readonly label: string;
  readonly doing: string;
  /** Each once. */
  readonly ids: readonly string[];
  /** So many that a piece takes a fifth of a second: nobody who asks for something meanwhile waits longer. */
  readonly size: number;
}

/**
 * Does a large piece of work as several transactions that undo knows as one step, with progress, answering other calls
 * between them. Stopped, it keeps what was done, and rejects as cancelled.
 */
async function inPieces(
  { unitOfWork, newId }: Store,
  { label, doing, ids, size }: PiecewiseWork,
  { signal, report }: CallContext,
  work: (write: Writer, piece: readonly string[]) => number,
): Promise<number> {
  const mergeKey = newId();
  let changed = 0;
  for (let start = 0; start < ids.length; start += size) {
    signal.throwIfAborted();
    if (ids.length > size) report({ done: start, total: ids.length, doing });
    changed += unitOfWork.run({ label, mergeKey }, (write) => work(write, ids.slice(start, start + size)));
    await nextTask();
  }
  return changed;
}
