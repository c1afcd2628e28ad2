import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ImportRefusal } from '../../../../electron/importers/imported.ts';
import { bibliographicRecord } from '../../../../shared/model/bibliographic-record.ts';
import { importContainer } from '../../../support/importing/import-document.ts';

const fixture = (path: string) =>
  new Uint8Array(readFileSync(new URL(`../../../fixtures/formats/${path}`, import.meta.url)));

async function recordsOf(name: string, content: string | Uint8Array) {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const { container } = await importContainer({ name, bytes });
  for (const record of container.records ?? []) expect(bibliographicRecord.parse(record)).toEqual(record);
  return {
    records: container.records ?? [],
    collections: container.collections ?? [],
    remarks: container.remarks,
  };
}

const valuesOf = (metadata: object) =>
  Object.fromEntries(Object.entries(metadata).map(([name, { value }]) => [name, value]));

test('RIS: names, dates, notes of several lines, files and keywords', async () => {
  const { records, remarks } = await recordsOf('library.ris', fixture('ris/harbour.ris'));
  expect(remarks).toEqual([]);
  expect(records.map(({ metadata }) => valuesOf(metadata))).toEqual([
    {
      title: 'Fire at the grain quay',
      author: 'Ada Marsh; Port Desk',
      publisher: 'The Harbour Courier',
      published: '1997-12-03',
      url: 'https://courier.example/1997/grain-quay',
      language: 'en',
    },
    {
      title: 'Inquiry into the fire of December',
      author: 'Harbour Authority',
      publisher: 'Harbour Authority',
      published: '1998',
      url: 'https://doi.org/10.5555/inquiry',
    },
    {
      title: 'Memory of the quays',
      author: 'بندرگاہ دفتر',
      publisher: 'Memory of the quays',
      published: '2001',
    },
  ]);
  expect(records[0]).toMatchObject({
    csl: { type: 'article-newspaper' },
    tags: ['fire', 'harbour'],
    notes: ['Second edition of the day.\nQuotes the harbour master twice.'],
    files: ['files/12/grain-quay.txt'],
    importedId: 'courier-1997',
  });
  expect(records[1]?.csl).toMatchObject({
    ISBN: '978-0-00-000000-2',
    page: '11-19',
    'publisher-place': 'Eastport',
  });
});

test('RIS: a record without its end, and lines of no record, are told', async () => {
  const { records, remarks } = await recordsOf(
    'a.ris',
    'TY  - BOOK\nTI  - One\nTY  - BOOK\nTI  - Two\nER  - \nloose\n',
  );
  expect(records.map(({ metadata }) => metadata.title?.value)).toEqual(['One', 'Two']);
  expect(remarks).toEqual([
    'One record is not ended (no ER line); what stands there was read.',
    '1 line belongs to no record.',
  ]);
});

test('BibTeX: accents, strings, several files, a range of dates; an entry with an open brace does not stop the rest', async () => {
  const { records, remarks } = await recordsOf('library.bib', fixture('bibtex/harbour.bib'));
  expect(records.map(({ metadata }) => valuesOf(metadata))).toEqual([
    {
      title: 'Fire at the Grain Quay: Öl and Éclat',
      author: 'Ada Marsh; Port Desk',
      publisher: 'The Harbour Courier',
      published: '1997-12-03',
      url: 'https://courier.example/1997/grain-quay',
    },
    {
      title: 'Inquiry into the fire',
      author: 'Harbour Authority',
      published: '1998-05/1998-06',
      url: 'https://doi.org/10.5555/inquiry',
    },
  ]);
  expect(records[0]).toMatchObject({
    tags: ['fire', 'harbour'],
    notes: ['Quotes the harbour master twice.'],
    files: ['files/12/grain-quay.txt', 'files/12/b:c.pdf'],
    importedId: 'marsh1997',
  });
  expect(remarks).toEqual([
    expect.stringMatching(/^An entry could not be read, since a brace .*“@book\{unclosed/),
  ]);
});

test('CSL-JSON: kept as it stands; an ambiguous date keeps both readings, and no address but http is taken', async () => {
  const { records, remarks } = await recordsOf('library.json', fixture('csl-json/harbour.json'));
  expect(records.map(({ metadata }) => valuesOf(metadata))).toEqual([
    {
      title: 'Fire at the grain quay',
      author: 'Ada Marsh; Port Desk',
      publisher: 'The Harbour Courier',
      published: '1997-12-03',
      url: 'https://courier.example/1997/grain-quay',
      language: 'en-GB',
    },
    { title: 'Inquiry into the fire', published: '[1998-07-11,1998-11-07]' },
  ]);
  expect(records[1]?.metadata.published).toMatchObject({
    certainty: 'ambiguous',
    words: '11-07-1998',
    readings: ['1998-07-11', '1998-11-07'],
  });
  expect(records[1]?.csl['URL']).toBe('javascript:alert(1)');
  expect(remarks).toEqual(['1 of 3 items are no CSL-JSON and were left out.']);
});

const grainQuay = {
  title: 'Fire at the grain quay',
  author: 'Ada Marsh; Port Desk',
  publisher: 'The Harbour Courier',
  published: '1997-12-03',
  url: 'https://courier.example/1997/grain-quay',
};

test('EndNote XML: styled words, the day beside its year, files of the library', async () => {
  const { records, remarks } = await recordsOf('library.xml', fixture('endnote-xml/harbour.xml'));
  expect(remarks).toEqual([]);
  expect(records.map(({ metadata }) => valuesOf(metadata))).toEqual([
    grainQuay,
    { title: 'Inquiry into the fire', publisher: 'Harbour Authority', published: '1998' },
  ]);
  expect(records[0]).toMatchObject({
    csl: { type: 'article-newspaper', page: '1-4' },
    tags: ['fire', 'harbour'],
    notes: ['Second edition of the day.'],
    files: ['PDF/1234/grain-quay.pdf'],
    importedId: '4',
  });
});

test('Zotero RDF: notes, tags, files, loose files and collections', async () => {
  const { records, collections, remarks } = await recordsOf('library.rdf', fixture('zotero-rdf/harbour.rdf'));
  expect(remarks).toEqual([]);
  expect(records.map(({ metadata }) => valuesOf(metadata))).toEqual([
    { ...grainQuay, language: 'en' },
    { title: 'Inquiry into the fire', publisher: 'Harbour Authority', published: '1998' },
    { title: 'A photograph of the quay' },
  ]);
  expect(records[0]).toMatchObject({
    csl: { type: 'article-newspaper', page: '1-4' },
    tags: ['fire', 'harbour'],
    notes: ['Second edition of the day.\n\nQuotes the harbour master twice.'],
    files: ['files/12/grain-quay.txt'],
  });
  expect(records[1]?.csl['ISBN']).toBe('978-0-00-000000-2');
  expect(records[2]?.files).toEqual(['files/20/photo.png']);
  const [article, report] = records;
  expect(collections).toMatchObject([
    { name: 'The fire', parent: null, members: [article?.key] },
    { name: 'Inquiries', parent: collections[0]?.key, members: [report?.key] },
  ]);
});

test.each([
  ['empty.ris', 'TY', 'empty'],
  ['empty.bib', '% nothing', 'empty'],
  ['broken.csljson', '[{"type": "book"', 'malformed'],
  ['a.rdf', '<rdf:RDF xmlns:z="http://www.zotero.org/namespaces/export#"/>', 'empty'],
  ['a.xml', `<xml><records><record>${'<a>'.repeat(5_000)}`, 'malformed'],
  ['deep.csljson', '['.repeat(100_000), 'malformed'],
])('%s is refused with what is wrong', async (name, content, reason) => {
  const refusal = await recordsOf(name, content).catch((error: unknown) => error);
  expect(refusal).toBeInstanceOf(ImportRefusal);
  expect(refusal).toMatchObject({ reason });
});

test('whatever stands in a file, it is read or refused', async () => {
  const lines = fc.array(
    fc.oneof(
      fc.constantFrom(
        'TY  - JOUR',
        'ER  - ',
        'AU  - ,',
        'PY  - 99999/13/40',
        '@book{a,',
        'title={',
        '}',
        '@string{',
      ),
      fc.string(),
    ),
    { maxLength: 40 },
  );
  await fc.assert(
    fc.asyncProperty(fc.constantFrom('a.ris', 'a.bib', 'a.csljson'), lines, async (name, written) => {
      await recordsOf(name, `${name === 'a.ris' ? 'TY  - BOOK\n' : ''}${written.join('\n')}`).catch(
        (error: unknown) => expect(error).toBeInstanceOf(ImportRefusal),
      );
    }),
    { numRuns: 200 },
  );
});

test.each([
  [
    'Zotero',
    'Full Text PDF:/home/x/storage/AB/a b.pdf:application/pdf;Snapshot:/home/x/storage/C/p.html:text/html',
    ['/home/x/storage/AB/a b.pdf', '/home/x/storage/C/p.html'],
  ],
  ['Zotero on Windows', 'PDF:C\\:\\\\Users\\\\x\\\\a_b.pdf:application/pdf', ['C:\\Users\\x\\a_b.pdf']],
  ['Better BibTeX', 'files/12/Noor - 1997 - Gate; lamp.pdf', ['files/12/Noor - 1997 - Gate; lamp.pdf']],
  ['a path of Windows alone', 'C:\\Users\\x\\a.pdf', ['C:\\Users\\x\\a.pdf']],
  [
    'JabRef',
    ':papers/a\\:b.pdf:PDF;Log\\;old:C\\:/Users/x/a.pdf:PDF',
    ['papers/a:b.pdf', 'C:/Users/x/a.pdf'],
  ],
  ['JabRef without a backslash', ':C:/Users/x/a.pdf:PDF', ['C:/Users/x/a.pdf']],
  ['Mendeley on Windows', ':C$\\backslash$:/Users/x/Noor{\\_}1997.pdf:pdf', ['C:/Users/x/Noor_1997.pdf']],
  ['Mendeley', ':home/x/a.pdf:pdf;:home/x/b{\\&}c.pdf:pdf', ['/home/x/a.pdf', '/home/x/b&c.pdf']],
])('BibTeX: the files of an entry as %s writes them', async (_, field, files) => {
  const { records } = await recordsOf('library.bib', `@article{a, title={Gate}, file={${field}}}`);
  expect(records[0]?.files).toEqual(files);
});

test('Better BibTeX JSON: the items of Zotero with files, notes, tags and collections', async () => {
  const library = {
    config: { label: 'BetterBibTeX JSON' },
    collections: { C1: { key: 'C1', name: 'Fire', parent: false, items: [7] } },
    items: [
      {
        itemType: 'newspaperArticle',
        itemID: 7,
        citationKey: 'noor1997',
        title: 'The gate was shut',
        publicationTitle: 'The Harbour Courier',
        date: '1997-12-03',
        url: 'https://courier.example/gate',
        creators: [
          { firstName: 'R.', lastName: 'Noor', creatorType: 'author' },
          { name: 'Port Desk', creatorType: 'editor' },
        ],
        tags: [{ tag: 'gate' }],
        notes: [{ note: '<p>Seen at the <b>pier</b>.</p>' }],
        attachments: [{ itemType: 'attachment', path: 'files/7/gate.pdf' }, { title: 'A link' }],
      },
      { itemType: 'attachment', title: 'Loose' },
    ],
  };
  const { records, collections } = await recordsOf('library.json', JSON.stringify(library));
  expect(records).toHaveLength(1);
  expect(valuesOf(records[0]?.metadata ?? {})).toEqual({
    title: 'The gate was shut',
    author: 'R. Noor',
    publisher: 'The Harbour Courier',
    published: '1997-12-03',
    url: 'https://courier.example/gate',
  });
  expect(records[0]).toMatchObject({
    key: '7',
    csl: { type: 'article-newspaper', editor: [{ literal: 'Port Desk' }] },
    tags: ['gate'],
    notes: ['Seen at the pier.'],
    files: ['files/7/gate.pdf'],
    importedId: 'noor1997',
  });
  expect(collections).toEqual([
    { key: 'C1', parent: null, name: 'Fire', description: '', members: ['7'], codes: [] },
  ]);
});

test('Better BibTeX JSON: collections that are in each other are in none, those below them stay there', async () => {
  const library = {
    config: { label: 'BetterBibTeX JSON' },
    collections: {
      C1: { key: 'C1', name: 'Fire', parent: 'C2', items: [7] },
      C2: { key: 'C2', name: 'Gate', parent: 'C1', items: [] },
      C3: { key: 'C3', name: 'Quay', parent: 'C1', items: [] },
      C4: { key: 'C4', name: 'Itself', parent: 'C4', items: [] },
      C5: { key: 'C5', name: 'Log', parent: 'C3', items: [] },
    },
    items: [{ itemType: 'book', itemID: 7, title: 'The gate', tags: [], notes: [], attachments: [] }],
  };
  const { collections } = await recordsOf('library.json', JSON.stringify(library));
  expect(collections?.map(({ key, parent }) => [key, parent])).toEqual([
    ['C1', null],
    ['C2', null],
    ['C3', 'C1'],
    ['C4', null],
    ['C5', 'C3'],
  ]);
});

test('BibTeX: abbreviations that double each other, and entries of nothing but braces, cost the other entries nothing', async () => {
  const doubling = Array.from({ length: 60 }, (_, index) => `@string{a${index + 1} = a${index} # a${index}}`);
  const { records, remarks } = await recordsOf(
    'library.bib',
    [
      '@string{a0 = "ten letters"}',
      ...doubling,
      `@book{braces, title = {${'{x}'.repeat(10_000)}}}`,
      `@book{long, title = {${'x'.repeat(100_000)}}}`,
      `@book{joined, title = a0${' # a0'.repeat(500)}}`,
      '@book{fire, title = {Fire at the quay}, publisher = a1}',
    ].join('\n'),
  );
  expect(records.map(({ metadata }) => valuesOf(metadata))).toEqual([
    { title: 'Fire at the quay', publisher: 'ten lettersten letters' },
  ]);
  expect(remarks.at(-1)).toMatch(/^Longer or more deeply nested .*“@string\{a7 = a6 # a6\}”/);
});

test('BibTeX: what could not be read is named by its own words', async () => {
  const { remarks } = await recordsOf(
    'library.bib',
    '@book{one, title\u0001 "x"}\n@book{two, title = unknown}\n@book{three, title = {Fire}}',
  );
  expect(remarks).toEqual([
    'An entry could not be read: “@book{one, title "x"}”.',
    'The abbreviation “unknown” is not defined.',
  ]);
});

test('CSL-JSON: objects where numbers and words are expected are passed over', async () => {
  const odd = { toString: null, valueOf: 1 };
  const { records } = await recordsOf(
    'a.csljson',
    JSON.stringify([
      {
        type: 'book',
        title: 'Fire',
        id: odd,
        author: [odd, { family: odd }],
        issued: { 'date-parts': [[odd, 1]] },
        DOI: odd,
      },
    ]),
  );
  expect(records.map(({ metadata }) => valuesOf(metadata))).toEqual([{ title: 'Fire' }]);
});
