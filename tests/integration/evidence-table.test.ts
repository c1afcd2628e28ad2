import { describe, expect, test } from 'vitest';
import type { InputOf, OutputOf } from '../../shared/contract.ts';
import {
  type EvidenceRow,
  type EvidenceSortKey,
  evidenceGrouping,
  evidenceSortKey,
} from '../../shared/model/evidence.ts';
import { AssayError } from '../../shared/rpc/assay-error.ts';
import { dumpProject } from '../support/dump.ts';
import { importText, newProject } from '../support/project-builder.ts';

type Project = ReturnType<typeof newProject>;
type Asked = InputOf<'table.outline'>;

/**
 * Three documents of two sources, one of them graded and one "cannot be judged", dates of three kinds, and seven
 * passages, one of them on two documents.
 */
async function harbourProject() {
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
async function rowsOf({ call }: Project, asked: Asked): Promise<readonly EvidenceRow[]> {
  const { rows } = await call('table.outline', asked);
  const pages: EvidenceRow[] = [];
  for (let offset = 0; offset < rows; offset += 2) {
    pages.push(...(await call('table.rows', { ...asked, offset, limit: 2 })).rows);
  }
  return pages;
}

async function orderBy(
  project: Project,
  by: EvidenceSortKey,
  direction: 'ascending' | 'descending' = 'ascending',
): Promise<readonly string[]> {
  const rows = await rowsOf(project, { sort: { by, direction } });
  return rows.map(({ quote }) => quote);
}

describe('the rows of the evidence table', () => {
  test('say of each annotation what is known of it and of its document', async () => {
    const { project, ids, tags, sources, courier } = await harbourProject();
    const rows = await rowsOf(project, {});
    expect(rows.find(({ annotation }) => annotation === ids.urdu)).toEqual({
      annotation: ids.urdu,
      quote: 'یعنی آگ',
      passages: 1,
      comment: null,
      tags: [tags.figure.id, tags.denial.id],
      document: { id: courier.document, title: 'Courier report', language: null, direction: null },
      source: { id: sources.paper.id, name: 'Daily Courier' },
      grade: { code: 'B', words: 'usually reliable' },
      published: '1998-03-09',
      createdAt: expect.any(String),
      modifiedAt: expect.any(String),
      state: 'exact',
      score: 1,
    });
  });

  test('stand by document, and in each in the order of its text, unless sorted otherwise', async () => {
    const { project } = await harbourProject();
    expect((await rowsOf(project, {})).map(({ quote }) => quote)).toEqual([
      'No warning reached this office',
      'the log is lost',
      'At least 31 people',
      'Éclairs were found',
      'یعنی آگ',
      'Zinc roofs fell',
      '“All” letters were kept',
    ]);
  });

  test('are sorted by quote without regard to case, accents and quotation marks', async () => {
    const { project } = await harbourProject();
    expect(await orderBy(project, 'quote')).toEqual([
      '“All” letters were kept',
      'At least 31 people',
      'Éclairs were found',
      'No warning reached this office',
      'the log is lost',
      'Zinc roofs fell',
      'یعنی آگ',
    ]);
    expect(await orderBy(project, 'quote', 'descending')).toEqual(
      (await orderBy(project, 'quote')).toReversed(),
    );
  });

  test('have what is missing last, in both directions', async () => {
    const { project } = await harbourProject();
    const none = [null, null, null, null];
    const comments = async (direction: 'ascending' | 'descending') =>
      (await rowsOf(project, { sort: { by: 'comment', direction } })).map(({ comment }) => comment);
    expect(await comments('ascending')).toEqual(['also odd', 'Highest figure so far.', 'zebra', ...none]);
    expect(await comments('descending')).toEqual(['zebra', 'Highest figure so far.', 'also odd', ...none]);
    const dates = async (direction: 'ascending' | 'descending') =>
      (await rowsOf(project, { sort: { by: 'published', direction } })).map(({ published }) => published);
    const [ambiguous, day] = ['[1998-07-03,1998-03-07]', '1998-03-09'];
    expect(await dates('ascending')).toEqual([ambiguous, ambiguous, day, day, day, null, null]);
    expect(await dates('descending')).toEqual([day, day, day, ambiguous, ambiguous, null, null]);
    const sources = async (direction: 'ascending' | 'descending') =>
      (await rowsOf(project, { sort: { by: 'source', direction } })).map(
        ({ source }) => source?.name[0] ?? null,
      );
    expect(await sources('ascending')).toEqual(['D', 'D', 'D', 'P', 'P', null, null]);
    expect(await sources('descending')).toEqual(['P', 'P', 'D', 'D', 'D', null, null]);
  });

  test('have “cannot be judged” after every level, before what nobody has graded', async () => {
    const { project, ids, sources } = await harbourProject();
    await project.call('sources.grade', { source: sources.port.id, code: 'D', annotation: ids.log });
    const grades = async (direction: 'ascending' | 'descending') =>
      (await rowsOf(project, { sort: { by: 'grade', direction } })).map(({ grade }) => grade?.code ?? null);
    expect(await grades('ascending')).toEqual(['B', 'B', 'B', 'D', 'F', null, null]);
    expect(await grades('descending')).toEqual(['D', 'B', 'B', 'B', 'F', null, null]);
  });

  test('are sorted by time of making and of the last change, by state and by the first of their tags', async () => {
    const { project, ids, tags } = await harbourProject();
    const order = async (by: EvidenceSortKey, direction: 'ascending' | 'descending') =>
      (await rowsOf(project, { sort: { by, direction } })).map(({ annotation }) => annotation);
    expect(await order('created', 'ascending')).toEqual(Object.values(ids));
    await project.call('annotations.retag', { ids: [ids.dead], add: [tags.denial.id] });
    expect((await order('modified', 'descending'))[0]).toBe(ids.dead);
    expect((await order('tags', 'ascending')).slice(0, 3)).toEqual([ids.dead, ids.urdu, ids.warning]);
    expect((await order('tags', 'descending')).slice(0, 3)).toEqual([ids.warning, ids.dead, ids.urdu]);
    expect(await order('state', 'ascending')).toEqual(await order('document', 'ascending'));
  });

  test('are one for an annotation with several passages, which says how many there are', async () => {
    const { project, ids, statement } = await harbourProject();
    await project.call('annotations.addTarget', {
      id: ids.dead,
      capture: statement.capture,
      start: 0,
      end: 10,
    });
    const rows = await rowsOf(project, {});
    expect(rows.filter(({ annotation }) => annotation === ids.dead)).toMatchObject([
      { quote: 'At least 31 people', passages: 2 },
    ]);
  });

  test('show a change at once, whoever made it, and none after it was undone', async () => {
    const { project, ids, tags } = await harbourProject();
    const before = await rowsOf(project, {});
    await project.call('annotations.retag', { ids: [ids.log], add: [tags.denial.id] });
    const after = await rowsOf(project, {});
    expect(after.find(({ annotation }) => annotation === ids.log)?.tags).toEqual([tags.denial.id]);
    await project.call('history.undo', {});
    expect(await rowsOf(project, {})).toEqual(before);
  });
});

describe('pages of the evidence table', () => {
  const queries = [
    '',
    'the',
    'tag:denial',
    'source:courier',
    'has:comment -zebra',
    'in:documents',
    'tag:',
    '" *',
  ];

  test('put together are the whole list, for every sort, grouping and query', async () => {
    const { project } = await harbourProject();
    for (const query of queries) {
      const all = await project.call('table.ids', { query });
      for (const by of evidenceSortKey.options) {
        for (const group of evidenceGrouping.options) {
          for (const direction of ['ascending', 'descending'] as const) {
            const asked = { query, group, sort: { by, direction } };
            const outline = await project.call('table.outline', asked);
            const rows = await rowsOf(project, asked);
            const { rows: atOnce } = await project.call('table.rows', { ...asked, offset: 0, limit: 1_000 });
            expect(rows, JSON.stringify(asked)).toEqual(atOnce);
            expect(rows).toHaveLength(outline.rows);
            const ids = [...new Set(rows.map(({ annotation }) => annotation))];
            expect((await project.call('table.ids', asked)).ids).toEqual(ids);
            expect(ids.toSorted()).toEqual([...all.ids].toSorted());
            expect(outline.annotations).toBe(ids.length);
          }
        }
      }
    }
  });

  test('find what the search finds among annotations, and everything where nothing is asked for', async () => {
    const { project } = await harbourProject();
    for (const query of queries.filter((each) => each !== '' && each !== 'tag:' && each !== '" *')) {
      const { counts } = await project.call('search.find', { query });
      const { annotations } = await project.call('table.outline', { query });
      expect(annotations, query).toBe(counts.annotations);
    }
    for (const query of ['', 'tag:', '" *']) {
      expect((await project.call('table.outline', { query })).annotations, query).toBe(7);
    }
  });

  test('beyond the end are empty, and a stretch of ids is that of its rows', async () => {
    const { project } = await harbourProject();
    expect(await project.call('table.rows', { offset: 100, limit: 10 })).toEqual({ rows: [] });
    const { rows } = await project.call('table.rows', { offset: 2, limit: 3 });
    const { ids } = await project.call('table.ids', { offset: 2, limit: 3 });
    expect(ids).toEqual(rows.map(({ annotation }) => annotation));
  });

  test('are found again by an annotation', async () => {
    const { project, ids } = await harbourProject();
    const sort = { by: 'quote', direction: 'ascending' } as const;
    expect(await project.call('table.place', { sort, annotation: ids.zinc })).toEqual({ index: 5 });
    expect(await project.call('table.place', { query: 'warning', annotation: ids.zinc })).toEqual({
      index: null,
    });
    expect(await project.call('table.place', { annotation: 'no such annotation' })).toEqual({ index: null });
  });
});

describe('groups of the evidence table', () => {
  async function groupsOf({ call }: Project, asked: Asked) {
    return (await call('table.outline', asked)).groups.map(({ key, count }) => [key, count]);
  }

  test('by tag have an annotation under each of its tags, by name, and at the end what has none', async () => {
    const { project, tags, ids } = await harbourProject();
    const asked = { group: 'tag' } as const;
    expect(await groupsOf(project, asked)).toEqual([
      [tags.figure.id, 2],
      [tags.denial.id, 2],
      [null, 4],
    ]);
    const rows = await rowsOf(project, asked);
    expect(rows.slice(0, 4).map(({ annotation }) => annotation)).toEqual([
      ids.dead,
      ids.urdu,
      ids.warning,
      ids.urdu,
    ]);
    expect(await project.call('table.outline', asked)).toMatchObject({ annotations: 7, rows: 8 });
  });

  test('by document, source and date come by title, name and time, turned when sorted the other way', async () => {
    const { project, sources, courier, statement, letter } = await harbourProject();
    expect(await groupsOf(project, { group: 'document' })).toEqual([
      [statement.document, 2],
      [courier.document, 3],
      [letter.document, 2],
    ]);
    const bySource = [
      [sources.paper.id, 3],
      [sources.port.id, 2],
    ];
    expect(await groupsOf(project, { group: 'source' })).toEqual([...bySource, [null, 2]]);
    expect(
      await groupsOf(project, { group: 'source', sort: { by: 'source', direction: 'descending' } }),
    ).toEqual([...bySource.toReversed(), [null, 2]]);
    expect(await groupsOf(project, { group: 'date' })).toEqual([
      ['1998-03', 3],
      ['ambiguous', 2],
      [null, 2],
    ]);
  });

  test('count only what the query finds', async () => {
    const { project, tags } = await harbourProject();
    expect(await groupsOf(project, { group: 'tag', query: 'tag:denial' })).toEqual([
      [tags.figure.id, 1],
      [tags.denial.id, 2],
    ]);
    expect(await groupsOf(project, { group: 'tag', query: 'nowhere' })).toEqual([]);
  });
});

describe('changing many annotations', () => {
  test('adds and takes away tags in one step, and says how many it changed', async () => {
    const { project, ids, tags } = await harbourProject();
    const before = dumpProject(project.path);
    const all = Object.values(ids);
    expect(await project.call('table.tags', { ids: all })).toEqual({
      tags: expect.arrayContaining([
        { tag: tags.denial.id, annotations: 2 },
        { tag: tags.figure.id, annotations: 2 },
      ]),
    });
    const change = { ids: all, add: [tags.denial.id], remove: [tags.figure.id], create: ['Checked'] };
    expect(await project.call('table.retag', change)).toEqual({ annotations: 7 });
    const names = new Map((await project.call('tags.list', {})).map((tag) => [tag.id, tag.name]));
    for (const row of await rowsOf(project, {})) {
      expect(row.tags.map((tag) => names.get(tag))).toEqual(['Checked', 'Denial']);
    }
    expect((await project.call('history.get', {})).undo?.label).toBe('re-tag 7 highlights');
    await project.call('history.undo', {});
    expect(dumpProject(project.path)).toEqual(before);
  });

  test('changes nothing of annotations that are as asked, and passes over those that are gone', async () => {
    const { project, ids, tags } = await harbourProject();
    await project.call('annotations.remove', { ids: [ids.zinc] });
    const asked = { ids: [ids.zinc, ids.urdu, ids.urdu, ids.log], add: [tags.denial.id] };
    expect(await project.call('table.retag', asked)).toEqual({ annotations: 1 });
    expect(await project.call('table.retag', asked)).toEqual({ annotations: 0 });
    expect((await project.call('history.get', {})).undo?.label).toBe('tag 3 highlights');
  });

  test('refuses a tag that is not there, and then changes nothing', async () => {
    const { project, ids } = await harbourProject();
    const before = dumpProject(project.path);
    await expect(project.call('table.retag', { ids: [ids.log], add: ['no such tag'] })).rejects.toMatchObject(
      { code: 'not_found' },
    );
    expect(dumpProject(project.path)).toEqual(before);
  });

  test('removes annotations with all that hangs on them, and one undo brings all of it back', async () => {
    const { project, ids, courier, sources } = await harbourProject();
    await project.call('sources.grade', { source: sources.paper.id, code: 'C', annotation: ids.dead });
    await project.call('links.create', { from: ids.dead, to: ids.log, relation: 'confirms' });
    await project.call('annotations.addTarget', { id: ids.log, capture: courier.capture, start: 0, end: 8 });
    const before = dumpProject(project.path);
    const gone = [ids.dead, ids.log, ids.urdu];
    expect(await project.call('table.remove', { ids: gone })).toEqual({ annotations: 3 });
    expect(await project.call('table.count', {})).toEqual({ annotations: 4 });
    await project.call('history.undo', {});
    expect(dumpProject(project.path)).toEqual(before);
  });

  test('done in pieces is one step, tells how far it has come, and keeps what was done when it is stopped', async () => {
    const { project, tags } = await manyPassages(9_001);
    const { ids } = await project.call('table.ids', {});
    const before = dumpProject(project.path);
    const told: string[] = [];
    await project.call(
      'table.retag',
      { ids: [...ids], add: [tags[0] ?? ''] },
      { onProgress: ({ done, total, doing }) => told.push(`${doing} ${done} of ${total}`) },
    );
    expect(told).toEqual(['tagging 0 of 9001', 'tagging 4000 of 9001', 'tagging 8000 of 9001']);
    expect(await taggedWith(project, tags[0])).toBe(9_001);
    await project.call('history.undo', {});
    expect(dumpProject(project.path)).toEqual(before);

    const stop = new AbortController();
    const stopped = project.call(
      'table.retag',
      { ids: [...ids], add: [tags[0] ?? ''] },
      { signal: stop.signal, onProgress: ({ done }) => void (done > 0 && stop.abort()) },
    );
    await expect(stopped).rejects.toThrow(expect.objectContaining({ name: 'AbortError' }));
    expect(await taggedWith(project, tags[0])).toBe(8_000);
    await project.call('history.undo', {});
    expect(dumpProject(project.path)).toEqual(before);
  });

  test('answers other calls between its pieces', async () => {
    const { project, tags } = await manyPassages(8_001);
    const { ids } = await project.call('table.ids', {});
    const order: string[] = [];
    const tagging = project
      .call('table.retag', { ids: [...ids], add: [tags[0] ?? ''] })
      .then(() => order.push('tagged'));
    const asking = project.call('table.count', {}).then(() => order.push('answered'));
    await Promise.all([tagging, asking]);
    expect(order).toEqual(['answered', 'tagged']);
  });
});

/** A project whose one document has so many passages, and two tags that none of them carries. */
async function manyPassages(count: number) {
  const project = newProject();
  const { capture } = await importText(project, 'fire '.repeat(count), 'fires.txt');
  const tags = [];
  for (const name of ['One', 'Two']) tags.push((await project.call('tags.create', { name })).id);
  const ranges = Array.from({ length: count }, (_, index) => ({
    capture,
    start: index * 5,
    end: index * 5 + 4,
  }));
  await project.call('annotations.createAll', { ranges });
  project.forgetHistory();
  return { project, tags };
}

async function taggedWith({ call }: Project, tag: string | undefined): Promise<number> {
  const tags: OutputOf<'tags.list'> = await call('tags.list', {});
  return tags.find(({ id }) => id === tag)?.annotations ?? 0;
}

test('an export of chosen annotations has these and no notes', async () => {
  const { project, ids } = await harbourProject();
  await project.call('notes.create', { title: 'A note', lexical: '{}', text: 'words' });
  const context = { signal: new AbortController().signal, report: () => undefined };
  const selection = { annotations: [ids.urdu, ids.log, 'gone'] };
  const { text, summary } = await project.exportToText({ format: 'csv', selection }, context);
  expect(summary).toMatchObject({ annotations: 2, matchingQuotes: 2 });
  expect(text).toContain('the log is lost');
  expect(text).not.toContain('Zinc roofs');
});

test('a bad request is refused in words', async () => {
  const { project } = await harbourProject();
  const bad = project.call('table.rows', { offset: -1, limit: 10 });
  await expect(bad).rejects.toBeInstanceOf(AssayError);
});
