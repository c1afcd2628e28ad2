export { tagCommands } from './commands.ts';
export { TagsView } from './TagsView.tsx';
