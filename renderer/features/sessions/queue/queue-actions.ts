import type { SessionItem } from '../../../../shared/model/checking-session.ts';
import { call } from '../../../api/client.ts';
import { announce } from '../../../ui/announce.ts';
import { knowQueue, readQueueAgain } from '../working/fresh-answers.ts';
import { heirOf, movedTo, type QueueMove } from './queue-order.ts';
import { currentWork } from '../working/work-state.ts';
import { focusInQueue, focusOn, useSessionWork } from '../working/work-store.ts';

/** The item that keys of the queue act on: the one that has the focus in the queue, else the one at hand. */
export function pointedItem(): SessionItem | null {
  const work = currentWork();
  const focused = focusedInQueue();
  return work?.items.find(({ id }) => id === focused) ?? work?.item ?? null;
}

/** Whether the focus is in another pane than the session: keys that take something away do not reach it from there. */
export function isBesideSession(): boolean {
  const focused = document.activeElement;
  return focused?.closest('[data-pane]') != null && focused.closest('.session-work') === null;
}

/**
 * Moves an item of the queue; one step of undo. The new order is shown before core has answered. With `staysInQueue` the focus is on its
 * line afterwards, else where it was.
 */
export async function moveItem(
  { id, session, label }: SessionItem,
  move: QueueMove,
  staysInQueue = focusedInQueue() === id,
): Promise<void> {
  const order = movedTo(idsInQueue(), id, move);
  if (order === null) {
    announce(move === 'up' || move === 'first' ? 'This is the first item.' : 'This is the last item.');
    return;
  }
  try {
    await knowQueue(session, order);
    await call('sessions.order', { session, ids: [...order] });
  } catch (thrown) {
    readQueueAgain(session);
    throw thrown;
  }
  if (staysInQueue) focusInQueue(id);
  announce(`${label}: now ${order.indexOf(id) + 1} of ${order.length} in the queue.`);
}

/**
 * Takes an item from the queue, with what was decided about it there; what was judged of a claim stays. Undo brings it back, and what
 * stood in its forms with it. With `staysInQueue` the focus goes to the line that takes its place.
 */
export async function takeFromQueue(
  { id, session, label }: SessionItem,
  staysInQueue = focusedInQueue() === id,
): Promise<void> {
  const ids = idsInQueue();
  const heir = heirOf(ids, id);
  const isAtHand = currentWork()?.item?.id === id;
  const passFocus = () => {
    if (staysInQueue && heir !== null) focusInQueue(heir);
    else if (staysInQueue || isAtHand) focusOn('item');
  };
  if (isAtHand) useSessionWork.setState({ item: heir });
  passFocus();
  try {
    await knowQueue(
      session,
      ids.filter((other) => other !== id),
    );
    await call('sessions.removeItems', { ids: [id] });
  } catch (thrown) {
    if (isAtHand) useSessionWork.setState({ item: id });
    readQueueAgain(session);
    throw thrown;
  }
  // A menu that closed meanwhile gave the focus back to the line that is gone.
  passFocus();
  announce(`Took ${label} from the queue. Undo brings it back.`);
}

function idsInQueue(): readonly string[] {
  return currentWork()?.items.map(({ id }) => id) ?? [];
}

/** The id of the item whose line in the queue has the focus; null where none has. */
function focusedInQueue(): string | null {
  const line = document.activeElement?.closest<HTMLElement>('[data-queue-item]');
  return line?.dataset['queueItem'] ?? null;
}
