import type { InputOf } from '../../../shared/contract.ts';
import type { TableRow } from '../../../shared/model/table-row.ts';
import { importText, newProject } from './project-builder.ts';

/**
 * Three documents of two sources, one of them graded and one "cannot be judged", dates of three kinds, and seven
 * passages, one of them on two documents.
 */
export async function harbourProject() {
  const project = newProject();
  const call = project.call;
  const courier = await importText(
    project,
    'At least 31 people had died. Éclairs were found. یعنی آگ۔',
    'a.txt',
  );
  const statement = await importText(project, 'No warning reached this office. the log is lost.', 'b.txt');
  const letter = await importText(project, 'Zinc roofs fell. “All” letters were kept. 9 men came.', 'c.txt');
  const set = (id: string, title: string, published: string | null) =>
    call('documents.update', { id, metadata: { title, published } });
  await set(courier.document, 'Courier report', '1998-03-09');
  await set(statement.document, 'authority statement', '[1998-07-03,1998-03-07]');
  await set(letter.document, 'Letter 10', null);
  const paper = await call('sources.create', { name: 'Daily Courier' });
  const port = await call('sources.create', { name: 'Port Authority' });
  await call('documents.assignSource', { ids: [courier.document], source: paper.id });
  await call('documents.assignSource', { ids: [statement.document], source: port.id });
  await call('sources.grade', { source: paper.id, code: 'B' });
  await call('sources.grade', { source: port.id, code: 'F' });
  const denial = await call('tags.create', { name: 'Denial' });
  const figure = await call('tags.create', { name: 'casualty figure' });
  const mark = async (capture: string, quote: string, tags: readonly string[] = [], comment?: string) => {
    const { text } = await call('captures.get', { id: capture });
    const start = text.indexOf(quote);
    const made = await call('annotations.create', {
      capture,
      start,
      end: start + quote.length,
      tags: [...tags],
      ...(comment === undefined ? {} : { comment: { lexical: '{}', text: comment } }),
    });
    return made.id;
  };
  const ids = {
    dead: await mark(courier.capture, 'At least 31 people', [figure.id], 'Highest figure so far.'),
    eclairs: await mark(courier.capture, 'Éclairs were found', [], 'also odd'),
    urdu: await mark(courier.capture, 'یعنی آگ', [denial.id, figure.id]),
    warning: await mark(statement.capture, 'No warning reached this office', [denial.id]),
    log: await mark(statement.capture, 'the log is lost'),
    zinc: await mark(letter.capture, 'Zinc roofs fell', [], 'zebra'),
    letters: await mark(letter.capture, '“All” letters were kept'),
  };
  return { project, ids, tags: { denial, figure }, sources: { paper, port }, courier, statement, letter };
}

/** The rows of a request, read in pages of a size that divides nothing. */
export async function rowsOf(
  { call }: ReturnType<typeof newProject>,
  asked: InputOf<'table.outline'>,
): Promise<readonly TableRow[]> {
  const { rows } = await call('table.outline', asked);
  const pages: TableRow[] = [];
  for (let offset = 0; offset < rows; offset += 2) {
    pages.push(...(await call('table.rows', { ...asked, offset, limit: 2 })).rows);
  }
  return pages;
}
