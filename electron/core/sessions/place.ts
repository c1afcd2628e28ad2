import type { Handlers } from '../../../shared/rpc/server.ts';
import { statement } from '../../store/database.ts';
import { findSession, findSessionPlace } from '../../store/repositories/sessions.ts';
import type { Store } from '../../store/store.ts';
import { known } from '../known.ts';

type PlaceHandlers = Pick<Handlers, 'sessions.place' | 'sessions.keepPlace'>;

/**
 * Where a person was in a session. It is no judgement: it stands outside undo and the event log, but is on disk when it is answered.
 * `onKept` is told after each change.
 */
export function createPlace({ reader, unitOfWork, now }: Store, onKept: () => void): PlaceHandlers {
  return {
    'sessions.place': ({ session }) => {
      known(findSession(reader, session), 'session');
      return findSessionPlace(reader, session);
    },

    'sessions.keepPlace': ({ session, item, draft }) => {
      known(findSession(reader, session), 'session');
      unitOfWork.aside((database) => {
        statement(
          database,
          `INSERT INTO session_place (session_id, item_id, draft, saved_at) VALUES (@session, @item, @draft, @at)
           ON CONFLICT (session_id) DO UPDATE SET item_id = @item, draft = @draft, saved_at = @at`,
        ).run({ session, item, draft, at: now() });
      });
      onKept();
      return {};
    },
  };
}
