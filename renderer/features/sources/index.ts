export { sourceCommands } from './commands.ts';
export { currentGrade } from './current-grade.ts';
export { gradePassage, gradeSource } from './grade-request.ts';
export { SourcePanel } from './SourcePanel.tsx';
export { SourcesView } from './SourcesView.tsx';
