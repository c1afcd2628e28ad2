export { BackToTable } from './BackToTable.tsx';
export { tableCommands, watchTable } from './table-commands.ts';
export { TableView } from './TableView.tsx';
