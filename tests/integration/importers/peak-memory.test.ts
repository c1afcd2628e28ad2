import { expect, test } from 'vitest';
import { startImporterInNode } from '../../../electron/importers/pool/start-in-node.ts';
import { createSubject } from '../../fuzz/subject.ts';

test('an importer’s memory is its own, however much the process has that starts it', async () => {
  const held = Buffer.alloc(600_000_000, 1);
  const subject = createSubject(startImporterInNode);
  await subject.react({ name: 'harbour.txt', bytes: Buffer.from('The quay is closed.') });
  subject.close();
  expect(subject.peakMemory).toBeGreaterThan(20_000_000);
  expect(subject.peakMemory).toBeLessThan(held.length);
});
