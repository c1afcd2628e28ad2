import { ArrowLeft } from 'lucide-react';
import { Button } from '../../../ui/Button.tsx';
import { openSession, useSessionsView } from '../sessions-view.ts';
import { useLastSession } from './use-last-session.ts';

/** The way back to the session that one reads for; nothing where none is worked in. */
export function BackToSession() {
  const session = useLastSession();
  const mode = useSessionsView((state) => state.mode);
  if (session === undefined || mode === 'list') return null;
  return (
    <Button size="small" variant="quiet" onClick={() => openSession(session.id, mode)}>
      <ArrowLeft aria-hidden className="session-back-sign" /> Session
    </Button>
  );
}
