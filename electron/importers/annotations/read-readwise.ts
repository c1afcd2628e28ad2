import type { AnnotationFile } from './annotation-file.ts';
import { madeId } from './made-id.ts';
import { readMoment } from './moments.ts';
import { quoteRecord } from './quote-record.ts';
import { sortRecords } from './sort-records.ts';
import type { Table } from './read-table.ts';

/** Whether a table is what Readwise exports, by the names of its columns. */
export function isReadwiseTable({ columns }: Table): boolean {
  return ['highlight', 'book title', 'highlighted at'].every((name) => columns.includes(name));
}

/** Reads the CSV that Readwise exports: one row for each highlight. */
export function readReadwise({ rows }: Table): AnnotationFile {
  const made = rows.map(({ number, cell }) => {
    const quote = cell('highlight');
    const title = cell('book title');
    const author = cell('book author');
    const location = [cell('location type'), cell('location')].filter((part) => part !== '').join(' ');
    return quoteRecord({
      where: `row ${number}`,
      id: madeId('readwise', [quote, title, author, location]),
      quote,
      title,
      author,
      url: cell('source url', 'url'),
      comment: cell('note'),
      commentFormat: 'text/markdown',
      tags: cell('tags').split(','),
      createdAt: readMoment(cell('highlighted at')),
      facts: { 'assay:location': location, 'assay:colour': cell('color') },
    });
  });
  return { format: 'Readwise', links: [], claims: [], ...sortRecords(made) };
}
