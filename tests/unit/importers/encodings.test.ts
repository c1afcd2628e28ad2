import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { decodeText } from '../../../electron/importers/bytes/decode-text.ts';
import { declaredCharset } from '../../../electron/importers/html/declared-charset.ts';
import { importBytes } from '../../support/importing/import-builder.ts';

const folder = new URL('../../fixtures/import/encodings/', import.meta.url);
const read = (name: string) => new Uint8Array(readFileSync(new URL(name, folder)));
const latin1 = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'));
const utf8 = (text: string) => new TextEncoder().encode(text);

/** Encodings that a text does not tell apart from another, by the name it is read under. */
const readAs: Readonly<Record<string, string>> = {
  'western.iso-8859-1': 'windows-1252',
  'turkish.iso-8859-9': 'windows-1254',
  'greek.windows-1253': 'iso-8859-7',
  'hebrew.windows-1255': 'iso-8859-8',
};

describe('a text that does not declare its encoding', () => {
  test.each(readdirSync(folder))('%s is read as it was written', (file) => {
    const [, language = '', encoding = ''] = /^(\w+)\.(.+?)(?:-bom)?\.txt$/.exec(file) ?? [];
    const decoded = decodeText(read(file));
    expect(decoded.encoding).toBe(readAs[`${language}.${encoding}`] ?? encoding);
    expect(decoded.text).not.toContain('\ufffd');
    if (sameWords.has(file)) expect(decoded.text).toBe(decodeText(read(`${language}.utf-8.txt`)).text);
  });

  test('the report says what a guess was', () => {
    expect(decodeText(read('urdu.windows-1256.txt')).remarks).toEqual([
      'Its encoding is not declared; it was read as windows-1256.',
    ]);
  });

  test('UTF-8 is no guess', () => {
    expect(decodeText(read('urdu.utf-8.txt')).remarks).toEqual([]);
  });
});

/** The other files could not hold every character of the UTF-8 file. */
const sameWords = new Set(
  readdirSync(folder).filter(
    (file) => !/^(?:western\.iso-8859-1|central\.windows-1250|chinese\.big5)\./.test(file),
  ),
);

describe('a page that declares its encoding', () => {
  test.each([
    ['<meta charset="windows-1251">', 'windows-1251'],
    ['<meta charset=koi8-r>', 'koi8-r'],
    ['<META http-equiv="Content-Type" content="text/html; charset=iso-8859-5">', 'iso-8859-5'],
    ['<?xml version="1.0" encoding="shift_jis"?><html>', 'shift_jis'],
    ['<!-- <meta charset="big5"> --><meta charset="gb2312">', 'gb2312'],
    ['<meta name="viewport" content="width=device-width">', null],
  ])('%s', (head, label) => {
    expect(declaredCharset(latin1(head))).toBe(label);
  });

  test('is read in it', async () => {
    const page = Buffer.concat([
      latin1('<meta charset="windows-1251"><p>'),
      read('cyrillic.windows-1251.txt'),
    ]);
    const imported = await importBytes('page.html', page);
    expect(imported.encoding).toBe('windows-1251');
    expect(imported.text).toContain('Председатель городского совета');
    expect(imported.remarks).toEqual([]);
  });

  test('is read as what its bytes are, and told, when the declaration is wrong', async () => {
    const page = Buffer.concat([latin1('<meta charset="utf-8"><p>'), read('arabic.windows-1256.txt')]);
    const imported = await importBytes('page.html', page);
    expect(imported.encoding).toBe('windows-1256');
    expect(imported.text).toContain('رئيس المجلس');
    expect(imported.remarks).toEqual([
      'It says its encoding is “utf-8”, but its bytes are not; it was read as windows-1256.',
    ]);
  });

  test('is UTF-8 when its bytes are, whatever it declares', () => {
    const { text, encoding, remarks } = decodeText(utf8('café – “naïve”'), 'iso-8859-1');
    expect([text, encoding]).toEqual(['café – “naïve”', 'utf-8']);
    expect(remarks).toHaveLength(1);
  });

  test('is not thrown off by a label that no one knows', () => {
    expect(decodeText(utf8('café'), 'x-nonsense').text).toBe('café');
  });
});

test('UTF-8 with a few broken bytes stays UTF-8, and the report counts them', () => {
  const bytes = Buffer.concat([utf8('é'.repeat(100)), Uint8Array.of(0xc3)]);
  const { text, encoding, remarks } = decodeText(bytes, 'utf-8');
  expect([text, encoding]).toEqual([`${'é'.repeat(100)}\ufffd`, 'utf-8']);
  expect(remarks).toEqual(['One place could not be read as utf-8 and stand as \ufffd.']);
});

test('a replacement character that the author wrote is not reported', () => {
  expect(decodeText(utf8('a \ufffd b')).remarks).toEqual([]);
});

test('windows-1252 keeps its quotation marks and its euro', () => {
  expect(decodeText(latin1('\x93caf\xe9\x94 \x80 5 \x96 na\xefve'), 'iso-8859-1').text).toBe(
    '“café” € 5 – naïve',
  );
});
