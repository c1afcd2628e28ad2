import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { AnnotationFile } from '../../../../electron/importers/annotations/annotation-file.ts';
import { readAnnotationFile } from '../../../../electron/importers/annotations/read-annotation-file.ts';

function fixture(name: string): AnnotationFile {
  const bytes = readFileSync(new URL(`../../../fixtures/annotations/${name}`, import.meta.url));
  return readAnnotationFile({ bytes });
}

function text(content: string): AnnotationFile {
  return readAnnotationFile({ bytes: new TextEncoder().encode(content) });
}

/** What a person sees of each record. */
function seen({ records }: AnnotationFile) {
  return records.map(({ targets: [target], comments, tags, createdAt }) => ({
    quote: target?.place.type === 'quote' ? target.place.quote.exact : target?.place.type,
    title: target?.document.title,
    comment: comments.map(({ value }) => value).join('\n'),
    tags,
    createdAt,
  }));
}

describe('Hypothesis JSON', () => {
  const file = fixture('hypothesis.json');

  test('gives quote, page, comment, tags and dates', () => {
    expect(file.format).toBe('Hypothesis');
    expect(file.records[0]).toMatchObject({
      id: 'https://hypothes.is/a/aB3dE5fG7hI',
      motivation: 'commenting',
      createdAt: '2024-06-14T10:02:00.123Z',
      modifiedAt: '2024-06-15T08:00:00.000Z',
      tags: ['Casualty figure', 'Inquiry'],
      targets: [
        {
          document: {
            urls: ['https://courier.example/inquiry', 'https://courier.example/inquiry?utm_source=letter'],
            title: 'Inquiry told of two warnings',
          },
          place: {
            type: 'quote',
            quote: {
              exact: 'at least 31 people had died',
              prefix: 'The inquiry heard that ',
              suffix: ' in the fire',
            },
            position: { start: 412, end: 439, unit: 'utf-16' },
          },
        },
      ],
    });
  });

  test('puts a reply into the comment of what it answers, with its writer and day', () => {
    expect(file.records[0]?.comments).toEqual([
      { value: 'Highest figure *so far*.', format: 'text/markdown', lexical: null },
      { value: 'Reply by joss@notes.example, 2024-06-16:', format: 'text/plain', lexical: null },
      { value: 'The authority says 23.', format: 'text/markdown', lexical: null },
    ]);
  });

  test('takes a page note for one of the whole document', () => {
    expect(file.records[1]?.targets[0]?.place).toEqual({ type: 'whole document' });
    expect(file.records).toHaveLength(2);
  });

  test('lists what it cannot read with the reason', () => {
    expect(file.invalid).toEqual([
      {
        where: 'annotation 4',
        quote: 'I do not think so.',
        reason: 'It answers an annotation that is not in the file. Export that one too.',
      },
      { where: 'annotation 5', quote: '', reason: 'Its quote has no words.' },
    ]);
  });
});

test('Readwise CSV gives highlights with their book, note, tags and date', () => {
  const file = fixture('readwise.csv');
  expect(file.format).toBe('Readwise');
  expect(seen(file)).toEqual([
    {
      quote: 'Two written warnings were sent before the blaze, counsel said.',
      title: 'Inquiry told of two warnings',
      comment: 'When, and by whom?\n\nAsk the **port authority**.',
      tags: ['Warnings', 'Inquiry'],
      createdAt: '2024-06-14T10:02:00.000Z',
    },
    {
      quote: 'No warning of any kind reached this office, “a spokesman” said',
      title: 'Statement 7/98',
      comment: '',
      tags: [],
      createdAt: '2024-06-15T11:00:00.000Z',
    },
  ]);
  expect(file.records[0]?.other.properties).toEqual({ 'assay:location': 'page 3', 'assay:colour': 'yellow' });
  expect(file.invalid).toEqual([
    { where: 'row 4', quote: '', reason: 'It has no words that could be found in a document.' },
  ]);
});

describe('Kindle’s clippings', () => {
  const file = fixture('my-clippings.txt');

  test('are read in the languages of the device, with title, author and date', () => {
    expect(file.format).toBe('Kindle clippings');
    expect(seen(file).map(({ quote, title, createdAt }) => [title, quote, createdAt])).toEqual([
      ['The Harbour Fire', 'Two written warnings were sent before the blaze', '2024-03-14T10:02:11.000Z'],
      ['Der Hafenbrand', 'Zwei schriftliche Warnungen wurden verschickt', '2024-03-14T10:02:11.000Z'],
      ['L’incendie du port', 'Deux avertissements écrits', '2024-03-14T10:02:11.000Z'],
      ['El incendio', 'Dos advertencias escritas', '2024-03-14T10:02:11.000Z'],
      ['港の火災', '二通の警告書が送られた', '2024-03-14T10:02:11.000Z'],
      ['港口火灾（作者）', '发出了两份书面警告', '2024-03-14T22:02:11.000Z'],
      ['Пожар в порту', 'Два письменных предупреждения', '2024-03-14T10:02:11.000Z'],
    ]);
    expect(file.records[0]?.targets[0]?.document.author).toBe('Okonjo, Mira');
  });

  test('give a note to the highlight at its place, and list a note without one', () => {
    expect(file.records[0]?.comments.map(({ value }) => value)).toEqual(['Ask by whom.']);
    expect(file.invalid).toEqual([
      {
        where: 'clipping 10',
        quote: 'A note far from any highlight.',
        reason:
          'This is a note of the reader without a highlight at its place, so there are no words to find.',
      },
    ]);
  });

  test('have the same ids however often they are read', () => {
    expect(fixture('my-clippings.txt').records.map(({ id }) => id)).toEqual(file.records.map(({ id }) => id));
  });
});

test('a note of Zotero gives quotes, with quotation marks inside, pages and comments', () => {
  const file = fixture('zotero-note.md');
  expect(file.format).toBe('Zotero');
  expect(seen(file).map(({ quote, comment }) => [quote, comment])).toEqual([
    ['Two written warnings were sent before the blaze', 'Ask by whom.'],
    ['The so-called “log” says 3.00', ''],
  ]);
  expect(file.records.map(({ id }) => id)).toEqual([
    'urn:assay:zotero:IJKL2345',
    'urn:assay:zotero:MNOP2345',
  ]);
  expect(file.invalid).toMatchObject([{ where: 'line 8', quote: 'the plan of the quay' }]);
});

test('JSON of Zotero gives annotations with the title, author and address of their item', () => {
  const file = fixture('zotero.json');
  expect(file.format).toBe('Zotero');
  expect(seen(file)).toEqual([
    {
      quote: 'Two written warnings were sent',
      title: 'Inquiry told of two warnings',
      comment: 'Ask by whom.',
      tags: ['Warnings'],
      createdAt: '2024-06-14T10:02:00.000Z',
    },
  ]);
  expect(file.records[0]?.targets[0]?.document).toMatchObject({
    urls: ['https://courier.example/inquiry'],
    author: 'Mira Okonjo',
  });
  expect(file.invalid).toMatchObject([
    { quote: 'the plan of the quay', reason: expect.stringContaining('“image”') },
  ]);
});

describe('a table of quotes', () => {
  test('is read whatever separates its columns, with quotation marks and line ends in cells', () => {
    const file = fixture('quotes.csv');
    expect(file.format).toBe('CSV');
    expect(seen(file)).toEqual([
      {
        quote: 'at least 31 people had died',
        title: 'Inquiry told of two warnings',
        comment: 'says "31";\nnot 23',
        tags: ['Casualty figure', 'Inquiry'],
        createdAt: '2024-06-14T00:00:00.000Z',
      },
    ]);
    expect(file.invalid).toMatchObject([{ where: 'row 3' }]);
  });

  test.each([
    ['commas', 'quote,comment\nsome words,mine\n'],
    ['tabs', 'quote\tcomment\nsome words\tmine\n'],
    ['bars', 'quote|comment\nsome words|mine\n'],
    ['line ends of Windows and a byte order mark', '\ufeffquote,comment\r\nsome words,mine\r\n'],
  ])('may have %s', (_what, content) => {
    expect(seen(text(content))).toMatchObject([{ quote: 'some words', comment: 'mine' }]);
  });
});

test.each([
  ['prose', 'The inquiry heard that two warnings were sent.\n\nNothing else.'],
  ['a table without quotes', 'name,age\nMira,40\n'],
  ['JSON of something else', '{"rows": 3}'],
  ['a list of numbers', '[1, 2, 3]'],
])('%s is refused, naming what can be read', (_what, content) => {
  expect(() => text(content)).toThrow(/No annotations were recognised.*Hypothesis/);
});
