export { MatrixView } from './MatrixView.tsx';
export { matrixCommands } from './matrix-commands.ts';
