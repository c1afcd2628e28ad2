import { copyFileSync } from 'node:fs';
import { beforeAll, expect, test } from 'vitest';
import { buildCommand } from '../../support/assay-command.ts';
import { workplace } from '../../support/command-workplace.ts';

beforeAll(buildCommand, 120_000);

/** A project with a text, and a PDF of a page with words and two without, on which there are none to read. */
async function withScan() {
  const { assay, path } = workplace();
  copyFileSync(new URL('../../fixtures/formats/pdf/scanned.pdf', import.meta.url), path('scanned.pdf'));
  const items = await assay.records(['--project', 'p.assay', 'import', 'scanned.pdf', 'letter.txt']);
  const [scan = '', letter = ''] = items.map(({ document }) => String(document));
  return { assay, scan, letter };
}

test('what cannot be asked for is wrong usage, with what can be', async () => {
  const { assay, scan } = await withScan();
  const wrong = [
    { args: ['recognise'], words: 'which document' },
    { args: ['recognise', scan], words: '--languages' },
    { args: ['recognise', scan, '--languages', 'rus'], words: 'eng, ara, fas' },
    { args: ['recognise', scan, '--languages', 'eng', '--pages', '4'], words: 'has 3 pages' },
  ];
  for (const { args, words } of wrong) {
    const { exitCode, stderr } = await assay(args);
    expect({ exitCode, stderr }).toEqual({ exitCode: 2, stderr: expect.stringContaining(words) });
  }
});

test('where there is no picture, or nothing to read on it, nothing is added and the exit code is 1', async () => {
  const { assay, scan, letter } = await withScan();
  const text = await assay(['recognise', letter, '--languages', 'urd']);
  expect(text).toMatchObject({ exitCode: 1, stderr: expect.stringContaining('no page that is a picture') });
  const withText = await assay(['recognise', scan, '--languages', 'eng', '--pages', '1']);
  expect(withText).toMatchObject({
    exitCode: 1,
    stderr: expect.stringContaining('Pages without text are: 2-3.'),
  });
  const blank = await assay(['recognise', scan, '--languages', 'eng']);
  expect(blank).toMatchObject({ exitCode: 1, stderr: expect.stringContaining('no words') });
  const documents = await assay.records(['list', 'documents']);
  for (const { captures } of documents) expect(captures).toHaveLength(1);
});
