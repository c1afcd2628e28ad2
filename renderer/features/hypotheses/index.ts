export { AddPassageDialog } from './AddPassageDialog.tsx';
export { HypothesesView } from './HypothesesView.tsx';
export { openHypotheses } from './hypotheses-store.ts';
export { hypothesisCommands } from './hypothesis-commands.ts';
