import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { inRepository } from '../../../../tools/repository.ts';
import { captureProblems } from '../../../support/importing/capture-invariants.ts';
import {
  blocksOf,
  describe as describeImported,
  importBytes,
  importText,
  marksOf,
  refusalOf,
} from '../../../support/importing/import-builder.ts';

const fixture = (name: string) =>
  importBytes(name, new Uint8Array(readFileSync(inRepository('tests', 'fixtures', 'formats', 'csv', name))));

/** Rows as their cells; the head marked by `#`. */
async function rowsOf(importing: ReturnType<typeof importText>) {
  const imported = await importing;
  expect(captureProblems(imported)).toEqual([]);
  return blocksOf(imported).map(({ header, words }) => `${header === true ? '#' : ''}${words}`.split('\t'));
}

describe('a table', () => {
  test('is its rows and cells, with its head, without empty rows', async () => {
    const imported = await fixture('night-watch.csv');
    expect(await rowsOf(Promise.resolve(imported))).toEqual([
      ['#Hour', 'Who', 'What was seen', 'Said by'],
      ['22:10', 'The clerk', 'A lorry at the gate, lights off', 'clerk'],
      ['23:40', '', 'The light went out before the fire', 'clerk; "not after"'],
      ['23:52', 'Sara Malik', 'آگ لگ گئی', 'گواہ'],
      ['24:00', 'Nobody', '', ''],
    ]);
    expect(marksOf(imported)).toEqual([['line-break', ' ']]);
    expect(describeImported(imported)['title']).toBe('night-watch | file name | uncertain');
    expect([imported.mediaType, imported.extractor, imported.remarks]).toEqual([
      'text/csv',
      'assay-table/1',
      [],
    ]);
  });

  test.each([
    [
      'a.csv',
      'a;b\n1,5;2',
      [
        ['#a', 'b'],
        ['1,5', '2'],
      ],
    ],
    [
      'a.csv',
      'sep=|\r\na|b;c\r\n1|2',
      [
        ['#a', 'b;c'],
        ['1', '2'],
      ],
    ],
    [
      'a.tsv',
      'a\tb,c\n1\t2',
      [
        ['#a', 'b,c'],
        ['1', '2'],
      ],
    ],
    ['a.csv', 'one\ntwo', [['#one'], ['two']]],
    [
      'a.csv',
      '1997,3\n1998,4',
      [
        ['1997', '3'],
        ['1998', '4'],
      ],
    ],
    [
      'a.csv',
      'x,x\n1,2',
      [
        ['x', 'x'],
        ['1', '2'],
      ],
    ],
    ['a.csv', 'only,one row', [['only', 'one row']]],
    ['a.csv', 'a,b\n1\n1,2,3', [['#a', 'b'], ['1'], ['1', '2', '3']]],
  ])('%s: %j is told apart by what separates it', async (name, text, rows) => {
    expect(await rowsOf(importText(name, text))).toEqual(rows);
  });

  test('in another encoding is decoded', async () => {
    const imported = await importBytes(
      't.tsv',
      new Uint8Array(Buffer.from('\ufeffگواہ\tوقت\nکلرک\t23', 'utf16le')),
    );
    expect([imported.encoding, imported.text]).toEqual(['utf-16le', 'گواہ\tوقت\nکلرک\t23']);
    expect(describeImported(imported)['direction']).toBe('rtl | the text itself | uncertain');
  });

  test('keeps what stands behind a quotation mark that is not closed, and says so', async () => {
    const imported = await importText('a.csv', 'a,b\n1,"two\n3,4');
    expect(imported.text).toBe('a\tb\n1\ttwo 3,4');
    expect(imported.remarks).toEqual([
      'A quotation mark in row 2 is not closed; what follows it stands in one cell.',
    ]);
  });
});

describe('a table beyond the limits is cut, and that is said', () => {
  test('by rows', async () => {
    const { text, remarks } = await importText('a.csv', 'a\nb\nc\nd', { maxTableRows: 2 });
    expect([text, remarks]).toEqual(['a\nb', [expect.stringContaining('Only the first 2 rows were kept')]]);
  });

  test('by columns', async () => {
    const { text, remarks } = await importText('a.csv', 'a,b,c\n1,2', { maxTableColumns: 2 });
    expect([text, remarks]).toEqual([
      'a\tb\n1\t2',
      ['The table has up to 3 columns; only the first 2 were kept.'],
    ]);
  });

  test('by cells', async () => {
    const { text, remarks } = await importText('a.csv', 'a,b\n1,2\n3,4', { maxTableCells: 4 });
    expect([text, remarks]).toEqual(['a\tb\n1\t2', [expect.stringContaining('first 2 rows')]]);
  });

  test('of a million columns, in one go', async () => {
    const { text, remarks } = await importText('a.csv', `${'x,'.repeat(1_000_000)}\n1,2`);
    expect(text).toBe(`${'x\t'.repeat(999)}x\n1\t2`);
    expect(remarks).toHaveLength(1);
  });
});

test('a table without words is refused', async () => {
  expect((await refusalOf(importText('a.csv', ',,\n , \n'))).reason).toBe('empty');
});
