import { describe, expect, test } from 'vitest';
import type { ExportedPassage } from '../../../electron/exporters/annotated-notes.ts';
import { exportW3c } from '../../../electron/exporters/w3c/w3c.ts';
import { createCodePointOffsets } from '../../../shared/text/code-points.ts';
import {
  type WebAnnotation,
  type WebSpecificResource,
  webAnnotation,
  webSpecificResource,
} from '../../../shared/w3c/web-annotation.ts';
import { webAnnotationCollection } from '../../../shared/w3c/web-collection.ts';
import { webTextPositionSelector } from '../../../shared/w3c/web-selectors.ts';
import { writeLexical } from '../../../shared/rich-text/write-lexical.ts';
import {
  aCapture,
  aDocument,
  aGrade,
  aNote,
  aPassage,
  hostileWords,
  plainComment,
  someNotes,
  testUuid,
} from '../../support/exporting/annotated-notes.ts';

function read(...[changes]: Parameters<typeof someNotes>) {
  const { text, leftOut } = exportW3c(someNotes(changes));
  return { collection: webAnnotationCollection.strict().parse(JSON.parse(text)), leftOut };
}

function annotationOf(changes: Partial<ExportedPassage>, document = aDocument()): WebAnnotation {
  const { collection } = read({ documents: [{ ...document, passages: [aPassage(changes)] }] });
  return webAnnotation.parse(collection.first.items[0]);
}

/** The only target of an annotation. */
function targetOf(annotation: unknown): WebSpecificResource {
  return webSpecificResource.parse(webAnnotation.parse(annotation).target);
}

test('an annotation says all there is to say, in the words of the model', () => {
  expect(annotationOf({ startUtf16: 12, endUtf16: 39, startCodePoint: 10, endCodePoint: 37 })).toEqual({
    id: `urn:uuid:${testUuid(100)}`,
    type: 'Annotation',
    motivation: 'highlighting',
    created: '2024-06-14T11:00:00.000Z',
    modified: '2024-06-14T11:00:00.000Z',
    body: [
      { type: 'TextualBody', value: 'Highest figure so far.', purpose: 'commenting', format: 'text/plain' },
      { type: 'TextualBody', value: 'Casualty figure', purpose: 'tagging' },
    ],
    target: {
      type: 'SpecificResource',
      source: 'https://courier.example/inquiry',
      selector: [
        {
          type: 'TextQuoteSelector',
          exact: 'at least 31 people had died',
          prefix: 'heard on Monday that ',
          suffix: ', eight more than',
        },
        { type: 'TextPositionSelector', start: 10, end: 37 },
      ],
      state: {
        type: 'TimeState',
        sourceDate: '2024-06-14T10:02:00.000Z',
        cached: `urn:sha256:${aCapture.sha256}`,
        'schema:sha256': aCapture.sha256,
      },
      'dcterms:isPartOf': {
        id: `urn:uuid:${testUuid(2)}`,
        'dcterms:title': 'Inquiry told of two warnings before harbour fire',
        'dcterms:creator': 'Mira Okonjo',
        'dcterms:publisher': 'Daily Courier',
        'dcterms:issued': '1998-03-09',
        'dcterms:language': 'en',
        'assay:source': {
          id: `urn:uuid:${testUuid(4)}`,
          'schema:name': 'Daily Courier',
          'schema:review': [
            {
              type: 'schema:Review',
              'schema:reviewRating': {
                type: 'schema:Rating',
                'schema:ratingValue': 'B',
                'schema:name': 'usually reliable',
                'schema:description': 'B, usually reliable: reliability of Daily Courier',
              },
              'schema:reviewBody': 'Corrects its errors in print.',
              'schema:datePublished': '2024-06-15T08:00:00.000Z',
            },
          ],
        },
      },
      'assay:anchorState': 'exact',
      'assay:anchorScore': 1,
      'assay:matchesCapture': true,
    },
  });
});

describe('the collection', () => {
  test('is JSON-LD with one page that holds every annotation, and says how many quotes match', () => {
    const { collection } = read({
      documents: [aDocument({ passages: [aPassage(), aPassage({ id: testUuid(101), matches: false })] })],
    });
    expect(collection).toMatchObject({
      '@context': [
        'http://www.w3.org/ns/anno.jsonld',
        {
          assay: 'urn:assay:',
          cito: 'http://purl.org/spar/cito/',
          prov: 'http://www.w3.org/ns/prov#',
        },
      ],
      type: 'AnnotationCollection',
      label: 'Harbour fire 1998: annotated notes',
      'dcterms:description':
        '1 of 2 quotes match their captures. The one that does not is marked. All annotations.',
      total: 2,
      first: { type: 'AnnotationPage', partOf: collection.id, startIndex: 0 },
    });
    expect(collection.first.items.map(({ id }) => id)).toEqual([
      `urn:uuid:${testUuid(100)}`,
      `urn:uuid:${testUuid(101)}`,
    ]);
  });

  test('names no person and no time of export', () => {
    expect(exportW3c(someNotes()).text).not.toMatch(/"(?:creator|generated|dcterms:creator)": \{/);
    expect(exportW3c(someNotes()).text).not.toContain('"generated"');
  });

  test('has another id when it holds other annotations', () => {
    const other = read({ documents: [aDocument({ passages: [aPassage({ id: testUuid(101) })] })] });
    expect(other.collection.id).not.toBe(read().collection.id);
  });

  test('of equal notes is equal, byte for byte', () => {
    expect(exportW3c(someNotes()).text).toBe(exportW3c(structuredClone(someNotes())).text);
  });
});

describe('a record that does not fit the model', () => {
  const spoilt: readonly (readonly [string, Partial<ExportedPassage>])[] = [
    ['an id that is no UUID', { id: 'annotation-1' }],
    ['an empty quote', { exact: '' }],
    ['half of a character', { exact: '\ud83d' }],
    ['a position that ends before it starts', { startCodePoint: 9, endCodePoint: 8 }],
    ['a time that is none', { createdAt: 'yesterday' }],
    ['a hash that is none', { capture: { ...aCapture, sha256: 'abc' } }],
    ['a score beyond 1', { score: 2 }],
  ];

  test.each(spoilt)('(%s) is left out and reported, and the others are written', (_what, changes) => {
    const bad = aPassage(changes);
    const { collection, leftOut } = read({
      documents: [aDocument({ passages: [bad, aPassage({ id: testUuid(101) })] })],
    });
    expect(collection.first.items.map(({ id }) => id)).toEqual([`urn:uuid:${testUuid(101)}`]);
    expect(collection.total).toBe(1);
    expect(collection['dcterms:description']).toBe(
      '1 of 1 quote matches its capture. Records left out because they do not fit the model: 1. All annotations.',
    );
    expect(leftOut).toEqual([{ id: bad.id, reason: expect.stringMatching(/.+: .+/) }]);
  });
});

describe('the source of a target', () => {
  test.each([null, 'javascript:alert(1)', 'not an address', 'mailto:a@b.example', '/relative'])(
    'is the document itself where its address is %j',
    (url) => {
      expect(targetOf(annotationOf({}, aDocument({ url }))).source).toBe(`urn:uuid:${testUuid(2)}`);
    },
  );

  test('is a well-formed address even where the stored one has spaces', () => {
    expect(targetOf(annotationOf({}, aDocument({ url: 'https://x.example/a b' }))).source).toBe(
      'https://x.example/a%20b',
    );
  });
});

test('positions in code points select the quote in any text', () => {
  const text = '😀😀 bandar 𝔘 port 👍🏽 end';
  const exact = '𝔘 port 👍🏽';
  const start = text.indexOf(exact);
  const offsets = createCodePointOffsets(text);
  const annotation = annotationOf({
    exact,
    startUtf16: start,
    endUtf16: start + exact.length,
    startCodePoint: offsets.fromUtf16(start),
    endCodePoint: offsets.fromUtf16(start + exact.length),
  });
  const position = webTextPositionSelector.parse(targetOf(annotation).selector?.[1]);
  expect([...text].slice(position.start, position.end).join('')).toBe(exact);
});

test('an orphan keeps its quote and loses its position', () => {
  expect(targetOf(annotationOf({ state: 'orphaned', score: 0, matches: false })).selector).toEqual([
    expect.objectContaining({ type: 'TextQuoteSelector' }),
  ]);
});

test('a judgement of the passage stands on the passage', () => {
  const grades = [aGrade({ code: 'D', words: 'not usually reliable', topic: 'casualties', reason: null })];
  expect(targetOf(annotationOf({ grades }))['schema:review']).toMatchObject([
    { 'schema:reviewRating': { 'schema:ratingValue': 'D' }, 'schema:reviewAspect': 'casualties' },
  ]);
});

test('a formatted comment is Markdown, a plain one is its plain words', () => {
  const lexical = writeLexical([
    { type: 'paragraph', children: [{ type: 'text', text: '31*', formats: ['bold'] }] },
  ]);
  expect(annotationOf({ comment: { lexical, text: '31*' } }).body?.[0]).toMatchObject({
    value: '**31\\***',
    format: 'text/markdown',
  });
  expect(annotationOf({ comment: plainComment('31*\n# two') }).body?.[0]).toMatchObject({
    value: '31*\n# two',
    format: 'text/plain',
  });
});

test('notes speak of their document, or of the project, as a whole', () => {
  const { collection } = read({
    documents: [aDocument({ passages: [], notes: [aNote()] })],
    notes: [aNote({ id: testUuid(201), title: '' })],
  });
  const [first, second] = collection.first.items;
  expect(first).toMatchObject({
    'dcterms:title': 'Order of the figures',
    motivation: 'commenting',
    target: {
      source: 'https://courier.example/inquiry',
      'dcterms:isPartOf': { id: `urn:uuid:${testUuid(2)}` },
    },
  });
  expect(targetOf(first).selector).toBeUndefined();
  expect(targetOf(second).source).toBe(`urn:uuid:${testUuid(1)}`);
});

test.each(hostileWords)('%j survives in every field, and leaves no record out', (words) => {
  const { collection, leftOut } = read({
    project: { id: testUuid(1), title: words },
    documents: [
      aDocument({
        title: words,
        author: words,
        publisher: words,
        url: words,
        language: words,
        published: { edtf: words, words },
        source: { id: testUuid(4), name: words, interest: words },
        grades: [aGrade({ source: words, topic: words, reason: words })],
        passages: [
          aPassage({
            exact: words,
            prefix: words,
            suffix: words,
            tags: [words],
            comment: plainComment(words),
          }),
        ],
      }),
    ],
  });
  expect(leftOut).toEqual([]);
  const [item] = collection.first.items;
  expect(targetOf(item).selector?.[0]).toMatchObject({ exact: words, prefix: words, suffix: words });
  expect(item?.body?.at(-1)).toMatchObject({ value: words, purpose: 'tagging' });
  expect(targetOf(item)['dcterms:isPartOf']).toMatchObject({ 'dcterms:title': words });
});
