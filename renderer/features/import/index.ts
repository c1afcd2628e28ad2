export { DropArea } from './DropArea.tsx';
export { importCommands } from './import-commands.ts';
export { ImportReportPanel } from './ImportReportPanel.tsx';
export { ImportReportButton } from './ImportReportButton.tsx';
export { listenForPaste } from './listen-for-paste.ts';
export { watchImports } from './import-store.ts';
export { ImportLimitDialog } from './ImportLimitDialog.tsx';
export { PasteDialog } from './PasteDialog.tsx';
