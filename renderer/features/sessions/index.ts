export { sessionCommands } from './commands.ts';
export { SessionsView } from './SessionsView.tsx';
