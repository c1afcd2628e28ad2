import { describe, expect, onTestFinished, test } from 'vitest';
import { defaultImportLimits } from '../../../electron/importers/import-limits.ts';
import { createImporterPool, type ImporterPoolOptions } from '../../../electron/importers/importer-pool.ts';
import { refusalOf } from '../../support/import-builder.ts';

const misbehaving = new URL('../../support/misbehaving-worker.ts', import.meta.url);
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

describe('the pool with its own worker', () => {
  test('imports files of each format, more than it has threads', async () => {
    const { pool } = newPool({ size: 2 });
    const names = ['a.txt', 'b.md', 'c.html', 'd.txt', 'e.html'];
    const imported = await Promise.all(names.map((name) => pool.import(file(name, `Quay ${name}`))));
    expect(imported.map(({ text }) => text)).toEqual(names.map((name) => `Quay ${name}`));
  });

  test('hands over images and refusals', async () => {
    const { pool } = newPool();
    const image = '<p>x<img src="data:image/gif;base64,R0lGODlhAwADAIAAAP///wAAACwAAAAAAwADAAACAkQBADs=">';
    const imported = await pool.import(file('a.html', image));
    expect(imported.images[0]?.bytes).toHaveLength(35);
    const refusal = await refusalOf(pool.import(file('a.pdf', '%PDF-1.7')));
    expect([refusal.reason, refusal.message]).toEqual(['binary', expect.stringContaining('a PDF')]);
  });

  test('keeps to the limits it is given', async () => {
    const { pool } = newPool({
      limits: { ...defaultImportLimits, maxBytes: 10 },
    });
    expect((await refusalOf(pool.import(file('a.txt')))).reason).toBe('too large');
  });

  test('does not lose the caller’s bytes', async () => {
    const { pool } = newPool();
    const mine = file('a.txt');
    await pool.import(mine);
    expect(mine.bytes).toHaveLength(19);
  });
});

describe('the pool goes on', () => {
  test('after a file that takes too long', async () => {
    const { pool } = newPool({ worker: misbehaving, timeoutMs: 300 });
    const hanging = refusalOf(pool.import(file('hang')));
    const next = pool.import(file('next'));
    expect((await hanging).reason).toBe('took too long');
    expect((await next).text).toBe('next');
  });

  test.each(['throw', 'exit', 'exhaust memory'])('after a file that makes its thread %s', async (what) => {
    const { pool, failures } = newPool({ worker: misbehaving, memoryMb: 48 });
    const refused = refusalOf(pool.import(file(what)));
    const next = pool.import(file('next'));
    expect((await refused).reason).toBe('malformed');
    expect((await next).text).toBe('next');
    expect(failures).toHaveLength(1);
  });

  test('after an importer’s own failure, which is told to the developer and not to the user', async () => {
    const { pool, failures } = newPool({ worker: misbehaving });
    const refusal = await refusalOf(pool.import(file('fail')));
    expect(refusal.reason).toBe('malformed');
    expect(refusal.message).not.toContain('A bug.');
    expect(failures).toEqual(['A bug.']);
    expect((await pool.import(file('next'))).text).toBe('next');
  });

  test('after imports that were cancelled, running or waiting', async () => {
    const { pool } = newPool({ worker: misbehaving });
    const cancel = new AbortController();
    const outcomes = ['hang', 'waiting'].map((name) =>
      pool.import(file(name), { signal: cancel.signal }).catch((error: unknown) => error),
    );
    cancel.abort('No longer wanted.');
    expect(await Promise.all(outcomes)).toEqual(['No longer wanted.', 'No longer wanted.']);
    expect((await pool.import(file('next'))).text).toBe('next');
    await expect(pool.import(file('late'), { signal: cancel.signal })).rejects.toBe('No longer wanted.');
  });
});

test('a closed pool rejects what was running, what was waiting and what comes after', async () => {
  const { pool } = newPool({ worker: misbehaving });
  const outcomes = ['hang', 'waiting'].map((name) =>
    pool.import(file(name)).catch((error: unknown) => error),
  );
  await pool.close();
  expect(await Promise.all(outcomes)).toEqual([expect.any(Error), expect.any(Error)]);
  await expect(pool.import(file('late'))).rejects.toThrow('closed');
});
