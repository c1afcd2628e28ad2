import { describe, expect, test } from 'vitest';
import type { InputOf } from '../../../shared/contract.ts';
import { type TableSortKey, tableGrouping, tableSortKey } from '../../../shared/model/table-row.ts';
import { AssayError } from '../../../shared/rpc/assay-error.ts';
import { harbourProject, rowsOf } from '../../support/projects/harbour-project.ts';
import type { newProject } from '../../support/projects/project-builder.ts';

type Project = ReturnType<typeof newProject>;
type Asked = InputOf<'table.outline'>;

async function orderBy(
  project: Project,
  by: TableSortKey,
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
    const order = async (by: TableSortKey, direction: 'ascending' | 'descending') =>
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
      for (const by of tableSortKey.options) {
        for (const group of tableGrouping.options) {
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

test('a bad request is refused in words', async () => {
  const { project } = await harbourProject();
  const bad = project.call('table.rows', { offset: -1, limit: 10 });
  await expect(bad).rejects.toBeInstanceOf(AssayError);
});
