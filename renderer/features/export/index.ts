export { ExportView } from './ExportView.tsx';
export { exportAnnotations } from './export-store.ts';
export { exportCommands } from './export-commands.ts';
