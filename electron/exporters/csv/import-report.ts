import type { ImportRunItem } from '../../../shared/contract/import.ts';
import { csvLines } from './csv-cells.ts';

type Pages = AsyncIterable<readonly ImportRunItem[]>;

const columns = [
  'file',
  'status',
  'reason',
  'message',
  'format',
  'bytes',
  'title',
  'document',
  'capture',
  'same_text_as',
] as const;

/** The report of a run of import as a table, in the form of `csvTable`. */
export function importReportCsv(pages: Pages): AsyncIterable<string> {
  return csvLines(columns, rowsOf(pages));
}

/** The report of a run of import as JSON (RFC 8259): an array with an object for each file. */
export async function* importReportJson(pages: Pages): AsyncGenerator<string> {
  let before = '[\n';
  for await (const row of rowsOf(pages)) {
    yield `${before}${JSON.stringify(row)}`;
    before = ',\n';
  }
  yield before === '[\n' ? '[]\n' : '\n]\n';
}

async function* rowsOf(pages: Pages) {
  for await (const items of pages) {
    for (const item of items)
      yield {
        file: item.name,
        status: item.status,
        reason: item.reason,
        message: item.message,
        format: item.format,
        bytes: item.size,
        title: item.title,
        document: item.document,
        capture: item.capture,
        same_text_as: item.sameTextAs,
      };
  }
}
