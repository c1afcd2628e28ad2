import { useWorkspace } from '../../../stores/workspace.ts';
import { progressWords } from '../progress-words.ts';
import { openSession, useSessionsView } from '../sessions-view.ts';
import { useLastSession } from './use-last-session.ts';

/** Says in the status bar how far the session has come, and leads back to it from elsewhere. */
export function SessionStatus() {
  const session = useLastSession();
  const isShown = useWorkspace(({ view }) => view === 'sessions');
  const mode = useSessionsView((state) => state.mode);
  if (session === undefined || session.closedAt !== null) return null;
  const words = progressWords(session.counts);
  if (isShown && mode === 'work') return <span>Session: {words}</span>;
  return (
    <button type="button" className="status-button" onClick={() => openSession(session.id)}>
      Continue session <bdi>{session.title}</bdi>: {words}
    </button>
  );
}
