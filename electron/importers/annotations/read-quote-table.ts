import type { AnnotationFile } from './annotation-file.ts';
import type { AnnotationRecord, InvalidRecord, PositionRecord } from './annotation-record.ts';
import { madeId } from './made-id.ts';
import { readMoment } from './moments.ts';
import { quoteRecord } from './quote-record.ts';
import type { Table, TableRow } from './read-table.ts';
import { recordLimits } from './record-limits.ts';
import { sortRecords } from './sort-records.ts';
import { unguarded } from './unguarded.ts';

const quoteNames = ['quote', 'exact', 'highlight', 'quotation', 'passage', 'text'] as const;

/** Whether a table has a column of quotes. */
export function isQuoteTable({ columns }: Table): boolean {
  return columns.includes('quote') || columns.includes('exact') || columns.includes('highlight');
}

/**
 * Reads a table with a column of quotes, and with what it has of document, author, address, comment, tags and dates. The
 * table that Assay itself exports is one: its notes are passed over, and its guards against formulas taken off.
 */
export function readQuoteTable({ columns, rows }: Table): AnnotationFile {
  const isOurs = columns.includes('guarded_columns');
  const made = rows
    .filter(({ cell }) => !(isOurs && cell('record') === 'note'))
    .map((row) => {
      const cell = isOurs ? unguarded(row) : row.cell;
      const quote = cell(...quoteNames);
      const title = cell('document', 'title', 'document title', 'book title', 'book');
      const author = cell('author', 'authors', 'book author');
      const url = cell('url', 'uri', 'source url', 'link', 'address');
      const comment = cell('comment', 'note', 'notes', 'annotation');
      const created = cell('created_at', 'created', 'date', 'highlighted at');
      const id = cell('id');
      return quoteRecord({
        where: `row ${row.number}`,
        id:
          isOurs && id !== ''
            ? `urn:uuid:${id.toLowerCase()}`
            : madeId('csv', [quote, title, author, url, comment, id]),
        quote,
        prefix: cell('prefix'),
        suffix: cell('suffix'),
        title,
        author,
        url,
        comment,
        tags: cell('tags', 'tag').split(isOurs ? '\n' : /[\n;,|]/),
        createdAt: readMoment(created),
        ...(isOurs ? { documentId: cell('document_id'), position: positionOf(cell) } : {}),
      });
    });
  const { records, invalid } = sortRecords(made);
  const file = { format: 'CSV', links: [], claims: [] } as const;
  if (!isOurs) return { ...file, records, invalid };
  const whole = sortRecords(joined(records));
  return { ...file, records: whole.records, invalid: [...invalid, ...whole.invalid] };
}

/** Of a table that Assay wrote; null for a passage without a place. */
function positionOf(cell: TableRow['cell']): PositionRecord | null {
  const start = Number.parseInt(cell('start_code_point'), 10);
  const end = Number.parseInt(cell('end_code_point'), 10);
  return end > start ? { start, end, unit: 'code points' } : null;
}

/** The rows of one annotation as one record with all its passages, or why it cannot be one. */
function joined(records: readonly AnnotationRecord[]): readonly (AnnotationRecord | InvalidRecord)[] {
  return [...Map.groupBy(records, ({ id }) => id).values()].flatMap(
    (rows): readonly (AnnotationRecord | InvalidRecord)[] => {
      const [first] = rows;
      if (first === undefined) return [];
      const targets = rows.flatMap((row) => row.targets);
      if (targets.length <= recordLimits.targets) return [{ ...first, targets }];
      const reason = `It has more than ${recordLimits.targets} passages.`;
      return [{ where: first.where, quote: '', reason }];
    },
  );
}
