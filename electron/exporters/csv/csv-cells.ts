/** A value of one cell; null is an empty one. */
export type CsvCell = string | number | null;

/**
 * A table as RFC 4180 has it (UTF-8 with a byte order mark, every cell quoted, so that a spreadsheet of any locale keeps the
 * columns apart).
 *
 * A spreadsheet runs a cell as a formula when it begins with = + - @ or with a tab or line end. Such a cell gets one
 * apostrophe in front, and the row's last column, `guarded_columns`, names every column that got one (separated by
 * spaces). Without the apostrophe of a column named there, each cell is word for word what the project holds.
 */
export function csvTable<Column extends string>(
  columns: readonly Column[],
  rows: readonly Readonly<Partial<Record<Column, CsvCell>>>[],
): string {
  const head = [...columns, 'guarded_columns'].map(quoted);
  const lines = [head, ...rows.map((row) => cellsOf(columns, row))];
  return `\u{feff}${lines.map((line) => `${line.join(',')}\r\n`).join('')}`;
}

/** The same table, line by line, for rows that come one by one. */
export async function* csvLines<Column extends string>(
  columns: readonly Column[],
  rows: AsyncIterable<Readonly<Partial<Record<Column, CsvCell>>>>,
): AsyncGenerator<string> {
  yield csvTable(columns, []);
  for await (const row of rows) yield `${cellsOf(columns, row).join(',')}\r\n`;
}

function cellsOf<Column extends string>(
  columns: readonly Column[],
  row: Readonly<Partial<Record<Column, CsvCell>>>,
): readonly string[] {
  const guarded: string[] = [];
  const values = columns.map((column) => {
    const value = row[column] ?? '';
    if (typeof value === 'number' || !looksLikeFormula.test(value)) return quoted(String(value));
    guarded.push(column);
    return quoted(`'${value}`);
  });
  return [...values, quoted(guarded.join(' '))];
}

/** The signs of https://owasp.org/www-community/attacks/CSV_Injection, their full-width forms, also after white space. */
const looksLikeFormula = /^(?:[\t\r\n]|\s*[=+\-@\uff1d\uff0b\uff0d\uff20])/u;

function quoted(cell: string): string {
  return `"${cell.replaceAll('"', '""')}"`;
}
