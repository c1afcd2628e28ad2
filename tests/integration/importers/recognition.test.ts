import { expect, onTestFinished, test } from 'vitest';
import {
  createImporterPool,
  type ImporterPoolOptions,
} from '../../../electron/importers/pool/importer-pool.ts';
import { defaultProcessLimits } from '../../../electron/importers/process/process-limits.ts';
import { pngFile } from '../../../tools/fixtures/png-file.ts';
import { refusalOf } from '../../support/importing/import-builder.ts';
import { scanBitmap, scanFile, scannedPdf, scans } from '../../support/importing/scans.ts';

const timeout = 120_000;
const log = { name: 'log.png', bytes: scanFile(scans.harbourLog) };
const wanted = { languages: ['eng'], pages: 'without-text' } as const;

function openPool(options: ImporterPoolOptions = {}) {
  const failures: string[] = [];
  const pool = createImporterPool({ size: 1, onFailure: (message) => failures.push(message), ...options });
  onTestFinished(() => pool.close());
  return { pool, failures };
}

test('the locked process recognises words, and tells page by page how far it is', { timeout }, async () => {
  const { pool, failures } = openPool();
  const picture = scanBitmap(scans.harbourLog);
  const told: string[] = [];
  const bytes = scannedPdf([{ picture }, { words: 'Typed at the quay.' }, { picture }]);
  const { text, recognition } = await pool.recognise(
    { name: 'log.pdf', bytes },
    { ...wanted, onPage: (done, total) => told.push(`${done} of ${total}`) },
  );
  expect(text).toBe(`${scans.harbourLog.text}\nTyped at the quay.\n${scans.harbourLog.text}`);
  expect(recognition?.pages).toEqual([0, 2]);
  expect(told).toEqual(['0 of 2', '1 of 2', '2 of 2']);
  expect(failures).toEqual([]);
});

test('a page that takes too long is given up, and what comes next is recognised', { timeout }, async () => {
  let seed = 1;
  const noise = pngFile(1_600, 1_600, () => {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
    return seed >>> 24;
  });
  const { pool } = openPool({ processLimits: { ...defaultProcessLimits, baseMs: 0, pageMs: 1_500 } });
  const { reason } = await refusalOf(pool.recognise({ name: 'noise.png', bytes: noise }, wanted));
  expect(reason).toBe('took too long');
  const { pool: next } = openPool();
  expect((await next.recognise(log, wanted)).text.trim()).toBe(scans.harbourLog.text);
});

test('an image that says it is huge is refused before it is decoded', { timeout }, async () => {
  const { pool } = openPool();
  const huge = Buffer.from(pngFile(8, 8, () => 255));
  huge.writeUInt32BE(30_000, 16);
  huge.writeUInt32BE(30_000, 20);
  const { reason } = await refusalOf(pool.recognise({ name: 'huge.png', bytes: huge }, wanted));
  expect(reason).toBe('too large');
});

test('a scan that says it is huge is passed over, and the other pages are recognised', {
  timeout,
}, async () => {
  const { pool } = openPool();
  const picture = scanBitmap(scans.harbourLog);
  const bytes = scannedPdf([
    { picture: { width: 40_000, height: 40_000, pixels: picture.pixels } },
    { picture },
  ]);
  const { recognition } = await pool.recognise({ name: 'log.pdf', bytes }, wanted);
  expect(recognition?.pages).toEqual([1]);
});

test('a job that is cancelled ends, and its pool goes on', { timeout }, async () => {
  const { pool } = openPool();
  const stopping = new AbortController();
  const recognising = pool.recognise(log, {
    ...wanted,
    signal: stopping.signal,
    onPage: () => stopping.abort(new Error('Enough.')),
  });
  await expect(recognising).rejects.toThrow('Enough.');
  expect((await pool.recognise(log, wanted)).recognition?.pages).toEqual([0]);
});
