import { Button } from '../../../ui/Button.tsx';
import { progressWords } from '../progress-words.ts';
import { openSession } from '../sessions-view.ts';
import { useLastSession } from './use-last-session.ts';

/** Offers to go on with the session that was left last; nothing where none is open. */
export function ContinueSession() {
  const session = useLastSession();
  if (session === undefined || session.closedAt !== null) return null;
  return (
    <p className="session-continue">
      <Button onClick={() => openSession(session.id)}>
        Continue session <bdi className="nothing-open-title">{session.title}</bdi>
      </Button>{' '}
      <span>{progressWords(session.counts)}</span>
    </p>
  );
}
