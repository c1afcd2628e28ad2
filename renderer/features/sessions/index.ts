export { BackToSession } from './BackToSession.tsx';
export { ContinueSession } from './ContinueSession.tsx';
export { sessionCommands, watchSessions } from './commands.ts';
export { LibrarySessions } from './LibrarySessions.tsx';
export { openSession } from './sessions-view.ts';
export { SessionDialogs } from './SessionDialogs.tsx';
export { SessionStatus } from './SessionStatus.tsx';
export { SessionsView } from './SessionsView.tsx';
