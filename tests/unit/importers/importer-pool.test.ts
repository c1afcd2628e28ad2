import { describe, expect, onTestFinished, test } from 'vitest';
import { defaultImportLimits } from '../../../electron/importers/import-limits.ts';
import {
  createImporterPool,
  type FileForImporter,
  type ImporterPool,
  type ImporterPoolOptions,
} from '../../../electron/importers/pool/importer-pool.ts';
import { defaultProcessLimits } from '../../../electron/importers/process/process-limits.ts';
import { startImporterInNode } from '../../../electron/importers/pool/start-in-node.ts';
import { refusalOf } from '../../support/importing/import-builder.ts';

const misbehaving = new URL('../../support/importing/misbehaving-importer.ts', import.meta.url);
const start = () => startImporterInNode(misbehaving);
const processLimits = { ...defaultProcessLimits, heapMb: 48, memoryBytes: 400_000_000 };

const file = (name: string, words = 'The quay is closed.') => ({
  name,
  bytes: new TextEncoder().encode(words),
});

function newPool(options: ImporterPoolOptions = {}) {
  const failures: string[] = [];
  const pool = createImporterPool({ size: 1, onFailure: (message) => failures.push(message), ...options });
  onTestFinished(() => pool.close());
  return { pool, failures };
}

async function importedBy(pool: ImporterPool, each: FileForImporter) {
  const outcome = await pool.import(each);
  if (outcome.type !== 'document') throw new Error('The file is no document.');
  return outcome.imported;
}

describe('the pool with its own process', () => {
  test('imports files of each format, more than it has processes', async () => {
    const { pool } = newPool({ size: 2 });
    const names = ['a.txt', 'b.md', 'c.html', 'd.txt', 'e.html'];
    const imported = await Promise.all(names.map((name) => importedBy(pool, file(name, `Quay ${name}`))));
    expect(imported.map(({ text }) => text)).toEqual(names.map((name) => `Quay ${name}`));
  });

  test('hands over images and refusals', async () => {
    const { pool } = newPool();
    const image = '<p>x<img src="data:image/gif;base64,R0lGODlhAwADAIAAAP///wAAACwAAAAAAwADAAACAkQBADs=">';
    const imported = await importedBy(pool, file('a.html', image));
    expect(imported.images[0]?.bytes).toHaveLength(35);
    const refusal = await refusalOf(pool.import(file('a.bin', '\0\x01\x02')));
    expect([refusal.reason, refusal.message]).toEqual(['binary', expect.stringContaining('not text')]);
  });

  test('keeps to the limits it is given', async () => {
    const { pool } = newPool({ limits: { ...defaultImportLimits, maxBytes: 10 } });
    expect((await refusalOf(pool.import(file('a.txt')))).reason).toBe('too large');
  });

  test('reads a large file in pieces, and does not lose the caller’s bytes', async () => {
    const { pool } = newPool();
    const mine = file('a.txt', `${'The quay is closed. '.repeat(250_000)}\n\nIt is open.`);
    const { text } = await importedBy(pool, mine);
    expect([text.length, text.slice(-11)]).toEqual([5_000_011, 'It is open.']);
    expect(mine.bytes).toHaveLength(5_000_013);
  });

  test('reads a file that is not in memory where it needs it', async () => {
    const { pool } = newPool();
    const { bytes } = file('', 'The quay is closed.');
    const content = {
      size: bytes.length,
      read: (offset: number, length: number) => Promise.resolve(bytes.slice(offset, offset + length)),
    };
    expect((await importedBy(pool, { name: 'a.txt', content })).text).toBe('The quay is closed.');
  });

  test('refuses a file that becomes unreadable while it is read', async () => {
    const { pool } = newPool();
    const content = { size: 20, read: () => Promise.reject(new Error('Gone.')) };
    const { reason, message } = await refusalOf(pool.import({ name: 'a.txt', content }));
    expect([reason, message]).toEqual(['malformed', expect.stringContaining('while it was read')]);
  });
});

describe('the parts of a container', () => {
  test('come one by one: the next when the one before is kept', async () => {
    const { pool } = newPool({ start });
    const told: string[] = [];
    const outcome = await pool.import(file('hand over parts'), {
      onPart: async ({ name, bytes }) => {
        told.push(`${name} comes with ${bytes.length} bytes`);
        await new Promise((resolve) => setImmediate(resolve));
        told.push(`${name} is kept`);
      },
    });
    expect(told).toEqual(
      [
        ['first comes with 5 bytes', 'first is kept'],
        ['second comes with 6 bytes', 'second is kept'],
        ['third comes with 5 bytes', 'third is kept'],
      ].flat(),
    );
    expect(outcome).toEqual({ type: 'container', container: { kind: 'a box', remarks: [] } });
  });

  test('are waited for without end: the time of a file is its own', async () => {
    const { pool } = newPool({ start, processLimits: { ...processLimits, baseMs: 300, msPerMegabyte: 0 } });
    const slow = () => new Promise<void>((resolve) => void setTimeout(resolve, 400));
    await expect(pool.import(file('hand over parts'), { onPart: slow })).resolves.toBeDefined();
  });

  test('end the import when one cannot be kept, and the pool goes on', async () => {
    const { pool } = newPool({ start });
    const onPart = () => Promise.reject(new Error('The disk is full.'));
    await expect(pool.import(file('hand over parts'), { onPart })).rejects.toThrow('The disk is full.');
    expect((await importedBy(pool, file('next'))).text).toBe('next 1');
  });
});

describe('the pool goes on in a fresh process', () => {
  test.each(['hang', 'hang in native code'])('after a file that lets its parser %s', async (what) => {
    const { pool } = newPool({ start, processLimits: { ...processLimits, memoryBytes: 8e9, baseMs: 300 } });
    const hanging = refusalOf(pool.import(file(what)));
    const next = importedBy(pool, file('next'));
    expect((await hanging).reason).toBe('took too long');
    expect((await next).text).toBe('next 1');
  });

  test.each(['fill the heap', 'fill buffers'])('after a file that makes its parser %s', async (what) => {
    const { pool, failures } = newPool({ start, processLimits });
    const refused = refusalOf(pool.import(file(what)));
    const next = importedBy(pool, file('next'));
    expect((await refused).reason).toBe('too much memory');
    expect((await next).text).toBe('next 1');
    expect(failures).toEqual([]);
  });

  test('after pages that take too much, which are left out of what is recognised', async () => {
    const { pool, failures } = newPool({ start, processLimits });
    const told: string[] = [];
    const { text } = await pool.recognise(file('fill the heap at two of three pages'), {
      languages: ['eng'],
      pages: 'without-text',
      onPage: (done, total) => told.push(`${done} of ${total}`),
    });
    expect(text).toBe('pages 0');
    expect(told).toEqual(['2 of 3', '1 of 2', '1 of 1']);
    expect(failures).toEqual([]);
  });

  test.each([
    ['throw', 'The parser threw.'],
    ['exit', 'The thread ended.'],
    ['overrun the process', 'The process ended.'],
    ['lie about a range', 'A block stands from 0 to 99'],
    ['hand over a bad part', 'part.bytes'],
    ['speak nonsense', 'answer.outcome.imported'],
    ['fail', 'A bug.'],
  ])('after a file that makes its parser %s, which is told to the developer alone', async (what, told) => {
    const { pool, failures } = newPool({ start, processLimits: { ...processLimits, memoryBytes: 8e9 } });
    const refused = refusalOf(pool.import(file(what)));
    const next = importedBy(pool, file('next'));
    const { reason, message } = await refused;
    expect(reason).toBe('malformed');
    expect(message).not.toContain(told);
    expect(failures).toEqual([expect.stringContaining(told)]);
    expect((await next).text).toBe('next 1');
  });

  test('after imports that were cancelled, running or waiting', async () => {
    const { pool } = newPool({ start });
    const cancel = new AbortController();
    const outcomes = ['hang', 'waiting'].map((name) =>
      pool.import(file(name), { signal: cancel.signal }).catch((error: unknown) => error),
    );
    cancel.abort('No longer wanted.');
    expect(await Promise.all(outcomes)).toEqual(['No longer wanted.', 'No longer wanted.']);
    expect((await importedBy(pool, file('next'))).text).toBe('next 1');
    await expect(pool.import(file('late'), { signal: cancel.signal })).rejects.toBe('No longer wanted.');
  });

  test('after 200 files, and not before', async () => {
    const { pool } = newPool({ start });
    const texts: string[] = [];
    for (let index = 0; index < 202; index += 1) texts.push((await importedBy(pool, file('x'))).text);
    expect(texts.slice(198)).toEqual(['x 199', 'x 200', 'x 1', 'x 2']);
  });
});

test('a closed pool rejects what was running, what was waiting and what comes after', async () => {
  const { pool } = newPool({ start });
  const outcomes = ['hang', 'waiting'].map((name) =>
    pool.import(file(name)).catch((error: unknown) => error),
  );
  await pool.close();
  expect(await Promise.all(outcomes)).toEqual([expect.any(Error), expect.any(Error)]);
  await expect(pool.import(file('late'))).rejects.toThrow('closed');
});
