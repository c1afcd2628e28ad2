import type { SessionItem } from '../../../shared/model/checking-session.ts';
import { AssayError } from '../../../shared/rpc/assay-error.ts';
import type { Handlers } from '../../../shared/rpc/server.ts';
import {
  findSession,
  findSessionItem,
  listSessionItems,
  listSessionPassages,
} from '../../store/repositories/sessions.ts';
import type { Store } from '../../store/store.ts';
import type { Writer } from '../../store/unit-of-work.ts';
import { known } from '../known.ts';
import { checkQueued, type Queued, queueAtEnd } from './queue-at-end.ts';

type QueueHandlers = Pick<
  Handlers,
  'sessions.items' | 'sessions.addItems' | 'sessions.removeItems' | 'sessions.order'
>;

/** The queue of a session: what is to be judged, in which order. */
export function createQueue(store: Store): QueueHandlers {
  const { reader, unitOfWork } = store;
  return {
    'sessions.items': ({ session }) => {
      known(findSession(reader, session), 'session');
      return listSessionItems(reader, session);
    },

    'sessions.addItems': ({ session, ...queued }) => {
      known(findSession(reader, session), 'session');
      checkQueued(reader, queued);
      const ids = unitOfWork.run({ label: labelOfAdding(queued) }, (write) =>
        queueAtEnd(store, write, session, queued),
      );
      return { ids };
    },

    'sessions.removeItems': ({ ids }) => {
      const items = [...new Set(ids)].map((id) => known(findSessionItem(reader, id), 'item'));
      const label = items.length === 1 ? 'take from the queue' : `take ${items.length} from the queue`;
      unitOfWork.run({ label }, (write) => {
        for (const item of items) removeItem(store, write, item);
      });
      return {};
    },

    'sessions.order': ({ session, ids }) => {
      known(findSession(reader, session), 'session');
      const items = new Map(listSessionItems(reader, session).map((item) => [item.id, item]));
      if (
        new Set(ids).size !== ids.length ||
        ids.length !== items.size ||
        !ids.every((id) => items.has(id))
      ) {
        throw new AssayError('conflict', 'The queue has changed meanwhile. Look at it again, then order it.');
      }
      unitOfWork.run({ label: 'order the queue' }, (write) => {
        for (const [position, id] of ids.entries()) write.update('session_item', id, { position });
      });
      return {};
    },
  };
}

/** Takes an item from its queue, with the passages that are asked for it. */
export function removeItem({ reader }: Store, write: Writer, { id }: SessionItem): void {
  for (const passage of listSessionPassages(reader, id)) write.remove('session_passage', passage.id);
  write.remove('session_item', id);
}

function labelOfAdding({ claims, documents }: Queued): string {
  const count = claims.length + documents.length;
  return count === 1 ? 'add to the queue' : `add ${count} to the queue`;
}
