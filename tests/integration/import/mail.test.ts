import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { type Core, createCore } from '../../../electron/core/create-core.ts';
import { type Host, windowlessHost } from '../../../electron/core/host.ts';

const fixture = (name: string) => join(import.meta.dirname, '../../fixtures/formats', name);

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'assay-mail-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** A new project, whose importers are the real ones. */
function newCore(name: string, host: Partial<Host> = {}): Core {
  const core = createCore({ path: join(folder, name), host: { ...windowlessHost(), ...host } }, 'Harbour');
  onTestFinished(() => core.close());
  return core;
}

const titles = async (core: Core) => (await core.call('documents.list', {})).map(({ title }) => title).sort();
/** The id of the document of this title. */
async function idOf(core: Core, title: string): Promise<string> {
  const document = (await core.call('documents.list', {})).find((each) => each.title === title);
  if (document === undefined) throw new Error(`There is no document “${title}”.`);
  return document.id;
}

describe('a message with attachments', () => {
  test('becomes documents that know each other, and where they came from', async () => {
    const core = newCore('message.assay');
    await core.importPaths([fixture('eml/harbour.eml')], {});
    const subject = 'بندرگاہ ميں آگ';
    expect(await titles(core)).toEqual(['Watch list of the harbour', 'What I saw', subject]);
    const message = await idOf(core, subject);
    const attached = await idOf(core, 'What I saw');
    const { parts, wholes } = await core.call('documents.parts', { id: message });
    expect(wholes).toEqual([]);
    expect(parts).toEqual([
      {
        document: await idOf(core, 'Watch list of the harbour'),
        title: 'Watch list of the harbour',
        relation: 'attachment',
        label: 'watch list.txt',
      },
      { document: attached, title: 'What I saw', relation: 'attachment', label: 'What I saw.eml' },
    ]);
    expect(await core.call('documents.parts', { id: attached })).toEqual({
      parts: [],
      wholes: [{ document: message, title: subject, relation: 'attachment', label: 'What I saw.eml' }],
    });
    const [whole] = await core.call('captures.list', { document: message });
    const [copy] = await core.call('captures.list', { document: attached });
    expect(copy?.origin).toEqual({
      container: 'harbour.eml',
      sha256: whole?.sha256,
      member: 'What I saw.eml',
      relation: 'attachment',
      capturedAt: null,
    });
    expect(copy?.embedded).toContainEqual({ name: 'Message-ID', value: '<saw-1@harbour.example>' });
    expect(whole?.origin).toBeNull();
  });

  test('is taken back, and brought back, as one', async () => {
    const core = newCore('undone.assay');
    await core.importPaths([fixture('eml/harbour.eml')], {});
    await core.call('history.undo', {});
    expect(await titles(core)).toEqual([]);
    await core.call('history.redo', {});
    const { parts } = await core.call('documents.parts', { id: await idOf(core, 'بندرگاہ ميں آگ') });
    expect(parts).toHaveLength(2);
  });

  test('is saved as it was, byte by byte', async () => {
    const path = join(folder, 'saved.eml');
    const suggested: string[] = [];
    const core = newCore('saved.assay', {
      chooseExportPath: async (name) => {
        suggested.push(name);
        return path;
      },
    });
    await core.importPaths([fixture('eml/harbour.eml')], {});
    const [copy] = await core.call('captures.list', { document: await idOf(core, 'بندرگاہ ميں آگ') });
    expect(await core.call('captures.saveOriginal', { id: copy?.id ?? '' })).toEqual({
      fileName: 'saved.eml',
    });
    expect(suggested).toEqual(['harbour.eml']);
    expect(await readFile(path)).toEqual(await readFile(fixture('eml/harbour.eml')));
  });
});

describe('a web archive', () => {
  test('gives pages with the addresses and dates of their records, and the record as the original', async () => {
    const core = newCore('warc.assay');
    await core.importPaths([fixture('warc/harbour.warc.gz')], {});
    const page = await core.call('documents.get', { id: await idOf(core, 'The gate of the harbour') });
    expect(page.metadata.url).toMatchObject({
      value: 'https://harbour.example/gate',
      readFrom: 'WARC-Target-URI',
    });
    const [copy] = await core.call('captures.list', { document: page.id });
    expect(copy).toMatchObject({
      capturedAt: '2025-01-07T05:00:04.250Z',
      mediaType: 'application/warc',
      origin: { container: 'harbour.warc.gz', member: 'https://harbour.example/gate', relation: 'page' },
    });
    const shown = core.original(copy?.id ?? '');
    expect(shown?.mediaType).toBe('text/html');
    expect(Buffer.from(shown?.bytes ?? []).toString()).toMatch(/^<!DOCTYPE html>/);
  });

  test('gives the pages that match alone, and says where none does', async () => {
    const core = newCore('some.assay');
    const matching = (wanted: string) =>
      core.importPaths([fixture('wacz/harbour.wacz')], {
        choice: { type: 'matching', wanted, matches: ({ url }) => url?.endsWith(wanted) === true },
      });
    const { items } = await matching('/nowhere');
    expect(items).toMatchObject([{ status: 'failed', reason: 'empty' }]);
    await matching('/fire');
    expect(await titles(core)).toEqual(['Fire at the quay']);
  });

  test('waits for the choice of a person, who is shown what it holds', async () => {
    const core = newCore('choose.assay');
    const bytes = new Uint8Array(await readFile(fixture('warc/harbour.warc')));
    const { run, items } = await core.call('import.files', { files: [{ name: 'harbour.warc', bytes }] });
    expect(items).toMatchObject([
      { status: 'to choose', message: 'It holds 5 pages or messages. Choose those to import.' },
    ]);
    const { items: kept } = await core.call('import.items', { run: run ?? '', limit: 10 });
    const item = kept[0]?.position ?? -1;
    const { name, entries } = await core.call('import.inspect', { run: run ?? '', item });
    expect(name).toBe('harbour.warc');
    const chosen = entries
      .filter(({ title }) => title === 'quay.png' || title === 'log.txt')
      .map(({ key }) => key);
    await core.call('import.retry', { run: run ?? '', items: [item], chosen });
    expect(await titles(core)).toEqual(['Harbour log', 'quay']);
  });
});

test('a mailbox with one message is not asked about', async () => {
  const core = newCore('one.assay');
  const bytes = new TextEncoder().encode(
    'From a Mon Jan 6 2025\nFrom: a@a.example\nSubject: Quay\n\nIt burned.\n',
  );
  await core.call('import.files', { files: [{ name: 'one.mbox', bytes }] });
  expect(await titles(core)).toEqual(['Quay']);
});
