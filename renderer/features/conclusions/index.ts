export { conclude } from './conclude-store.ts';
export { conclusionCommands, watchConcluding } from './commands.ts';
export { ConclusionSection } from './ConclusionSection.tsx';
export { ValuesSection } from './ValuesSection.tsx';
export { YardstickDialog } from './YardstickDialog.tsx';
