import { expect, onTestFinished, test } from 'vitest';
import { createImporterPool } from '../../../electron/importers/pool/importer-pool.ts';
import { defaultProcessLimits } from '../../../electron/importers/process/process-limits.ts';
import { flateBomb } from '../../support/importing/hostile-pdfs.ts';
import { refusalOf } from '../../support/importing/import-builder.ts';
import { pdfFixture } from '../../support/importing/pdf-fixture.ts';

test('a PDF that unpacks to more than memory is refused, and the next one is imported', {
  timeout: 60_000,
}, async () => {
  const pool = createImporterPool({
    size: 1,
    processLimits: { ...defaultProcessLimits, memoryBytes: 350_000_000 },
  });
  onTestFinished(() => pool.close());
  const bomb = flateBomb();
  expect(bomb.byteLength).toBeLessThan(5_000);
  const { reason } = await refusalOf(pool.import({ name: 'bomb.pdf', bytes: bomb }));
  expect(reason).toBe('too much memory');
  const outcome = await pool.import({ name: 'report.pdf', bytes: pdfFixture('report.pdf') });
  expect(outcome).toMatchObject({ type: 'document', imported: { extractor: 'assay-pdf/2' } });
});

test('a locked PDF is imported with the password that comes with it', { timeout: 60_000 }, async () => {
  const pool = createImporterPool({ size: 1 });
  onTestFinished(() => pool.close());
  const file = { name: 'locked.pdf', bytes: pdfFixture('locked-aes.pdf') };
  expect((await refusalOf(pool.import(file))).reason).toBe('locked');
  const outcome = await pool.import(file, { password: 'quay' });
  expect(outcome).toMatchObject({ type: 'document', imported: { text: 'Only who has the key reads this.' } });
});
