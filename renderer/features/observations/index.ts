export { observationCommands } from './commands.ts';
export { ObservationsSection } from './ObservationsSection.tsx';
