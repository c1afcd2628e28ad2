import { CompareView } from './compare/CompareView.tsx';
import { SessionList } from './list/SessionList.tsx';
import { useSessionsView } from './sessions-view.ts';
import { WorkView } from './working/WorkView.tsx';
import './sessions.css';

/** Fact-checking sessions: all of them, one that is worked in, or what two people judged. */
export function SessionsView() {
  const { mode, session } = useSessionsView();
  if (mode === 'list' || session === null) return <SessionList />;
  return mode === 'work' ? (
    <WorkView key={session} session={session} />
  ) : (
    <CompareView key={session} session={session} />
  );
}
