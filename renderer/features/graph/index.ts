export { GraphView } from './GraphView.tsx';
export { graphCommands } from './graph-commands.ts';
export { showGraphAround, useGraph } from './graph-store.ts';
