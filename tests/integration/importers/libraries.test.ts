import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { nearestColour } from '../../../electron/core/import/container/nearest-colour.ts';
import { zipFile } from '../../../tools/fixtures/zip-file.ts';
import { dumpProject } from '../../support/dump.ts';
import { newProject, temporaryFolder } from '../../support/projects/project-builder.ts';

const fixture = (path: string) => fileURLToPath(new URL(`../../fixtures/formats/${path}`, import.meta.url));

/** A library as Zotero exports it, with one of its two files. */
function zoteroFolder(): string {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'files', '12'), { recursive: true });
  writeFileSync(join(folder, 'files', '12', 'grain-quay.txt'), 'The fire began at the grain quay.');
  cpSync(fixture('zotero-rdf/harbour.rdf'), join(folder, 'harbour.rdf'));
  return join(folder, 'harbour.rdf');
}

test('a Zotero library becomes documents with its files, notes, tags and collections, in one step', async () => {
  const project = newProject();
  const before = dumpProject(project.path);
  const report = await project.importPaths([zoteroFolder()], {});
  expect(report.items.map(({ name, status }) => [name, status])).toEqual(
    expect.arrayContaining([
      ['harbour.rdf', 'unpacked'],
      [expect.stringContaining('grain-quay.txt'), 'imported'],
    ]),
  );
  expect(report.items.filter(({ status }) => status === 'not held').map(({ title }) => title)).toEqual([
    'Inquiry into the fire',
    'A photograph of the quay',
  ]);
  const container = report.items.find(({ name }) => name === 'harbour.rdf');
  expect(container?.message).toContain('2 collections');
  expect(container?.message).toContain('Not found beside it: “files/20/photo.png”.');

  const documents = await project.call('documents.list', {});
  const article = documents.find(({ title }) => title === 'Fire at the grain quay');
  expect(article).toMatchObject({
    author: 'Ada Marsh; Port Desk',
    publisher: 'The Harbour Courier',
    published: '1997-12-03',
    capture: { fileName: 'grain-quay.txt' },
  });
  const tags = await project.call('tags.list', {});
  expect(article?.tags.map((id) => tags.find((tag) => tag.id === id)?.name)).toEqual(['fire', 'harbour']);
  expect((await project.call('documents.get', { id: article?.id ?? '' })).csl).toMatchObject({
    type: 'article-newspaper',
  });
  expect(await project.call('notes.list', {})).toMatchObject([
    { document: article?.id, text: expect.stringContaining('Quotes the harbour master twice.') },
  ]);
  const report1998 = documents.find(({ title }) => title === 'Inquiry into the fire');
  expect(report1998).toMatchObject({ capture: null, published: '1998', publisher: 'Harbour Authority' });
  const collections = await project.call('collections.list', {});
  const fire = collections.find(({ name }) => name === 'The fire');
  expect(fire).toMatchObject({ parent: null, documents: [article?.id] });
  expect(collections.find(({ name }) => name === 'Inquiries')).toMatchObject({
    parent: fire?.id,
    documents: [report1998?.id],
  });

  await project.call('history.undo', {});
  expect(dumpProject(project.path)).toEqual(before);
});

test('a library that comes again adds nothing, and keeps what was entered by hand', async () => {
  const project = newProject();
  const path = zoteroFolder();
  await project.importPaths([path], {});
  const [document] = (await project.call('documents.list', {})).filter(({ capture }) => capture !== null);
  await project.call('documents.update', { id: document?.id ?? '', metadata: { author: 'A. Marsh' } });
  const before = dumpProject(project.path);
  await project.importPaths([path], {});
  expect(dumpProject(project.path)).toEqual(before);
});

test('a work that is not held gets its file later', async () => {
  const project = newProject();
  await project.importPaths([fixture('csl-json/harbour.json')], {});
  const documents = await project.call('documents.list', {});
  expect(documents.map(({ title, capture }) => [title, capture])).toEqual([
    ['Inquiry into the fire', null],
    ['Fire at the grain quay', null],
  ]);
  const id = documents[0]?.id ?? '';
  await project.importBytes('inquiry.txt', new TextEncoder().encode('The inquiry met.'), { copyOf: id });
  expect(await project.call('documents.get', { id })).toMatchObject({
    title: 'Inquiry into the fire',
    captures: [{ fileName: 'inquiry.txt' }],
  });
  const checks = await project.call('project.verify', {});
  expect(checks.filter(({ ok }) => !ok)).toEqual([]);
});

test('a REFI-QDA project becomes documents with passages, tags, notes and sets; GUIDs are kept', async () => {
  const project = newProject();
  const before = dumpProject(project.path);
  const report = await project.importPaths([fixture('qdpx/harbour.qdpx')], {});
  expect(report.items[0]).toMatchObject({ name: 'harbour.qdpx › Harbour log.txt', status: 'imported' });
  const documents = await project.call('documents.list', {});
  const log = documents.find(({ title }) => title === 'Harbour log');
  const annotations = await project.call('annotations.list', { document: log?.id ?? '' });
  const tags = await project.call('tags.list', {});
  const nameOf = (id: string) => tags.find((tag) => tag.id === id)?.name;
  expect(
    annotations.map(({ targets: [target], tags: own, comment }) => ({
      exact: target?.exact,
      state: target?.state,
      tags: own.map(nameOf),
      comment: comment?.text ?? null,
    })),
  ).toEqual([
    { exact: 'clerk', state: expect.any(String), tags: ['Clerk', 'Witness'], comment: 'Named only here.' },
    { exact: 'Nobody', state: expect.any(String), tags: ['بندرگاہ'], comment: null },
  ]);
  for (const { targets } of annotations) expect(targets[0]?.state).not.toBe('orphaned');
  expect(tags.find(({ name }) => name === 'Clerk')?.parent).toBe(
    tags.find(({ name }) => name === 'Witness')?.id,
  );
  expect(tags.find(({ name }) => name === 'Witness')).toMatchObject({
    definition: 'Who saw it',
    colour: 'amber',
  });
  expect(await project.call('collections.list', {})).toMatchObject([
    { name: 'First reading', documents: [log?.id], tags: [tags.find(({ name }) => name === 'Witness')?.id] },
  ]);
  expect(await project.call('notes.list', {})).toMatchObject([{ document: log?.id }]);
  const after = dumpProject(project.path);
  await project.importPaths([fixture('qdpx/harbour.qdpx')], {});
  expect(dumpProject(project.path)).toEqual(after);
  while ((await project.call('history.get', {})).undo !== null) await project.call('history.undo', {});
  expect(dumpProject(project.path)).toEqual(before);
});

test('a source that REFI-QDA codes as a whole becomes a document with these tags', async () => {
  const project = newProject();
  const code = '01890000-0000-7000-8000-000000000001';
  const xml = `<Project><CodeBook><Codes><Code guid="${code}" name="Witness" isCodable="true"/></Codes></CodeBook>
    <Sources><TextSource guid="01890000-0000-7000-8000-000000000010" name="Log" plainTextPath="internal://log.txt">
    <Coding guid="01890000-0000-7000-8000-000000000020"><CodeRef targetGUID="${code}"/></Coding></TextSource></Sources></Project>`;
  const bytes = zipFile([
    { name: 'project.qde', content: xml },
    { name: 'sources/log.txt', content: 'The gate was open.' },
  ]);
  for (let time = 0; time < 2; time += 1) {
    const { items } = await project.importBytes('coded.qdpx', bytes, {});
    expect(items.map(({ message }) => message ?? '').join(' ')).not.toContain('coded as a whole');
  }
  const [tag] = await project.call('tags.list', {});
  expect(tag).toMatchObject({ name: 'Witness' });
  expect(await project.call('documents.list', {})).toMatchObject([{ title: 'Log', tags: [tag?.id] }]);
  expect(await project.call('annotations.list', {})).toEqual([]);
});

test('a REFI-QDA codebook becomes tags, once', async () => {
  const project = newProject();
  for (let time = 0; time < 2; time += 1) await project.importPaths([fixture('qdc/harbour.qdc')], {});
  expect((await project.call('tags.list', {})).map(({ name }) => name).toSorted()).toEqual(
    ['Clerk', 'Witness', 'بندرگاہ'].toSorted(),
  );
});

test('a colour of another program becomes the nearest one of tags', () => {
  expect(
    ['#ff0000', '#ffa500', '#7fff00', '#008b8b', '#1e90ff', '#8a2be2', '#808080', '#a0522d'].map(
      nearestColour,
    ),
  ).toEqual(['rose', 'amber', 'leaf', 'teal', 'sky', 'violet', 'slate', 'clay']);
});
