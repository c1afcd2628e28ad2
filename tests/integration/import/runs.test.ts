import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Progress } from '../../../shared/contract/define.ts';
import { statement } from '../../../electron/store/database.ts';
import { type ImportWorkplace, newImportWorkplace } from '../../support/importing/import-workplace.ts';
import { temporaryFolder } from '../../support/projects/project-builder.ts';
import { type Script, scripted } from '../../support/importing/scripted-importer.ts';

/** A folder with these files in it. */
function folderWith(files: Readonly<Record<string, Script | string>>): string {
  const folder = join(temporaryFolder(), 'papers');
  mkdirSync(folder);
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), scripted(content));
  return folder;
}

const five = Object.fromEntries(
  ['a', 'b', 'c', 'd', 'e'].map((name) => [`${name}.txt`, `The words of ${name}.`]),
);

/** Imports a folder, and stops when the importer is given the file of this name. */
async function importUntil(workplace: ImportWorkplace, folder: string, name: string): Promise<void> {
  const stop = new AbortController();
  workplace.importer.before = async (given) => {
    if (given === name) stop.abort();
  };
  workplace.chosen.paths = [folder];
  const report = await workplace.call('import.choose', { kind: 'folder' }, { signal: stop.signal });
  expect(report.isCancelled).toBe(true);
  workplace.importer.before = async () => undefined;
  workplace.importer.given.length = 0;
}

async function titles({ library }: ImportWorkplace): Promise<readonly string[]> {
  return (await library.call('documents.list', {})).map(({ title }) => title).sort();
}

const allFive = ['a', 'b', 'c', 'd', 'e'].map((name) => `The words of ${name}.`);

test('all files are known before the first is imported, and progress tells files and bytes', async () => {
  const workplace = newImportWorkplace();
  workplace.chosen.paths = [folderWith(five)];
  const progress: Progress[] = [];
  await workplace.call('import.choose', { kind: 'folder' }, { report: (each) => progress.push(each) });
  const total = { files: 5, bytes: 5 * 'The words of a.'.length };
  expect(progress.find(({ bytes }) => bytes !== undefined)).toEqual({
    done: 0,
    total: total.files,
    doing: 'papers/a.txt',
    bytes: { done: 0, total: total.bytes },
    secondsLeft: null,
  });
  expect(progress.at(-1)).toMatchObject({ done: 5, bytes: { done: total.bytes, total: total.bytes } });
  expect(await workplace.call('import.runs', {})).toMatchObject([
    { state: 'done', counts: { imported: 5, waiting: 0 }, bytes: total.bytes, canResume: false },
  ]);
});

test('a run that is stopped goes on after a restart, and imports only what waits', async () => {
  const stopped = newImportWorkplace();
  await importUntil(stopped, folderWith(five), 'c.txt');
  const workplace = stopped.restarted();
  const [run] = await workplace.call('import.runs', {});
  expect(run).toMatchObject({ state: 'stopped', canResume: true });
  const waiting = run?.counts.waiting ?? 0;
  expect(waiting).toBeGreaterThan(0);
  await workplace.call('import.resume', { run: run?.id ?? '' });
  expect(workplace.importer.given).toHaveLength(waiting);
  expect(await titles(workplace)).toEqual(allFive);
  expect(await workplace.lines()).toEqual(
    ['a', 'b', 'c', 'd', 'e'].map((name) => `papers/${name}.txt | imported | The words of ${name}.`),
  );
  expect(await workplace.call('import.runs', {})).toMatchObject([{ state: 'done', canResume: false }]);
});

test('a stopped run and the rest of it are one step of undo', async () => {
  const workplace = newImportWorkplace();
  await importUntil(workplace, folderWith(five), 'c.txt');
  const [run] = await workplace.call('import.runs', {});
  await workplace.call('import.resume', { run: run?.id ?? '' });
  workplace.library.store.unitOfWork.undo();
  expect(await titles(workplace)).toEqual([]);
});

test('a program that ends between a file and the next leaves no double', async () => {
  const workplace = newImportWorkplace();
  workplace.chosen.paths = [folderWith(five)];
  workplace.importer.before = async (name) => {
    if (name === 'c.txt') throw new Error('The program ended.');
  };
  await expect(workplace.call('import.choose', { kind: 'folder' })).rejects.toThrow('The program ended.');
  // As a crash leaves it: what is kept of the run says that it runs.
  workplace.library.store.unitOfWork.aside((database) =>
    statement(database, "UPDATE import_run SET state = 'running', ended_at = NULL").run(),
  );
  const again = workplace.restarted();
  const [run] = await again.call('import.runs', {});
  expect(run).toMatchObject({ state: 'interrupted', canResume: true });
  await again.call('import.resume', { run: run?.id ?? '' });
  expect(await titles(again)).toEqual(allFive);
});

test('an archive that was stopped half-way is opened again, and what it gave is not imported twice', async () => {
  const workplace = newImportWorkplace();
  const box: Script = {
    kind: 'a ZIP archive',
    parts: ['a', 'b', 'c', 'd', 'e'].map((name) => ({
      name: `${name}.txt`,
      content: `The words of ${name}.`,
    })),
  };
  await importUntil(workplace, folderWith({ 'box.zip': box }), 'd.txt');
  const [run] = await workplace.call('import.runs', {});
  const before = (await workplace.items()).filter(({ status }) => status === 'imported').length;
  await workplace.call('import.resume', { run: run?.id ?? '' });
  expect(workplace.importer.given).toHaveLength(1 + 5 - before);
  expect(await titles(workplace)).toEqual(allFive);
  expect((await workplace.items()).map(({ name, status }) => [name, status])).toEqual([
    ['papers/box.zip', 'unpacked'],
    ...['a', 'b', 'c', 'd', 'e'].map((name) => [`papers/box.zip › ${name}.txt`, 'imported']),
  ]);
});

test('files that are gone or have changed are told of when a run goes on', async () => {
  const workplace = newImportWorkplace();
  const folder = folderWith(five);
  await importUntil(workplace, folder, 'a.txt');
  rmSync(join(folder, 'b.txt'));
  writeFileSync(join(folder, 'c.txt'), 'Other words of c.');
  const [run] = await workplace.call('import.runs', {});
  await workplace.call('import.resume', { run: run?.id ?? '' });
  expect(await titles(workplace)).toEqual([
    'Other words of c.',
    ...allFive.filter((words) => !/[bc]\./.test(words)),
  ]);
  expect((await workplace.items())[1]).toMatchObject({
    status: 'failed',
    message: 'There is no such file. It may have been moved.',
  });
});

test('what waits in a run may be left', async () => {
  const workplace = newImportWorkplace();
  await importUntil(workplace, folderWith(five), 'c.txt');
  const [run] = await workplace.call('import.runs', {});
  await workplace.call('import.leave', { run: run?.id ?? '' });
  expect(await workplace.call('import.runs', {})).toMatchObject([{ state: 'stopped', canResume: false }]);
});

const locked: Script = { text: 'Words under lock.', password: 'harbour' };

test('a locked file waits for its password, wherever it came from', async () => {
  const workplace = newImportWorkplace();
  await workplace.call('import.files', { files: [{ name: 'secret.pdf', bytes: scripted(locked) }] });
  const [item] = await workplace.items();
  expect(item).toMatchObject({ status: 'locked', reason: 'locked' });
  const [run] = await workplace.call('import.runs', {});
  const retry = { run: run?.id ?? '', items: [item?.position ?? 0] };
  await workplace.call('import.retry', { ...retry, password: 'wrong' });
  expect((await workplace.items())[0]?.status).toBe('locked');
  await workplace.call('import.retry', { ...retry, password: 'harbour' });
  expect(await workplace.lines()).toEqual(['secret.pdf | imported | Words under lock.']);
  const { path } = workplace.library.store;
  for (const file of [path, `${path}-wal`]) expect(readFileSync(file).includes('wrong')).toBe(false);
});

test('a locked attachment of a message in an archive is unlocked, and linked with its message', async () => {
  const workplace = newImportWorkplace();
  const note: Script = { text: 'See attached.', parts: [{ name: 'secret.pdf', content: locked }] };
  const folder = folderWith({
    'box.zip': {
      kind: 'a ZIP archive',
      parts: [
        { name: 'note.eml', content: note },
        { name: 'other.txt', content: 'Other words.' },
      ],
    },
  });
  workplace.chosen.paths = [folder];
  await workplace.call('import.choose', { kind: 'folder' });
  const [run] = await workplace.call('import.runs', {});
  const item = (await workplace.items()).find(({ status }) => status === 'locked');
  workplace.importer.given.length = 0;
  await workplace.call('import.retry', {
    run: run?.id ?? '',
    items: [item?.position ?? 0],
    password: 'harbour',
  });
  expect(workplace.importer.given).toEqual(['box.zip', 'note.eml', 'secret.pdf']);
  expect(await workplace.lines()).toEqual([
    'papers/box.zip | unpacked | -',
    'papers/box.zip › note.eml | imported | See attached.',
    'papers/box.zip › note.eml › secret.pdf | imported | Words under lock.',
    'papers/box.zip › other.txt | imported | Other words.',
  ]);
  const { reader } = workplace.library.store;
  expect(statement(reader, 'SELECT relation, label FROM document_part').all()).toEqual([
    { relation: 'attachment', label: 'secret.pdf' },
  ]);
});

test('files whose place is not known any more are refused, and keep what was said of them', async () => {
  const first = newImportWorkplace();
  await first.call('import.files', { files: [{ name: 'secret.pdf', bytes: scripted(locked) }] });
  const workplace = first.restarted();
  const [run] = await workplace.call('import.runs', {});
  await expect(
    workplace.call('import.retry', { run: run?.id ?? '', items: [0], password: 'harbour' }),
  ).rejects.toMatchObject({ code: 'unavailable' });
  expect((await workplace.items())[0]?.status).toBe('locked');
});

test('batches of one gesture are one run', async () => {
  const workplace = newImportWorkplace();
  for (const [name, words] of Object.entries(five))
    await workplace.call('import.files', { files: [{ name, bytes: scripted(words) }], mergeKey: 'gesture' });
  expect(await workplace.call('import.runs', {})).toMatchObject([{ counts: { imported: 5 } }]);
  workplace.library.store.unitOfWork.undo();
  expect(await titles(workplace)).toEqual([]);
});

test('the report is filtered, paged and saved', async () => {
  const workplace = newImportWorkplace();
  await workplace.call('import.files', {
    files: [
      ...Object.entries(five).map(([name, words]) => ({ name, bytes: scripted(words) })),
      { name: '=bad.txt', bytes: scripted({ refuse: { reason: 'malformed', message: 'It is damaged.' } }) },
      { name: 'same.md', bytes: scripted({ text: 'The words of a.' }) },
    ],
  });
  const [run] = await workplace.call('import.runs', {});
  const of = { run: run?.id ?? '' };
  const names = async (filter: object) =>
    (await workplace.call('import.items', { ...of, ...filter })).items.map(({ name }) => name);
  expect(await names({ status: 'failed' })).toEqual(['=bad.txt']);
  expect(await names({ format: 'markdown' })).toEqual(['same.md']);
  expect(await names({ text: 'WORDS OF B' })).toEqual(['b.txt']);
  expect(await names({ text: 'same text as' })).toEqual(['same.md']);
  const first = await workplace.call('import.items', { ...of, limit: 4 });
  expect(first).toMatchObject({ total: 7, formats: ['markdown', 'plain text'] });
  const second = await workplace.call('import.items', { ...of, limit: 4, after: first.next ?? 0 });
  expect([...first.items, ...second.items].map(({ name }) => name)).toHaveLength(7);
  expect(second.next).toBeNull();

  const folder = temporaryFolder();
  workplace.chosen.exportPath = join(folder, 'report.json');
  await workplace.call('import.saveReport', { ...of, as: 'json', status: 'failed' });
  expect(JSON.parse(readFileSync(join(folder, 'report.json'), 'utf8'))).toMatchObject([
    { file: '=bad.txt', status: 'failed', reason: 'malformed', message: 'It is damaged.', document: null },
  ]);
  workplace.chosen.exportPath = join(folder, 'report.csv');
  await workplace.call('import.saveReport', { ...of, as: 'csv' });
  const csv = readFileSync(join(folder, 'report.csv'), 'utf8').trimEnd().split('\r\n');
  expect(csv).toHaveLength(8);
  expect(csv[6]).toContain(`"'=bad.txt","failed","malformed"`);
});
