export { AnnotationsPanel } from './AnnotationsPanel.tsx';
export { anchorWords } from './anchor-words.ts';
export { annotationCommands } from './commands.ts';
export { TagPicker, type TagPickerProps } from './TagPicker.tsx';
export { TagTypeAhead } from './TagTypeAhead.tsx';
