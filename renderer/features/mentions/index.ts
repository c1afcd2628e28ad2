export { mentionCommands } from './commands.ts';
export { countWords } from './count-words.ts';
export { DocumentMentions } from './DocumentMentions.tsx';
export { MayCiteNotice } from './MayCiteNotice.tsx';
export { MentionsPanel } from './MentionsPanel.tsx';
