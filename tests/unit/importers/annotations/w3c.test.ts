import { describe, expect, test } from 'vitest';
import type { AnnotationFile } from '../../../../electron/importers/annotations/annotation-file.ts';
import type { PlaceRecord } from '../../../../electron/importers/annotations/annotation-record.ts';
import { readAnnotationFile } from '../../../../electron/importers/annotations/read-annotation-file.ts';

function read(json: unknown): AnnotationFile {
  return readAnnotationFile({ bytes: new TextEncoder().encode(JSON.stringify(json)) });
}

const context = 'http://www.w3.org/ns/anno.jsonld';
const page = 'https://courier.example/inquiry';
const quote = { type: 'TextQuoteSelector', exact: 'at least 31', prefix: 'heard that ', suffix: ' people' };

function annotation(changes: object = {}) {
  return { '@context': context, id: 'https://notes.example/1', type: 'Annotation', target: page, ...changes };
}

/** The place that selectors name. */
function place(selector: unknown): PlaceRecord | string {
  const { records, invalid } = read(annotation({ target: { source: page, selector } }));
  return records[0]?.targets[0]?.place ?? invalid[0]?.reason ?? 'nothing';
}

describe('the annotations of a file', () => {
  const one = annotation({ '@context': undefined });
  const other = { ...one, id: 'https://notes.example/2' };
  test.each([
    ['one alone', annotation(), 1],
    ['one without a context', one, 1],
    ['a list', [one, other], 2],
    ['a page', { '@context': context, type: 'AnnotationPage', items: [one, other] }, 2],
    [
      'a collection with its first page and the next one',
      {
        '@context': context,
        type: 'AnnotationCollection',
        first: { type: 'AnnotationPage', items: [one], next: { type: 'AnnotationPage', items: [other] } },
      },
      2,
    ],
    [
      'a container',
      {
        '@context': [context, 'http://www.w3.org/ns/ldp.jsonld'],
        type: ['BasicContainer', 'AnnotationCollection'],
        first: { type: 'AnnotationPage', items: [one, other] },
      },
      2,
    ],
    ['a graph', { '@context': context, '@graph': [one, other] }, 2],
    [
      'names with prefixes',
      { '@id': 'urn:x:1', '@type': 'oa:Annotation', 'oa:hasTarget': { '@id': page } },
      1,
    ],
    [
      'expanded JSON-LD',
      [
        {
          '@id': 'urn:x:1',
          '@type': ['http://www.w3.org/ns/oa#Annotation'],
          'http://www.w3.org/ns/oa#hasTarget': [{ '@id': page }],
        },
      ],
      1,
    ],
  ])('are read from %s', (_what, json, count) => {
    const { records, invalid } = read(json);
    expect(invalid).toEqual([]);
    expect(records).toHaveLength(count);
    expect(records.map(({ targets }) => targets[0]?.document.urls)).toEqual(Array(count).fill([page]));
  });

  test('are refused when they are in another file', () => {
    expect(() =>
      read({ '@context': context, type: 'AnnotationCollection', first: 'https://notes.example/page1' }),
    ).toThrow(/only names where its annotations are \(https:\/\/notes.example\/page1\)/);
  });
});

describe('bodies', () => {
  test('that are text are comments or tags by their purpose, in their order', () => {
    const { records } = read(
      annotation({
        body: [
          { type: 'TextualBody', value: 'First.', purpose: 'commenting', language: 'en' },
          { type: 'TextualBody', value: ' a   tag ', purpose: 'tagging' },
          { type: 'TextualBody', value: '<p>Second</p>', format: 'text/html', purpose: 'describing' },
        ],
      }),
    );
    expect(records[0]).toMatchObject({
      motivation: 'commenting',
      tags: ['a tag'],
      comments: [
        { value: 'First.', format: 'text/plain' },
        { value: '<p>Second</p>', format: 'text/html' },
      ],
      other: { ofComment: { language: 'en' } },
    });
  });

  test('without a purpose are tags where the annotation is tagging', () => {
    const body = { type: 'TextualBody', value: 'denial' };
    expect(read(annotation({ motivation: 'tagging', body })).records[0]).toMatchObject({
      motivation: 'tagging',
      tags: ['denial'],
      comments: [],
    });
    expect(read(annotation({ body })).records[0]).toMatchObject({
      tags: [],
      comments: [{ value: 'denial' }],
    });
  });

  test('may be one plain value', () => {
    expect(read(annotation({ bodyValue: 'Short.' })).records[0]?.comments).toEqual([
      { value: 'Short.', format: 'text/plain', lexical: null },
    ]);
  });

  test('that are addresses, choices, lists or other resources are kept as they are', () => {
    const bodies = [
      'https://notes.example/review',
      {
        type: 'Choice',
        items: [
          { type: 'TextualBody', value: 'a' },
          { type: 'TextualBody', value: 'b' },
        ],
      },
      { id: 'https://notes.example/sound', type: 'Sound', rights: 'https://rights.example/by' },
    ];
    expect(read(annotation({ body: bodies })).records[0]).toMatchObject({
      motivation: 'highlighting',
      comments: [],
      other: { bodies },
    });
  });
});

test('other motivations, unknown properties and their context are kept', () => {
  const own = {
    '@context': [context, { ex: 'https://ex.example/' }],
    'ex:mood': { 'ex:level': 3 },
    creator: 'urn:x:mira',
  };
  expect(read(annotation({ ...own, motivation: ['assessing', 'oa:questioning'] })).records[0]?.other).toEqual(
    {
      context: own['@context'],
      motivation: ['assessing', 'oa:questioning'],
      properties: { 'ex:mood': { 'ex:level': 3 }, creator: 'urn:x:mira' },
    },
  );
});

describe('targets', () => {
  test('may be several, and members of sets', () => {
    const { records } = read(
      annotation({
        target: [page, { type: 'Independents', items: ['urn:x:a', { source: 'urn:x:b', selector: quote }] }],
      }),
    );
    expect(records[0]?.targets.map(({ document, place: { type } }) => [document.urls[0], type])).toEqual([
      [page, 'whole document'],
      ['urn:x:a', 'whole document'],
      ['urn:x:b', 'quote'],
    ]);
  });

  test('keep what is not read: other selectors, states and properties', () => {
    const xpath = { type: 'XPathSelector', value: '/html/body/p[2]' };
    const state = { type: 'TimeState', sourceDate: '2015-07-20T13:30:00Z' };
    const target = { source: page, selector: [xpath, quote], state, renderedVia: { id: 'urn:x:reader' } };
    expect(read(annotation({ target })).records[0]?.targets[0]).toMatchObject({
      place: { type: 'quote' },
      other: { selector: [xpath], state: [state], renderedVia: { id: 'urn:x:reader' } },
      source: target,
    });
  });
});

describe('selectors', () => {
  const words = { exact: 'at least 31', prefix: 'heard that ', suffix: ' people' };

  test('of one place complete each other: the words count, the position helps', () => {
    expect(place([{ type: 'TextPositionSelector', start: 10, end: 21 }, quote])).toEqual({
      type: 'quote',
      quote: words,
      position: { start: 10, end: 21, unit: 'code points' },
    });
  });

  test('one of which is broken are read by the others', () => {
    expect(place([{ type: 'TextPositionSelector', start: 21, end: 10 }, quote])).toMatchObject({
      type: 'quote',
    });
  });

  test.each([
    ['XPathSelector', '/html/body/p[2]', { language: 'xpath', value: '/html/body/p[2]' }],
    ['CssSelector', '#main > p', { language: 'css', value: '#main > p' }],
    ['FragmentSelector', 'main', { language: 'id', value: 'main' }],
  ])('of the type %s name a part of the page, or lead through what refines it', (type, value, selector) => {
    const outer = { type, value };
    expect(place(outer)).toEqual({ type: 'element', name: type, selector, within: null });
    expect(place({ ...outer, refinedBy: quote })).toEqual({ type: 'quote', quote: words, position: null });
    expect(place({ ...outer, refinedBy: { type: 'TextPositionSelector', start: 2, end: 4 } })).toEqual({
      type: 'element',
      name: type,
      selector,
      within: { start: 2, end: 4, unit: 'code points' },
    });
  });

  test('of other kinds name no words, whatever refines them by position', () => {
    const svg = { type: 'SvgSelector', value: '<svg/>' };
    const refinedBy = { type: 'TextPositionSelector', start: 2, end: 4 };
    expect(place(svg)).toMatchObject({ type: 'no words', reason: expect.stringContaining('“SvgSelector”') });
    expect(place({ ...svg, refinedBy })).toMatchObject({ type: 'no words' });
  });

  test('that refine a quote choose words inside of it, with the rest as their context', () => {
    const outer = {
      type: 'TextQuoteSelector',
      exact: 'heard 🔥 that at least 31 people',
      prefix: 'The inquiry ',
    };
    const inner = { exact: '31', prefix: 'The inquiry heard 🔥 that at least ', suffix: ' people' };
    expect(place({ ...outer, refinedBy: { type: 'TextQuoteSelector', exact: '31' } })).toEqual({
      type: 'quote',
      quote: inner,
      position: null,
    });
    expect(place({ ...outer, refinedBy: { type: 'TextPositionSelector', start: 22, end: 24 } })).toEqual({
      type: 'quote',
      quote: inner,
      position: null,
    });
  });

  test('that refine a position count from its start', () => {
    expect(
      place({
        type: 'TextPositionSelector',
        start: 100,
        end: 200,
        refinedBy: { type: 'TextPositionSelector', start: 5, end: 9 },
      }),
    ).toEqual({ type: 'position', position: { start: 105, end: 109, unit: 'code points' } });
  });

  test('of a range go from its first words to the beginning of its last', () => {
    const end = { type: 'TextQuoteSelector', exact: 'in the fire' };
    expect(place({ type: 'RangeSelector', startSelector: quote, endSelector: end })).toEqual({
      type: 'range',
      from: words,
      to: { exact: 'in the fire', prefix: '', suffix: '' },
      includesTo: false,
    });
    expect(
      place({
        type: 'RangeSelector',
        startSelector: { type: 'XPathSelector', value: '//p[1]', refinedBy: quote },
        endSelector: { type: 'XPathSelector', value: '//p[2]', refinedBy: end },
      }),
    ).toMatchObject({ type: 'range' });
  });

  test.each([
    ['char=10,21', { type: 'position', position: { start: 10, end: 21, unit: 'code points' } }],
    ['char=10,21;length=500', { type: 'position', position: { start: 10, end: 21, unit: 'code points' } }],
    [
      ':~:text=at%20least%2031',
      { type: 'quote', quote: { exact: 'at least 31', prefix: '', suffix: '' }, position: null },
    ],
    [
      ':~:text=heard%20that-,at%20least%2031,-people',
      {
        type: 'quote',
        quote: { exact: 'at least 31', prefix: 'heard that', suffix: 'people' },
        position: null,
      },
    ],
    [
      ':~:text=at%20least,in%20the%20fire',
      {
        type: 'range',
        from: { exact: 'at least', prefix: '', suffix: '' },
        to: { exact: 'in the fire', prefix: '', suffix: '' },
        includesTo: true,
      },
    ],
  ])('of the fragment %s', (value, expected) => {
    expect(place({ type: 'FragmentSelector', value })).toEqual(expected);
    const { records } = read(annotation({ target: `${page}#${value}` }));
    expect(records[0]?.targets[0]).toMatchObject({ document: { urls: [page] }, place: expected });
  });

  test.each([
    'char=9',
    'char=21,10',
    'xywh=0,0',
    'page=0&viewrect=1,1,2,2',
    ':~:text=',
    'page=10',
    't=30,60',
  ])('of the fragment %s name no words', (value) => {
    expect(place({ type: 'FragmentSelector', value })).toMatchObject({ type: 'no words' });
  });
});

test.each([
  ['page=3&viewrect=10,20,30.5,40', 2, { unit: 'page', x: 10, y: 20, width: 30.5, height: 40 }],
  ['viewrect=10,20,30,40&page=1', 0, { unit: 'page', x: 10, y: 20, width: 30, height: 40 }],
  ['xywh=0,0,10,10', 0, { unit: 'page', x: 0, y: 0, width: 10, height: 10 }],
  ['xywh=pixel:1,2,3,4', 0, { unit: 'page', x: 1, y: 2, width: 3, height: 4 }],
  ['xywh=percent:25,50,12.5,25', 0, { unit: 'percent', x: 25, y: 50, width: 12.5, height: 25 }],
])('the fragment %s names a part of a page', (value, page, rectangle) => {
  expect(place({ type: 'FragmentSelector', value })).toEqual({
    type: 'region',
    part: { page, rectangle },
    boxes: null,
  });
});

test.each([
  ['is a number', 7, 'It is not an object.'],
  ['is only an address', 'https://notes.example/9', 'Only its address is in the file'],
  ['has another type', { type: 'Note', target: page }, 'It does not say that it is an annotation'],
  ['has no target', { type: 'Annotation' }, 'It has no target.'],
  [
    'has a number for a target',
    { type: 'Annotation', target: 3 },
    'A target is neither an address nor an object.',
  ],
  [
    'has a target without source',
    { type: 'Annotation', target: { selector: quote } },
    'does not say what it is about',
  ],
  ['has a number for a body', { type: 'Annotation', target: page, body: [4] }, 'A body is neither'],
  [
    'has a body twice',
    { type: 'Annotation', target: page, body: 'urn:x:b', bodyValue: 'b' },
    'only one may be',
  ],
  [
    'has a quote without words',
    { type: 'Annotation', target: { source: page, selector: { type: 'TextQuoteSelector' } } },
    'has no words',
  ],
  [
    'ends before it starts',
    {
      type: 'Annotation',
      target: { source: page, selector: { type: 'TextPositionSelector', start: 9, end: 3 } },
    },
    'ends before it starts',
  ],
  [
    'has positions that are none',
    {
      type: 'Annotation',
      target: { source: page, selector: { type: 'TextPositionSelector', start: -1, end: 1.5 } },
    },
    'no whole numbers',
  ],
])('an annotation that %s is listed with the reason, and the rest is read', (_what, broken, reason) => {
  const { records, invalid } = read({
    '@context': context,
    type: 'AnnotationPage',
    items: [broken, annotation()],
  });
  expect(records.map(({ where }) => where)).toEqual(['annotation 2']);
  expect(invalid).toMatchObject([{ where: 'annotation 1', reason: expect.stringContaining(reason) }]);
});

test('an annotation without an id gets one that is the same every time', () => {
  const ids = [annotation({ id: undefined }), annotation({ id: '_:b0' })].map(
    (one) => read(one).records[0]?.id,
  );
  expect(ids[0]).toMatch(/^urn:assay:w3c:[\da-f]{32}$/);
  expect(read(annotation({ id: undefined })).records[0]?.id).toBe(ids[0]);
});
