export { AnnotationsPanel } from './AnnotationsPanel.tsx';
export { anchorWords } from './anchor-words.ts';
export { annotationCommands } from './commands.ts';
export { TagTypeAhead } from './TagTypeAhead.tsx';
