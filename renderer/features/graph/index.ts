export { GraphView } from './GraphView.tsx';
export { graphCommands } from './graph-commands.ts';
