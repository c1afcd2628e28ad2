import { expect, test } from 'vitest';
import type { Core } from '../../../electron/core/create-core.ts';
import { exportedW3c, importFile } from '../../support/import-annotations.ts';
import { importText, newProject } from '../../support/projects/project-builder.ts';
import { unwatched } from '../../support/unwatched.ts';

const log = 'First alarm at 2.14 a.m. Two crews went out.';
const letter = 'The clerk says that the doors were locked.';

/** Two documents of two sources, the first with a passage, a grade that superseded another, and a derivation from the second. */
async function judgedProject() {
  const core = newProject();
  const { call } = core;
  const one = await importText(core, log, 'log.txt');
  const other = await importText(core, letter, 'letter.txt');
  const source = await call('sources.create', { name: 'Fire service', aliases: ['The brigade'] });
  const union = await call('sources.create', { name: 'Dockers’ Union' });
  await call('documents.assignSource', { ids: [one.document], source: source.id });
  await call('documents.assignSource', { ids: [other.document], source: union.id });
  await call('documents.update', { id: one.document, metadata: { title: 'The log', author: 'A clerk' } });
  const { id } = await call('annotations.create', { capture: one.capture, start: 0, end: 24 });
  for (const code of ['C', 'B'])
    await call('sources.grade', { source: source.id, code, reason: 'Its record.' });
  await call('sources.grade', { source: union.id, code: 'D' });
  const via = [{ source: union.id, words: 'Dockers’ Union' }];
  await call('directness.judge', { annotation: id, level: 'second hand', reason: null, via });
  const derived = { document: one.document, toDocument: other.document, relation: 'quotes' } as const;
  await call('derivations.create', derived);
  return { core, one, other, annotation: id };
}

/** A project of its own that holds the same files, under other ids. */
async function sameFiles() {
  const core = newProject();
  const first = await importText(core, log, 'log.txt');
  const second = await importText(core, letter, 'letter.txt');
  return { core, first, second };
}

const troubles = ({ entries }: Awaited<ReturnType<typeof importFile>>) =>
  entries.filter(({ status }) => status === 'unmatched' || status === 'invalid');

const gradesOf = async ({ call }: Core, name: string) =>
  (await call('sources.list', {}))
    .find((source) => source.name === name)
    ?.grades.map(({ code, supersededAt }) => [code, supersededAt === null]);

test('what is known comes into a project that holds the same files under other ids, and is one step', async () => {
  const { core, annotation } = await judgedProject();
  const { core: copy, first, second } = await sameFiles();
  expect(troubles(await importFile(copy, await exportedW3c(core)))).toEqual([]);
  expect(await gradesOf(copy, 'Fire service')).toEqual([
    ['B', true],
    ['C', false],
  ]);
  expect(await copy.call('documents.get', { id: first.document })).toMatchObject({
    title: 'The log',
    author: 'A clerk',
    source: { name: 'Fire service' },
  });
  expect(await copy.call('directness.list', { annotation })).toMatchObject([
    { level: 'second hand', via: [{ words: 'Dockers’ Union' }] },
  ]);
  expect(await copy.call('derivations.list', { document: first.document })).toMatchObject([
    { toDocument: { id: second.document }, relation: 'quotes' },
  ]);
  await copy.call('history.undo', {});
  expect(await copy.call('sources.list', {})).toEqual([]);
  expect(await copy.call('derivations.list', { document: first.document })).toEqual([]);
});

test('what was judged and entered here stays, and what a file says otherwise is told', async () => {
  const { core } = await judgedProject();
  const { core: copy, first } = await sameFiles();
  const own = await copy.call('sources.create', { name: 'the brigade' });
  await copy.call('sources.update', { id: own.id, name: 'Fire service' });
  await copy.call('sources.grade', { source: own.id, code: 'E', reason: 'It was not there.' });
  await copy.call('documents.update', { id: first.document, metadata: { title: 'Log of the night' } });
  const told = troubles(await importFile(copy, await exportedW3c(core)));
  expect(told.map(({ reason }) => reason)).toEqual([
    'The source is judged here in the same regard; that judgement stays.',
  ]);
  const inForce = (await gradesOf(copy, 'Fire service'))?.filter(([, isInForce]) => isInForce);
  expect(inForce).toEqual([['E', true]]);
  expect(await copy.call('documents.get', { id: first.document })).toMatchObject({
    title: 'Log of the night',
    author: 'A clerk',
  });
});

test('a file of chosen documents knows nothing of the sources of others', async () => {
  const { core, other } = await judgedProject();
  const selection = { documents: [other.document] };
  const { text } = await core.exportToText({ format: 'w3c', selection }, unwatched());
  const { 'assay:facts': facts } = JSON.parse(text);
  expect(facts['assay:sources'].map((source: Record<string, string>) => source['schema:name'])).toEqual([
    'Dockers’ Union',
  ]);
  expect(facts['assay:grades']).toHaveLength(1);
  expect(text).not.toContain('Fire service');
});

test('facts that are not written as Assay writes them are told, and the rest is read', async () => {
  const { core } = await judgedProject();
  const file = JSON.parse(await exportedW3c(core));
  file['assay:facts']['assay:grades'][0]['assay:scale'] = 'stars';
  file['assay:facts']['assay:tags'] = [{ id: 'no id' }, 7];
  const { core: copy } = await sameFiles();
  const told = troubles(await importFile(copy, JSON.stringify(file)));
  expect(told.map(({ where, status }) => [where, status])).toEqual([
    ['tag 1', 'invalid'],
    ['tag 2', 'invalid'],
    ['grade 1', 'invalid'],
  ]);
  expect(await gradesOf(copy, 'Dockers’ Union')).toEqual([['D', true]]);
});
