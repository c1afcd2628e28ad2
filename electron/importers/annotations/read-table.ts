import Papa from 'papaparse';
import { ImportRefusal } from '../imported.ts';
import { recordLimits } from './record-limits.ts';
import { refuseTooManyQuotes } from './refuse-too-many-quotes.ts';

/** A table with a head, its cells by the names of their columns. */
export interface Table {
  /** In lower case, without white space around them. */
  readonly columns: readonly string[];
  readonly rows: readonly TableRow[];
}

export interface TableRow {
  /** The number of the record in the file, the head being 1. */
  readonly number: number;
  /** The cell below one of these names: the first that is there and not empty, else empty. */
  readonly cell: (...names: readonly string[]) => string;
}

/**
 * Reads a table with a head (RFC 4180, or separated by semicolons, tabs or bars); null for what has no head or no row. Throws
 * an ImportRefusal for too many rows, and for more quotation marks than tables have.
 */
export function readTable(text: string): Table | null {
  refuseTooManyQuotes(text);
  const { data } = Papa.parse<string[]>(text.replace(/^\ufeff/, ''), {
    delimitersToGuess: [',', ';', '\t', '|'],
    skipEmptyLines: 'greedy',
    preview: recordLimits.records + 2,
  });
  const [head, ...rows] = data;
  if (head === undefined || rows.length === 0 || head.length > mostColumns) return null;
  if (rows.length > recordLimits.records) {
    throw new ImportRefusal('too large', `The table has more than ${recordLimits.records} rows. Split it.`);
  }
  const columns = head.map((name) => name.trim().toLowerCase());
  const places = new Map(columns.map((name, index) => [name, index] as const).reverse());
  return {
    columns,
    rows: rows.map((cells, index) => ({
      number: index + 2,
      cell: (...names) =>
        names.map((name) => cells[places.get(name) ?? -1] ?? '').find((cell) => cell.trim() !== '') ?? '',
    })),
  };
}

/** More columns than any export of annotations has. */
const mostColumns = 500;
