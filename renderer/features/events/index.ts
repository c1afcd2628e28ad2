export { EventsView } from './EventsView.tsx';
export { eventCommands, watchEventLog } from './event-commands.ts';
