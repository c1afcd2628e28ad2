export { markHitsCommands } from './commands.ts';
export { MarkHits } from './MarkHits.tsx';
