export { figureCommands } from './commands.ts';
export { FiguresDialog } from './FiguresDialog.tsx';
