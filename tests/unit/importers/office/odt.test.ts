import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Imported } from '../../../../electron/importers/imported.ts';
import { harbourLetter, odtFile } from '../../../../tools/fixtures/odt.ts';
import { zipFile } from '../../../../tools/fixtures/zip-file.ts';
import { captureProblems } from '../../../support/importing/capture-invariants.ts';
import { importDocument } from '../../../support/importing/import-document.ts';

async function imported(bytes: Uint8Array): Promise<Imported> {
  const result = await importDocument({ name: 'letter.odt', bytes });
  expect(captureProblems(result)).toEqual([]);
  return result;
}

const wordsOf = ({ text }: Imported, { start, end }: { start: number; end: number }) =>
  text.slice(start, end);

describe('an OpenDocument text', () => {
  test('is the fixture, byte for byte', () => {
    const kept = readFileSync(new URL('../../../fixtures/formats/odt/harbour.odt', import.meta.url));
    expect(Buffer.from(harbourLetter()).equals(kept)).toBe(true);
  });

  test('becomes blocks', async () => {
    const result = await imported(harbourLetter());
    expect(result.blocks.map((block) => [block.type, wordsOf(result, block)])).toEqual([
      ['heading', 'A letter from the harbour office'],
      ['paragraph', 'Port Ellery, 9 March 2026 To the inquiry'],
      ['heading', 'The dead'],
      ['paragraph', 'We counted 23 people, as our list shows; see the list and above.'],
      ['list-item', 'First the gate'],
      ['list-item', 'then the hydrant'],
      ['list-item', 'behind pallets'],
      ['list-item', 'which nobody had seen.'],
      ['list-item', 'last the door'],
      ['list-item', 'No plan'],
      ['table-row', 'Date\tDead'],
      ['table-row', '2 March\t11'],
      ['paragraph', '“Nobody saw the fire begin.”'],
      ['paragraph', 'The quay, from the north:'],
      ['figure', ''],
      ['paragraph', 'یہ گودام شمالی گھاٹ پر تھا۔'],
      ['paragraph', 'A box beside the text.'],
      ['note', 'By the list of 8 March.'],
      ['furniture', 'Harbour office, Port Ellery'],
      ['furniture', 'Page 1'],
    ]);
    const items = result.blocks.filter((block) => block.type === 'list-item');
    expect(items.map(({ depth, ordinal, continued }) => [depth, ordinal, continued])).toEqual([
      [0, 1, false],
      [0, 2, false],
      [1, 3, false],
      [0, null, true],
      [0, 3, false],
      [0, null, false],
    ]);
  });

  test('keeps formatting, links, notes and tracked changes as marks', async () => {
    const result = await imported(harbourLetter());
    expect(
      result.marks.map((mark) => [mark.type, mark.type === 'deleted' ? mark.words : wordsOf(result, mark)]),
    ).toEqual([
      ['line-break', ' '],
      ['strong', 'inquiry'],
      ['emphasis', 'inquiry'],
      ['inserted', '23'],
      ['deleted', 'eleven '],
      ['note-reference', ''],
      ['link', 'the list'],
      ['internal-link', 'above'],
    ]);
    expect(result.remarks).toEqual([
      'It holds tracked changes: 1 insertion and 1 deletion by R. Noor. The text is read as if all were accepted; inserted words are marked, deleted ones shown where they stood.',
      'Hidden words were left out in one place.',
    ]);
  });

  test('gives its comments as annotations', async () => {
    const result = await imported(harbourLetter());
    expect(
      result.annotations?.map(({ target, comment, creator }) => [
        'start' in target && wordsOf(result, target),
        comment,
        creator,
      ]),
    ).toEqual([
      ['our list', 'Whose list?', 'A. Haddad'],
      ['shows', 'Kept at the gate.', 'R. Noor'],
    ]);
  });

  test('that is locked is refused with words', async () => {
    const locked = odtFile({ text: '<text:p>a</text:p>', manifest: '<manifest:encryption-data/>' });
    await expect(imported(locked)).rejects.toMatchObject({ reason: 'locked' });
  });

  test('with nothing in it is refused as empty', async () => {
    await expect(imported(odtFile({ text: '' }))).rejects.toMatchObject({ reason: 'empty' });
  });

  test('whose cells repeat a million times does not grow', async () => {
    const cells = '<table:table-cell table:number-columns-repeated="1000000"/>';
    const { text } = await imported(
      odtFile({
        text: `<table:table><table:table-row><table:table-cell><text:p>a</text:p></table:table-cell>${cells}</table:table-row></table:table>`,
      }),
    );
    expect(text).toBe('a\t');
  });

  test('never looks for pictures outside of the file', async () => {
    const { images, remarks } = await imported(
      odtFile({
        text: '<text:p>Words.<draw:frame><draw:image xlink:href="file:///etc/passwd"/></draw:frame><draw:frame><draw:image xlink:href="../../secret.png"/></draw:frame></text:p>',
      }),
    );
    expect([images, remarks]).toEqual([
      [],
      ['It refers to 2 things outside of the file, which were not followed.'],
    ]);
  });
});

test('an OpenDocument text is known by its name where its type is not its first member', async () => {
  const content =
    '<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:text><text:p>Packed anew.</text:p></office:text></office:body></office:document-content>';
  const bytes = zipFile([
    { name: 'content.xml', content },
    { name: 'mimetype', content: 'application/vnd.oasis.opendocument.text' },
  ]);
  expect((await imported(bytes)).text).toBe('Packed anew.');
});
