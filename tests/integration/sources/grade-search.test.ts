import { expect, test } from 'vitest';
import { newProject, importText } from '../../support/projects/project-builder.ts';

async function graded() {
  const core = newProject();
  const { id: courier } = await core.call('sources.create', { name: 'Daily Courier' });
  const { id: watch } = await core.call('sources.create', { name: 'Harbour Watch' });
  const one = await importText(core, 'The inquiry heard of two warnings.', 'one.txt');
  const two = await importText(core, 'No warning reached the office.', 'two.txt');
  await core.call('documents.assignSource', { ids: [one.document], source: courier });
  const found = async (query: string) =>
    (await core.call('search.find', { query, limit: 50 })).hits.map(
      ({ document, annotation, subject, field }) =>
        `${field} ${annotation ?? (document === one.document ? 'one' : document === two.document ? 'two' : subject === courier ? 'courier' : 'watch')}`,
    );
  return { core, courier, watch, one, two, found };
}

test('grade: finds what comes from sources graded so, by letter or words, and what is not graded', async () => {
  const { core, courier, found } = await graded();
  await core.call('sources.grade', { source: courier, code: 'B' });
  expect((await found('grade:b')).sort()).toEqual(['source courier', 'title one']);
  expect(await found('grade:"usually reliable" in:documents')).toEqual(['title one']);
  expect((await found('grade:none')).sort()).toEqual(['source watch', 'title two']);
  expect(await found('grade:C')).toEqual([]);
  expect((await found('-grade:B in:documents')).sort()).toEqual(['title two']);
  expect(await found('grade:B warnings')).toEqual(['text one']);
});

test('grade: counts the grade of the passage first, those on a topic where it is named, and those of the project’s scale', async () => {
  const { core, courier, one, found } = await graded();
  const passage = await core.call('annotations.create', { capture: one.capture, start: 4, end: 11 });
  const other = await core.call('annotations.create', { capture: one.capture, start: 12, end: 17 });
  await core.call('sources.grade', { source: courier, code: 'B' });
  await core.call('sources.grade', { source: courier, code: 'D', topic: 'The fire' });
  await core.call('sources.grade', {
    source: courier,
    code: 'E',
    annotation: passage.id,
    document: one.document,
  });
  await core.call('sources.grade', { source: courier, code: 'A', period: '1990/1999' });
  expect(await found('grade:B in:annotations')).toEqual([`quote ${other.id}`]);
  expect(await found('grade:E')).toEqual([`quote ${passage.id}`]);
  expect(await found('grade:"D on the fire" in:sources')).toEqual(['source courier']);
  expect(await found('grade:D')).toEqual([]);
  expect(await found('grade:A')).toEqual([]);
  await core.call('sources.setScale', { scale: 'three-step' });
  expect(await found('grade:B')).toEqual([]);
  expect((await core.call('documents.list', {})).map(({ grade }) => grade)).toEqual([null, null]);
  await core.call('sources.grade', { source: courier, code: 'M' });
  expect((await found('grade:m in:documents')).sort()).toEqual(['title one']);
});

test('the evidence table puts grades in the order of the scale, not of the alphabet', async () => {
  const { core, courier, watch, one, two } = await graded();
  await core.call('sources.setScale', { scale: 'three-step' });
  await core.call('documents.assignSource', { ids: [two.document], source: watch });
  await core.call('sources.grade', { source: courier, code: 'L' });
  await core.call('sources.grade', { source: watch, code: 'M' });
  await core.call('annotations.create', { capture: one.capture, start: 4, end: 11 });
  const middle = await core.call('annotations.create', { capture: two.capture, start: 3, end: 10 });
  const high = await core.call('annotations.create', { capture: two.capture, start: 11, end: 18 });
  await core.call('sources.grade', { source: watch, code: 'H', annotation: high.id, document: two.document });
  await core.call('sources.grade', {
    source: watch,
    code: 'N',
    annotation: middle.id,
    document: two.document,
  });
  const { rows } = await core.call('table.rows', {
    sort: { by: 'grade', direction: 'ascending' },
    group: 'none',
    query: '',
    offset: 0,
    limit: 10,
  });
  expect(rows.map(({ grade }) => grade?.code)).toEqual(['H', 'L', 'N']);
});

test('source: finds the notes about a source, and those of its documents', async () => {
  const { core, courier, one } = await graded();
  const note = (title: string, of: { document?: string; source?: string }) =>
    core.call('notes.create', { title, ...of, lexical: '', text: title });
  const about = await note('Its archive', { source: courier });
  const ofDocument = await note('Its date', { document: one.document });
  await note('To do', {});
  const { hits } = await core.call('search.find', { query: 'source:courier in:notes', limit: 9 });
  expect(hits.map(({ subject }) => subject).sort()).toEqual([about.id, ofDocument.id].sort());
  expect(await core.call('notes.list', { source: courier })).toMatchObject([
    { id: about.id, source: courier },
  ]);
});
