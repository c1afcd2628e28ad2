import type { CheckingSession } from '../../../shared/model/checking-session.ts';
import { AssayError } from '../../../shared/rpc/assay-error.ts';
import { call } from '../../api/client.ts';
import { reportFailure } from '../../api/saved-state.ts';
import { runJob } from '../../stores/jobs.ts';
import { flushUnsent } from '../../stores/unsent-editors.ts';
import { announce } from '../../ui/announce.ts';
import { openSession, showSessions, useSessionsView } from './sessions-view.ts';

/** Closes a session, or opens it again; nothing in it is lost. */
export async function closeSession({ id, title, closedAt }: CheckingSession): Promise<void> {
  flushUnsent();
  await call('sessions.update', { id, isClosed: closedAt === null });
  announce(closedAt === null ? `Closed ${title}. It can be opened again.` : `Opened ${title} again.`);
}

/** Deletes a session with its queue; what was judged of claims stays, undo brings the session back. */
export async function removeSession({ id, title }: CheckingSession): Promise<void> {
  await call('sessions.remove', { id });
  if (useSessionsView.getState().session === id) {
    useSessionsView.setState({ session: null });
    showSessions();
  }
  announce(`Deleted the session ${title}. Undo brings it back.`);
}

/** Asks for the file that a second person judged, and shows how far the two agree. */
export async function bringBack({ id }: Pick<CheckingSession, 'id'>): Promise<void> {
  try {
    const brought = await runJob('sessions.bringBack', { id }, { title: 'Bringing back' });
    if (brought.fileName === null) return;
    openSession(id, 'compare');
    useSessionsView.setState({ brought });
    announce(`Brought back ${brought.judgements} judgements from ${brought.fileName}.`);
  } catch (thrown) {
    // Commands tell in the status bar by themselves; jobs do not.
    if (!(thrown instanceof AssayError && thrown.code === 'cancelled')) reportFailure(thrown);
  }
}
