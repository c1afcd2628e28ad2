export { ExportView } from './ExportView.tsx';
export { exportCommands } from './export-commands.ts';
