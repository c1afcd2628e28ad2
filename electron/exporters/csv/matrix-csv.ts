import type { MatrixPicture } from '../../../shared/model/matrix-picture.ts';
import { type CsvCell, csvTable } from './csv-cells.ts';

/**
 * The evidence matrix as a table (as `csvTable` writes it): a row for each claim, a column for each document or source. Names may be
 * the same and may begin with any sign, so the columns are numbered, and the first two rows say what each one is.
 * Several judgements of one cell are separated by line feeds.
 */
export function matrixToCsv({ corner, columns, rows, cells }: MatrixPicture): string {
  const names = columns.map((_, index) => `column_${index + 1}`);
  const byRow = Map.groupBy(cells, ({ row }) => row);
  const numbered = (values: readonly string[]) =>
    Object.fromEntries(values.map((value, index) => [names[index] ?? '', value]));
  const table: Readonly<Record<string, CsvCell>>[] = [
    { claim: corner, ...numbered(columns.map(({ title }) => title)) },
    { claim: 'In full', ...numbered(columns.map(({ words }) => words)) },
  ];
  for (const [index, row] of rows.entries()) {
    if (row.type === 'question') continue;
    const judged = (byRow.get(index) ?? []).map(
      ({ column, judgements }) => [names[column] ?? '', judgements.join('\n')] as const,
    );
    table.push({ question: row.question, claim: row.statement, ...Object.fromEntries(judged) });
  }
  return csvTable(['question', 'claim', ...names], table);
}
