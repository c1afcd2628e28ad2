export { markingCommands } from './commands.ts';
export { MarkingStatus } from './MarkingStatus.tsx';
export { watchMarking } from './watch-marking.ts';
