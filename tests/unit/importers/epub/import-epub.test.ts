import { describe, expect, test } from 'vitest';
import type { Imported } from '../../../../electron/importers/imported.ts';
import { harbourBook, oldBook, urduBook } from '../../../../tools/fixtures/books.ts';
import { captureProblems } from '../../../support/importing/capture-invariants.ts';
import {
  blocksOf,
  describe as describeImported,
  importBytes,
} from '../../../support/importing/import-builder.ts';

const importBook = (bytes: Uint8Array, name = 'book.epub') => importBytes(name, bytes);

/** Words from `offset` on, to the end of their block. */
function wordsAt({ text }: Imported, offset: number): string {
  return text.slice(offset).split('\n')[0] ?? '';
}

function outlineOf(imported: Imported) {
  return (imported.outline ?? []).map(({ title, level, offset }) => [
    level,
    title,
    wordsAt(imported, offset),
  ]);
}

describe('a book of EPUB 3', () => {
  test('is its pages in order, with headings, lists, tables, notes and images', async () => {
    const imported = await importBook(harbourBook());
    expect(captureProblems(imported)).toEqual([]);
    const shown = blocksOf(imported).map(({ type, words, level, label, kind }) =>
      [type, level ?? label, kind, words].filter((each) => each !== undefined),
    );
    expect(shown).toEqual([
      ['figure', ''],
      ['heading', 1, '1 The fire'],
      ['paragraph', 'The quay burned for two hours1, and nobody could say who had closed the gate.[*]'],
      ['note', '1', 'footnote', 'By the harbour’s own log.'],
      ['note', '1', 'footnote', 'The log is kept at the pier.'],
      ['heading', 2, 'The alarm'],
      ['paragraph', 'It came late, as the clerk says, and as the paper wrote.'],
      ['figure', 'The quay'],
      ['heading', 1, '2 Two witnesses'],
      ['paragraph', 'The clerk kept the log.'],
      ['list-item', 'He heard the bell,'],
      ['list-item', 'then the fire began.'],
      ['table-row', 'Hour\tSeen'],
      ['table-row', '23:40\tlight out'],
      ['paragraph', 'See a page that is not there and a place that is not there.'],
      ['heading', 2, 'Notes'],
      ['note', '*', 'endnote', 'It was found open. back'],
      ['note', '2', 'endnote', 'A note that no sign leads to.'],
    ]);
    expect(imported.remarks).toEqual([]);
    expect(imported.extractor).toBe('assay-epub/1');
  });

  test('has its contents as outline, each entry at its words; an entry without a place goes with the next one', async () => {
    expect(outlineOf(await importBook(harbourBook()))).toEqual([
      [1, '1 The fire', '1 The fire'],
      [2, 'The alarm', 'The alarm'],
      [1, 'What was said', '2 Two witnesses'],
      [2, '2 Two witnesses', '2 Two witnesses'],
      [1, 'Notes', 'Notes'],
    ]);
  });

  test('leads from words to words within it, and to addresses outside', async () => {
    const imported = await importBook(harbourBook());
    const links = imported.marks.flatMap((mark) => {
      const words = imported.text.slice(mark.start, mark.end);
      if (mark.type === 'internal-link') return [[words, wordsAt(imported, mark.offset)]];
      if (mark.type === 'note-reference') return [[words, `${mark.kind} ${mark.label}`]];
      return mark.type === 'link' ? [[words, mark.href]] : [];
    });
    expect(links).toEqual([
      ['1', 'footnote 1'],
      ['[*]', 'endnote *'],
      ['the clerk', 'The clerk kept the log.'],
      ['the paper', 'https://ledger.example/log'],
      ['the fire', '1 The fire'],
      ['a place that is not there', '1 The fire'],
      ['back', '1 The fire'],
    ]);
  });

  test('keeps the images it shows, a cover in a drawing too', async () => {
    const { images, blocks } = await importBook(harbourBook());
    const figures = blocks.flatMap((block) => (block.type === 'figure' ? [block.image] : []));
    expect(images.map(({ sha256 }) => sha256)).toEqual(figures);
    expect(images.map(({ mediaType }) => mediaType)).toEqual(['image/png', 'image/png']);
  });

  test('is described by its package, and what else that says is a fact of the file', async () => {
    const imported = await importBook(harbourBook());
    expect(describeImported(imported)).toEqual({
      title: 'The Night of the Harbour Fire | dc:title | certain',
      author: 'Sara Malik, Renée Duval | dc:creator | certain',
      publisher: 'Ledger Press | dc:publisher | certain',
      published: '2025-03-01 | dc:date | certain',
      language: 'en-GB | dc:language | certain',
    });
    expect(imported.embedded).toEqual([
      { name: 'ISBN', value: 'urn:isbn:9780000000002' },
      { name: 'Further title', value: 'Fire' },
      { name: 'Turning of the pages', value: 'left to right' },
      { name: 'Translator', value: 'Omar Vale' },
      { name: 'Modified', value: '2025-02-20T10:00:00Z' },
      { name: 'Rights', value: 'All of it is made up.' },
      { name: 'EPUB version', value: '3.0' },
    ]);
  });

  test('is told by its bytes', async () => {
    expect((await importBook(harbourBook(), 'book.zip')).mediaType).toBe('application/epub+zip');
  });
});

describe('a book from right to left', () => {
  test('has its words in logical order and its direction, and says that its layout was left', async () => {
    const imported = await importBook(urduBook());
    expect(captureProblems(imported)).toEqual([]);
    expect(imported.text).toBe(
      'پہلا باب\nبندرگاہ میں آگ ۷ جنوری 2025 کو لگی۔\nکلرک نے Harbour Log میں لکھا کہ دروازہ بند تھا۔\nدوسرا باب\nکسی نے آگ لگتے نہیں دیکھی۔',
    );
    expect(describeImported(imported)).toMatchObject({
      title: 'بندرگاہ کی آگ | dc:title | certain',
      language: 'ur | dc:language | certain',
      direction: 'rtl | page-progression-direction | certain',
    });
    expect(imported.embedded).toContainEqual({ name: 'Direction of the title', value: 'right to left' });
    expect(imported.remarks).toEqual([
      'The pages of this book have a fixed layout: their words were kept, not where they stand.',
    ]);
    expect(outlineOf(imported)).toEqual([
      [1, 'پہلا باب', 'پہلا باب'],
      [1, 'دوسرا باب', 'دوسرا باب'],
    ]);
  });
});

describe('a book of EPUB 2', () => {
  test('has its named characters, its cover and its old contents', async () => {
    const imported = await importBook(oldBook());
    expect(captureProblems(imported)).toEqual([]);
    expect(imported.text).toBe(
      '\nThe first letter\nDear Renée, the café by the quay — it is gone.\nP. S. The pier too. <and> the bell.',
    );
    expect(imported.blocks[0]).toMatchObject({ type: 'figure', alternative: 'Cover' });
    expect(outlineOf(imported)).toEqual([
      [1, 'The first letter', 'The first letter'],
      [2, 'Its postscript', 'P. S. The pier too. <and> the bell.'],
    ]);
    expect(describeImported(imported)).toEqual({
      title: 'Letters from the Quay | dc:title | certain',
      author: 'Omar Vale | dc:creator | certain',
      published: '1998 | dc:date | certain',
      language: 'en | dc:language | certain',
    });
    expect(imported.embedded).toEqual([
      { name: 'Identifier (UUID)', value: '00000000-0000-4000-8000-000000000008' },
      { name: 'ISBN', value: '9780000000019' },
      { name: 'Editor', value: 'Renée Duval' },
      { name: 'Modified', value: '2019-05-01' },
      { name: 'EPUB version', value: '2.0' },
    ]);
  });
});
