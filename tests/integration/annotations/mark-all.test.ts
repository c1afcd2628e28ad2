import { expect, test } from 'vitest';
import { AssayError } from '../../../shared/rpc/assay-error.ts';
import { dumpProject } from '../../support/dump.ts';
import { importText, newProject } from '../../support/projects/project-builder.ts';

const report = 'The warning of May was sent. A second warning followed; no warning was answered.';
const statement = 'No warning reached us.';

test('every place of a query is listed by document, with the words around and what is annotated already', async () => {
  const core = newProject();
  const one = await importText(core, report, 'report.txt');
  const other = await importText(core, statement, 'statement.txt');
  await importText(core, 'Nothing of the kind.', 'neither.txt');
  const tag = await core.call('tags.create', { name: 'Warnings' });
  await core.call('annotations.create', {
    capture: one.capture,
    start: report.indexOf('A second warning'),
    end: report.indexOf(' followed'),
    tags: [tag.id],
  });
  const { documents, total } = await core.call('search.places', { query: 'warning' });
  expect(total).toBe(4);
  const byDocument = new Map(documents.map(({ document, places }) => [document, places]));
  expect(byDocument.get(one.document)).toEqual([
    {
      start: 4,
      end: 11,
      before: 'The ',
      exact: 'warning',
      after: report.slice(11),
      annotated: null,
    },
    expect.objectContaining({ exact: 'warning', annotated: [tag.id] }),
    expect.objectContaining({ before: expect.stringMatching(/; no $/), annotated: null }),
  ]);
  expect(byDocument.get(other.document)).toHaveLength(1);
  expect(byDocument.size).toBe(2);
});

test('words are looked for as they stand in one capture', async () => {
  const core = newProject();
  const { capture } = await importText(core, report, 'report.txt');
  await importText(core, statement, 'statement.txt');
  const asked = { query: 'warning was', isLiteral: true, capture };
  const { documents, total } = await core.call('search.places', asked);
  expect(total).toBe(1);
  expect(documents[0]?.places[0]).toMatchObject({ exact: 'warning was', after: ' answered.' });
});

test('no more places are given than asked for, and all are counted', async () => {
  const core = newProject();
  await importText(core, 'warning '.repeat(40), 'many.txt');
  const { documents, total } = await core.call('search.places', { query: 'warning', limit: 7 });
  expect([documents[0]?.places.length, total]).toEqual([7, 40]);
});

test('thousands of ranges become annotations with tags and comment in one step', async () => {
  const core = newProject();
  const { capture } = await importText(core, 'warning, '.repeat(3_000), 'many.txt');
  core.forgetHistory();
  const before = dumpProject(core.path);
  const { documents } = await core.call('search.places', { query: 'warning' });
  const ranges = (documents[0]?.places ?? []).map(({ start, end }) => ({ capture, start, end }));
  const tag = await core.call('tags.create', { name: 'Seen' });
  const comment = { text: 'All of them', lexical: '{}' };
  const { ids } = await core.call('annotations.createAll', {
    ranges,
    tags: [tag.id],
    newTags: ['Warnings', 'seen'],
    comment,
  });
  expect(ids).toHaveLength(3_000);
  const made = await core.call('annotations.list', {});
  expect(made[2_999]).toMatchObject({
    motivation: 'tagging',
    targets: [{ exact: 'warning' }],
    comment: { text: 'All of them' },
  });
  expect(new Set(made.map(({ tags }) => tags.length))).toEqual(new Set([2]));
  expect((await core.call('history.undo', {})).label).toBe('mark 3000 passages');
  await core.call('history.undo', {});
  expect(dumpProject(core.path)).toEqual(before);
}, 60_000);

test('one bad range and nothing is marked', async () => {
  const core = newProject();
  const { capture } = await importText(core, report, 'report.txt');
  const ranges = [
    { capture, start: 4, end: 11 },
    { capture, start: 4, end: 5_000 },
  ];
  const marking = core.call('annotations.createAll', { ranges, newTags: ['Warnings'] });
  await expect(marking).rejects.toBeInstanceOf(AssayError);
  expect(await core.call('annotations.list', {})).toEqual([]);
  expect(await core.call('tags.list', {})).toEqual([]);
});
