import { childrenOf, type DomElement, elementsWithin, firstWithin, isElement } from './dom.ts';

/** A row of a table of data; null stands for a place that a cell beside or above spans. */
export interface TableRow {
  readonly header: boolean;
  readonly cells: readonly (DomElement | null)[];
}

const blockContent = new Set([
  'table',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'ul',
  'ol',
  'pre',
  'blockquote',
  'figure',
]);
const paragraphs = new Set(['p']);
const widestSpan = 100;

/** Gives the rows of a table of data; null for a table that only lays out a page, whose cells are read one after another. */
export function readTable(table: DomElement): readonly TableRow[] | null {
  const rows = [...rowsOf(table)];
  const cells = rows.flatMap(({ row }) => cellsOf(row));
  if (isLayout(table, rows.length, cells)) return null;
  const spans = new Map<number, number>();
  return rows.map(({ row, isInHead }) => {
    const own = cellsOf(row);
    const header = isInHead || (own.length > 0 && own.every((cell) => cell.localName === 'th'));
    return { header, cells: placeCells(own, spans) };
  });
}

function isLayout(table: DomElement, rows: number, cells: readonly DomElement[]): boolean {
  const role = table.getAttribute('role');
  if (role === 'presentation' || role === 'none') return true;
  if (firstWithin(table, new Set(['table']))) return true;
  if (cells.some((cell) => cell.localName === 'th')) return false;
  if (cells.length <= rows) return true;
  return cells.some((cell) => {
    return firstWithin(cell, blockContent) !== null || [...elementsWithin(cell, paragraphs)].length > 2;
  });
}

function* rowsOf(table: DomElement): Generator<{ readonly row: DomElement; readonly isInHead: boolean }> {
  for (const child of childrenOf(table)) {
    if (!isElement(child)) continue;
    if (child.localName === 'tr') yield { row: child, isInHead: false };
    if (!['thead', 'tbody', 'tfoot'].includes(child.localName)) continue;
    for (const row of childrenOf(child)) {
      if (isElement(row) && row.localName === 'tr') yield { row, isInHead: child.localName === 'thead' };
    }
  }
}

function cellsOf(row: DomElement): readonly DomElement[] {
  return [...childrenOf(row)]
    .filter(isElement)
    .filter(({ localName }) => localName === 'td' || localName === 'th');
}

/** `spans` holds how many further rows each column is spanned from above; it is carried from row to row. */
function placeCells(own: readonly DomElement[], spans: Map<number, number>): (DomElement | null)[] {
  const placed: (DomElement | null)[] = [];
  const skipSpanned = () => {
    for (let left = spans.get(placed.length) ?? 0; left > 0; left = spans.get(placed.length) ?? 0) {
      spans.set(placed.length, left - 1);
      placed.push(null);
    }
  };
  for (const cell of own) {
    skipSpanned();
    const rowSpan = spanOf(cell, 'rowspan');
    for (let column = 0; column < spanOf(cell, 'colspan'); column += 1) {
      if (rowSpan > 1) spans.set(placed.length, rowSpan - 1);
      placed.push(column === 0 ? cell : null);
    }
  }
  skipSpanned();
  return placed;
}

function spanOf(cell: DomElement, name: string): number {
  const span = Number.parseInt(cell.getAttribute(name) ?? '1', 10);
  return Number.isNaN(span) ? 1 : Math.min(Math.max(span, 1), widestSpan);
}
