import { describe, expect, test } from 'vitest';
import { listedMembers } from '../../../../electron/importers/archive/listed-members.ts';
import { harbourBook } from '../../../../tools/fixtures/books.ts';
import { type ZipMember, zipFile } from '../../../../tools/fixtures/zip-file.ts';
import { importContainer } from '../../../support/importing/import-document.ts';

const latin1 = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1');
const list = (members: readonly ZipMember[]) => listedMembers(latin1(zipFile(members)));
const inner = zipFile([{ name: 'word/document.xml', content: 'x' }]);

describe('the members that an archive lists', () => {
  test('are its own, not those of an archive within it', () => {
    const names = ['a.txt', 'inner.zip'];
    expect(
      list([
        { name: 'a.txt', content: 'x' },
        { name: 'inner.zip', content: inner, stored: true },
      ]),
    ).toEqual(names);
  });

  test('are the last ones where the list begins before what is looked at', () => {
    const many = Array.from({ length: 100 }, (_, index) => ({ name: `${index}.txt`, content: '' }));
    const whole = latin1(zipFile([{ name: 'inner.zip', content: inner, stored: true }, ...many]));
    expect(listedMembers(whole.slice(-1_000)).at(-1)).toBe('99.txt');
    expect(listedMembers(whole.slice(-1_000)).length).toBeLessThan(20);
  });

  test('are none of what is cut off, damaged or no archive', () => {
    const whole = latin1(zipFile([{ name: 'a.txt', content: 'x' }]));
    for (let length = 0; length < whole.length; length += 1)
      expect(listedMembers(whole.slice(0, length))).toEqual([]);
    expect(listedMembers('PK\x05\x06'.repeat(10_000))).toEqual([]);
  });
});

test('an archive with a book in it is not taken for the book', async () => {
  const bytes = zipFile([
    { name: 'read me.txt', content: 'The book is in here.' },
    { name: 'harbour.epub', content: harbourBook(), stored: true },
  ]);
  const { container, parts } = await importContainer({ name: 'found.zip', bytes });
  expect(container.kind).toBe('a ZIP archive');
  expect(parts.map(({ name }) => name)).toEqual(['read me.txt', 'harbour.epub']);
});
