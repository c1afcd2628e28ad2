import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { newProject, temporaryFolder } from '../../support/projects/project-builder.ts';

/** A mailbox of messages, each so long. */
function mailbox(messages: number, characters: number): string {
  return Array.from({ length: messages }, (_, index) =>
    [
      'From mara@quay.example Mon Mar  9 02:14:00 1998',
      'From: mara@quay.example',
      `Subject: Message ${index}`,
      'Content-Type: text/plain; charset=utf-8',
      '',
      `The words of message ${index}.`,
      'Words and words and words.\n'.repeat(characters / 27),
      '',
    ].join('\n'),
  ).join('\n');
}

test('a mailbox beyond the limit of one file is read where it is needed, and its messages have the limit', async () => {
  const core = newProject();
  const path = join(temporaryFolder(), 'all.mbox');
  writeFileSync(path, `${mailbox(3, 1_000_000)}\n${mailbox(1, 2_600_000)}`);
  const { items } = await core.importPaths([path], { maxBytes: 2_500_000 });
  expect(items.map(({ status, reason }) => [status, reason]).toSorted()).toEqual([
    ['failed', 'too large'],
    ['imported', null],
    ['imported', null],
    ['imported', null],
    ['unpacked', null],
  ]);
  const [run] = await core.call('import.runs', {});
  expect(run).toMatchObject({ state: 'done', counts: { imported: 3, failed: 1, unpacked: 1 } });
});

test('a text beyond the limit is refused before it is read', async () => {
  const core = newProject();
  const path = join(temporaryFolder(), 'large.txt');
  writeFileSync(path, 'words '.repeat(20_000));
  const { items } = await core.importPaths([path], { maxBytes: 100_000 });
  expect(items).toMatchObject([{ status: 'failed', reason: 'too large' }]);
});
