import { expect, test } from 'vitest';
import { docxInThread } from '../../../electron/exporters/report/docx/docx-in-thread.ts';
import { reportToDocx } from '../../../electron/exporters/report/docx/report-docx.ts';
import { aClaim, anEvidence, aReport } from '../../support/exporting/a-report.ts';

const report = aReport({ claims: [aClaim({ evidence: [anEvidence({})] })] });

test('a Word file packed in a thread is the same to the byte', async () => {
  const packed = await docxInThread(report, new AbortController().signal);
  expect(Buffer.compare(packed, await reportToDocx(report))).toBe(0);
});

test('a Word file that nobody wants any more is not packed to its end', async () => {
  const stopping = new AbortController();
  const packing = docxInThread(report, stopping.signal);
  stopping.abort(new Error('Stopped.'));
  await expect(packing).rejects.toThrow('Stopped.');
  await expect(docxInThread(report, stopping.signal)).rejects.toThrow('Stopped.');
});
