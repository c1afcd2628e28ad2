export { originCommands } from './commands.ts';
export { mostPassages, OriginWords } from './OriginWords.tsx';
export { OriginsDialog } from './OriginsDialog.tsx';
export { showOrigins } from './origins-view.ts';
export { SourceOrigins } from './SourceOrigins.tsx';
