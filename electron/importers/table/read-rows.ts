import Papa from 'papaparse';
import type { ImportLimits } from '../import-limits.ts';

/** A table as it stands in a file. */
export interface ReadTable {
  /** Each row its cells; rows may differ in length. */
  readonly rows: readonly (readonly string[])[];
  /** Sentences for the import report. */
  readonly remarks: readonly string[];
}

type Limits = Pick<ImportLimits, 'maxTableRows' | 'maxTableColumns' | 'maxTableCells'>;

/** Takes a table apart, as far as the limits go. What separates the cells is told by the text, or by its first line (`sep=;`). */
export function readRows(text: string, isTabbed: boolean, limits: Limits): ReadTable {
  const { maxTableRows, maxTableColumns, maxTableCells } = limits;
  const said = /^sep=([^\r\n])\r?\n/i.exec(text.slice(0, 10));
  const rows: (readonly string[])[] = [];
  let cells = 0;
  let hasMoreRows = false;
  let longest = 0;
  let openQuote: number | null = null;
  Papa.parse<string[]>(said === null ? text : text.slice(said[0].length), {
    delimiter: said?.[1] ?? (isTabbed ? '\t' : ''),
    delimitersToGuess: [',', ';', '\t', '|'],
    skipEmptyLines: 'greedy',
    step: ({ data, errors }, parser) => {
      if (errors.some(({ code }) => code === 'MissingQuotes')) openQuote ??= rows.length + 1;
      const kept = data.slice(0, maxTableColumns);
      if (rows.length >= maxTableRows || cells + kept.length > maxTableCells) {
        hasMoreRows = true;
        parser.abort();
        return;
      }
      longest = Math.max(longest, data.length);
      cells += kept.length;
      rows.push(kept);
    },
  });
  return {
    rows,
    remarks: [
      ...(hasMoreRows ? [remarkOnRows(rows.length)] : []),
      ...(longest > maxTableColumns ? [remarkOnColumns(longest, maxTableColumns)] : []),
      ...(openQuote === null
        ? []
        : [`A quotation mark in row ${openQuote} is not closed; what follows it stands in one cell.`]),
    ],
  };
}

function remarkOnRows(rows: number): string {
  return `Only the first ${rows.toLocaleString('en')} rows were kept: the table is longer than tables can be. Split it to have the rest.`;
}

function remarkOnColumns(columns: number, kept: number): string {
  return `The table has up to ${columns.toLocaleString('en')} columns; only the first ${kept.toLocaleString('en')} were kept.`;
}
