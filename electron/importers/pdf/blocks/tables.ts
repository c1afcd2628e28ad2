import { findBoxes } from '../lines/boxes.ts';
import { boxAround, type Line, shareColumn } from '../lines/line.ts';

/** Rows of a table, each from left to right. */
export type TableRows = readonly (readonly Line[])[];

/** A page's lines, parted into tables and what stands outside of them. */
export interface FoundTables {
  readonly tables: readonly TableRows[];
  readonly others: readonly Line[];
}

/**
 * Finds tables: three or more rows near each other, of two or more short lines each, whose left or right edges stand above each other.
 * What is found so is a table wherever it stands; in what is left, running text beside a table is looked past. `bodySize` is the height
 * of the document's running text.
 */
export function findTables(lines: readonly Line[], bodySize: number): FoundTables {
  const alone = tablesAmong(lines, bodySize);
  const taken = new Set(alone.flat(2));
  const rest = lines.filter((line) => !taken.has(line));
  const running = runningText(rest);
  const beside = tablesAmong(
    rest.filter((line) => !running.has(line)),
    bodySize,
    [...running],
  );
  const tables = [...alone, ...beside];
  const inTables = new Set(tables.flat(2));
  return { tables, others: lines.filter((line) => !inTables.has(line)) };
}

/** Lines of columns of running text: stacks of three and more that are mostly longer than cells are. */
function runningText(lines: readonly Line[]): ReadonlySet<Line> {
  const stacks = findBoxes(lines).filter(({ lines: stack }) => {
    const lengths = stack.map(({ text }) => text.length).sort((a, b) => a - b);
    return stack.length >= 3 && (lengths[lengths.length >> 1] ?? 0) >= 28;
  });
  return new Set(stacks.flatMap((stack) => stack.lines));
}

/** A table does not go on below a line of `running` text that stands in its way. */
function tablesAmong(
  lines: readonly Line[],
  bodySize: number,
  running: readonly Line[] = [],
): readonly TableRows[] {
  const rows = [...Map.groupBy(lines, ({ row }) => row).values()].sort(
    (a, b) => baselineOf(a) - baselineOf(b),
  );
  const tables: TableRows[] = [];
  let current: (readonly Line[])[] = [];
  const endTable = () => {
    if (isTable(current)) tables.push(current);
    current = [];
  };
  for (const row of rows) {
    const above = current.at(-1);
    const follows =
      above !== undefined &&
      isNear(above, row, bodySize) &&
      isAligned(above, row) &&
      !running.some((line) => isBetween(line, above, row));
    if (row.length >= 2 && (above === undefined || follows)) {
      current.push(row);
    } else {
      endTable();
      if (row.length >= 2) current = [row];
    }
  }
  endTable();
  return tables;
}

function isBetween(line: Line, above: readonly Line[], below: readonly Line[]): boolean {
  if (line.baseline <= baselineOf(above) || line.baseline >= baselineOf(below)) return false;
  return shareColumn(line, boxAround(above));
}

function baselineOf(row: readonly Line[]): number {
  return row[0]?.baseline ?? 0;
}

function isNear(above: readonly Line[], row: readonly Line[], bodySize: number): boolean {
  return baselineOf(row) - baselineOf(above) < 3.2 * bodySize;
}

function isAligned(above: readonly Line[], row: readonly Line[]): boolean {
  return row.some((cell) =>
    above.some((other) => Math.abs(other.x0 - cell.x0) < 2 || Math.abs(other.x1 - cell.x1) < 2),
  );
}

/** Columns of running text have wide lines; cells are narrow beside the share of the width that a column has. */
function isTable(rows: readonly (readonly Line[])[]): boolean {
  if (rows.length < 3) return false;
  const cells = rows.flat();
  const columns = Math.max(...rows.map((row) => row.length));
  const { x0, x1 } = boxAround(cells);
  const widths = cells.map((cell) => cell.x1 - cell.x0).sort((a, b) => a - b);
  const median = widths[widths.length >> 1] ?? 0;
  return median < (0.55 * (x1 - x0)) / columns;
}
