export { BackToSession } from './list/BackToSession.tsx';
export { ContinueSession } from './list/ContinueSession.tsx';
export { sessionCommands, watchSessions } from './commands.ts';
export { LibrarySessions } from './list/LibrarySessions.tsx';
export { openSession } from './sessions-view.ts';
export { SessionDialogs } from './dialogs/SessionDialogs.tsx';
export { SessionStatus } from './list/SessionStatus.tsx';
export { SessionsView } from './SessionsView.tsx';
