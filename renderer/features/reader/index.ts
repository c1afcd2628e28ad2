export { readerCommands } from './commands/reader-commands.ts';
export { Reader } from './Reader.tsx';
