import type { TableRow } from './read-table.ts';

/** Cells of a table that Assay wrote, without the apostrophe that it puts before what a spreadsheet would run as a formula. */
export function unguarded({ cell }: TableRow): TableRow['cell'] {
  const guarded = new Set(cell('guarded_columns').split(' '));
  return (...names) =>
    names
      .map((name) => (guarded.has(name) ? cell(name).replace(/^'/, '') : cell(name)))
      .find((words) => words !== '') ?? '';
}
