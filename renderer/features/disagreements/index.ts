export { DisagreementsView } from './DisagreementsView.tsx';
export { disagreementCommands } from './disagreement-commands.ts';
