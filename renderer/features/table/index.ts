export { tableCommands, watchTable } from './table-commands.ts';
export { TableView } from './TableView.tsx';
