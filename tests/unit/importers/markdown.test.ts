import { describe, expect, test } from 'vitest';
import { captureProblems } from '../../support/importing/capture-invariants.ts';
import {
  blocksOf,
  describe as describeImport,
  importText,
  marksOf,
} from '../../support/importing/import-builder.ts';

async function read(markdown: string) {
  const imported = await importText('quay-notes.md', markdown);
  expect(captureProblems(imported)).toEqual([]);
  return imported;
}

const item = (words: string, depth: number, ordinal: number | null, continued = false) => ({
  type: 'list-item',
  depth,
  ordinal,
  continued,
  words,
});

test('headings, paragraphs, quotations, lists, tables and code become blocks', async () => {
  const imported = await read(`# The *quay*

Closed
since May.

> It is rotten.
>
> > All of it.

3. three
   - deep

   more
4. four
- [x] done

| Boat | Berth |
|------|-------|
| Heron | **4** |

\`\`\`text
a  b
\tc
\`\`\`
`);
  expect(blocksOf(imported)).toEqual([
    { type: 'heading', level: 1, words: 'The quay' },
    { type: 'paragraph', words: 'Closed since May.' },
    { type: 'paragraph', quoteDepth: 1, words: 'It is rotten.' },
    { type: 'paragraph', quoteDepth: 2, words: 'All of it.' },
    item('three', 0, 3),
    item('deep', 1, null),
    item('more', 0, null, true),
    item('four', 0, 4),
    item('[x] done', 0, null),
    { type: 'table-row', table: 0, header: true, words: 'Boat\tBerth' },
    { type: 'table-row', table: 0, header: false, words: 'Heron\t4' },
    { type: 'preformatted', words: 'a  b\n\tc' },
  ]);
});

test('emphasis, code, links, breaks and footnotes become marks', async () => {
  const imported =
    await read(`**a *b*** \`c  d\` ~~e~~ [f](https://example.org/f) [g][1] <https://example.org/h>
[i](javascript:alert(1)) [j](relative.md)\\
k[^n]

[1]: mailto:a@example.org
[^n]: The note.`);
  expect(imported.text).toBe('a b c d e f g https://example.org/h i j k[n]\n[n] The note.');
  expect(marksOf(imported)).toEqual([
    ['strong', 'a b'],
    ['emphasis', 'b'],
    ['code', 'c d'],
    ['strikethrough', 'e'],
    ['link', 'f', 'https://example.org/f'],
    ['link', 'g', 'mailto:a@example.org'],
    ['link', 'https://example.org/h', 'https://example.org/h'],
    ['line-break', ' '],
    ['superscript', '[n]'],
  ]);
});

test('images in data: addresses are kept, others leave their words', async () => {
  const imported = await read(
    'a ![quay](data:image/gif;base64,R0lGODlhAwADAIAAAP///wAAACwAAAAAAwADAAACAkQBADs=) b ![beam](beam.png)',
  );
  expect(blocksOf(imported).map(({ type, words, alternative }) => [type, words, alternative])).toEqual([
    ['paragraph', 'a b', undefined],
    ['figure', '', 'quay'],
    ['figure', '', 'beam'],
  ]);
  expect(imported.images).toHaveLength(1);
});

test('HTML in Markdown becomes its plain words', async () => {
  const imported = await read(
    '<div onclick="x()"><p>One &amp; <b>two</b></p><script>alert(1)</script><p>three</p></div>\n\nfour <i>five</i><br>six <script>seven</script>',
  );
  expect(imported.text).toBe('One & two\nthree\nfour five six seven');
  expect(imported.marks.map(({ type }) => type)).toEqual(['line-break']);
});

describe('front matter', () => {
  test('is metadata, not text', async () => {
    const imported = await read(`---
title: "Quay: closed"
authors:
  - Ada Quill
  - 'Tom Vale'
date: 2021-03-04 # first version
url: https://example.org/quay
lang: en-GB
publisher: [The Alder Courier]
---

Words.
`);
    expect(imported.text).toBe('Words.');
    expect(describeImport(imported)).toEqual({
      title: 'Quay: closed | front matter title | certain',
      author: 'Ada Quill, Tom Vale | front matter authors | certain',
      published: '2021-03-04 | front matter date | certain',
      url: 'https://example.org/quay | front matter url | certain',
      language: 'en-GB | front matter lang | certain',
      publisher: 'The Alder Courier | front matter publisher | certain',
    });
  });

  test('is only what looks like it', async () => {
    const imported = await read('---\nThe quay is closed, they say; nobody knows why\n---\n\nWords.');
    expect(imported.text).toBe('The quay is closed, they say; nobody knows why\nWords.');
  });
});

test('the title is the first heading, else the file’s name', async () => {
  expect(describeImport(await read('Intro\n\n# Quay\n\n# Other'))['title']).toBe(
    'Quay | first heading | certain',
  );
  expect(describeImport(await read('## Quay\n\nx'))['title']).toBe('Quay | first heading | certain');
  expect(describeImport(await read('Intro\n\n## Part'))['title']).toBe('quay-notes | file name | uncertain');
});

test('a dateline and labelled lines are read as in plain text', async () => {
  const imported = await read('# Quay\n\nPosted on: 7/29/2023\n\nWords.');
  expect(describeImport(imported)['published']).toBe('2023-07-29 | labelled line | certain');
});

test.each([
  ['a thousand quotations within each other', '> '.repeat(1_000)],
  ['twenty thousand quotations without a space', '>'.repeat(20_000)],
  ['fifty thousand lists within each other', '- '.repeat(50_000)],
  ['a paragraph of a hundred thousand brackets', '[a]('.repeat(100_000)],
  ['a paragraph of pictures that never close', '![a]['.repeat(100_000)],
  ['a paragraph of backticks', '`a``b```c'.repeat(50_000)],
  ['a paragraph of struck words that never close', '~~a~ '.repeat(40_000)],
])('%s is imported as plain text, and that is said', async (_, markdown) => {
  const imported = await importText('quay-notes.md', `${markdown}x`);
  expect(captureProblems(imported)).toEqual([]);
  expect(imported.mediaType).toBe('text/plain');
  expect(imported.remarks).toEqual([
    'It nests or links too much in one place to be read as Markdown, so it was imported as plain text.',
  ]);
});

test('a list of thousands of links is Markdown still', async () => {
  const imported = await importText('links.md', '- [`a`](https://harbour.example/a)\n'.repeat(3_000));
  expect(imported.mediaType).toBe('text/markdown');
});
