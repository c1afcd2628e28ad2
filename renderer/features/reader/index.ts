export { readerCommands } from './commands/reader-commands.ts';
export { Reader } from './Reader.tsx';
export { type ArabicStyle, arabicStyle } from './text/writing-style.ts';
