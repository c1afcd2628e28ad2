import { expect, test } from 'vitest';
import type { Core } from '../../../electron/core/create-core.ts';
import { connect } from '../../../electron/store/database.ts';
import type { Progress } from '../../../shared/contract/define.ts';
import type { StoreChange } from '../../../shared/contract/store-change.ts';
import { dumpProject } from '../../support/dump.ts';
import { addText } from '../../support/projects/copies.ts';
import { importText, newProject } from '../../support/projects/project-builder.ts';

const text =
  'Harbour Watch counted 31 dead (Harbour Watch Mar 1998). The port denied it (Port Authority 9 Mar 1998).';

const isFound = async (core: Core, capture: string) =>
  (await core.call('findings.list', { capture })).isFound;

test('a text is searched when that is asked for, once, outside undo', async () => {
  const core = newProject();
  const { capture } = await importText(core, text);
  const before = dumpProject(core.path);
  expect(await isFound(core, capture)).toBe(false);
  const progress: Progress[] = [];
  const first = await core.call('findings.find', {}, { onProgress: (each) => progress.push(each) });
  const { findings } = await core.call('findings.list', { capture });
  expect(first).toEqual({ captures: 1, findings: findings.length, failed: [] });
  expect(findings.length).toBeGreaterThan(0);
  expect(progress).toEqual([{ done: 0, total: 1, doing: 'document.txt' }]);
  expect(await core.call('findings.find', {})).toEqual({ captures: 0, findings: 0, failed: [] });
  expect(dumpProject(core.path)).toEqual(before);
  expect(await core.call('history.get', {})).toMatchObject({ undo: { label: 'import' } });
});

test('every finding says which words of the text it is', async () => {
  const core = newProject();
  const { capture } = await importText(core, text);
  await core.call('findings.find', {});
  const { findings } = await core.call('findings.list', { capture });
  for (const { finding } of findings) expect(text.slice(finding.start, finding.end)).toBe(finding.exact);
});

test('a text is searched again when the date or the language of its document is another one', async () => {
  const core = newProject();
  const { document, capture } = await importText(core, text);
  await core.call('findings.find', {});
  for (const metadata of [{ published: '1998-04' }, { language: 'en-GB' }]) {
    await core.call('documents.update', { id: document, metadata });
    expect(await isFound(core, capture)).toBe(false);
    expect(await core.call('findings.find', { documents: [document] })).toMatchObject({ captures: 1 });
    expect(await isFound(core, capture)).toBe(true);
  }
});

test('of several copies the newest is searched, an older one when it is named', async () => {
  const core = newProject();
  const { document, capture } = await importText(core, text);
  const copy = await addText(core, `${text} More.`, { copyOf: document });
  await core.call('findings.find', {});
  expect(await isFound(core, copy.capture ?? '')).toBe(true);
  expect(await isFound(core, capture)).toBe(false);
  await core.call('findings.find', { captures: [capture] });
  expect(await isFound(core, capture)).toBe(true);
});

test('a search that is cancelled keeps what is done, and goes on later', async () => {
  const core = newProject();
  await importText(core, text, 'one.txt');
  await importText(core, `${text} Two.`, 'two.txt');
  const cancelling = new AbortController();
  const finding = core.call(
    'findings.find',
    {},
    {
      signal: cancelling.signal,
      onProgress: ({ done }) => done === 1 && cancelling.abort(),
    },
  );
  await expect(finding).rejects.toMatchObject({ code: 'cancelled' });
  expect(await core.call('findings.find', {})).toMatchObject({ captures: 1 });
});

test('findings are looked for behind the window, older copies when they are opened, and told', async () => {
  const core = newProject();
  const { document, capture } = await importText(core, text);
  const copy = await addText(core, `${text} More.`, { copyOf: document });
  const changes: StoreChange[] = [];
  core.on('store.changed', (change) => changes.push(change));
  await core.findNewFindings();
  expect(await isFound(core, copy.capture ?? '')).toBe(true);
  expect(await isFound(core, capture)).toBe(false);
  await core.findNewFindings();
  expect(await isFound(core, capture)).toBe(true);
  await expect.poll(() => changes.flatMap(({ tables }) => tables ?? [])).toContain('finding_set');
});

test('findings that another version of the program makes anew again and again are left to it in the end', async () => {
  const core = newProject();
  const { capture } = await importText(core, text);
  const byOtherVersion = () => {
    const database = connect(core.path);
    database.prepare("UPDATE finding_set SET extractors = 'another/9'").run();
    database.close();
  };
  for (let round = 0; round < 20; round += 1) {
    await core.findNewFindings();
    expect(await isFound(core, capture)).toBe(true);
    byOtherVersion();
  }
  await core.findNewFindings();
  expect(await isFound(core, capture)).toBe(false);
});

test('a project is closed while findings are looked for', async () => {
  const core = newProject();
  await importText(core, `${text}\n`.repeat(2_000));
  const finding = core.findNewFindings();
  await core.close();
  await finding;
});
