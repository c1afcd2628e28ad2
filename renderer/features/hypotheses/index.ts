export { AddPassageDialog } from './AddPassageDialog.tsx';
export { HypothesesView } from './HypothesesView.tsx';
export { hypothesisCommands } from './hypothesis-commands.ts';
