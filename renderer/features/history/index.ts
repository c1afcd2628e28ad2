export { historyCommands } from './history-commands.ts';
