import { describe, expect, test } from 'vitest';
import { context, page, quote, readW3c, w3cAnnotation } from '../../../support/importing/read-w3c.ts';

describe('the annotations of a file', () => {
  const one = w3cAnnotation({ '@context': undefined });
  const other = { ...one, id: 'https://notes.example/2' };
  test.each([
    ['one alone', w3cAnnotation(), 1],
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
    const { records, invalid } = readW3c(json);
    expect(invalid).toEqual([]);
    expect(records).toHaveLength(count);
    expect(records.map(({ targets }) => targets[0]?.document.urls)).toEqual(Array(count).fill([page]));
  });

  test('are refused when they are in another file', () => {
    expect(() =>
      readW3c({ '@context': context, type: 'AnnotationCollection', first: 'https://notes.example/page1' }),
    ).toThrow(/only names where its annotations are \(https:\/\/notes.example\/page1\)/);
  });
});

describe('bodies', () => {
  test('that are text are comments or tags by their purpose, in their order', () => {
    const { records } = readW3c(
      w3cAnnotation({
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
    expect(readW3c(w3cAnnotation({ motivation: 'tagging', body })).records[0]).toMatchObject({
      motivation: 'tagging',
      tags: ['denial'],
      comments: [],
    });
    expect(readW3c(w3cAnnotation({ body })).records[0]).toMatchObject({
      tags: [],
      comments: [{ value: 'denial' }],
    });
  });

  test('may be one plain value', () => {
    expect(readW3c(w3cAnnotation({ bodyValue: 'Short.' })).records[0]?.comments).toEqual([
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
    expect(readW3c(w3cAnnotation({ body: bodies })).records[0]).toMatchObject({
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
  expect(
    readW3c(w3cAnnotation({ ...own, motivation: ['assessing', 'oa:questioning'] })).records[0]?.other,
  ).toEqual({
    context: own['@context'],
    motivation: ['assessing', 'oa:questioning'],
    properties: { 'ex:mood': { 'ex:level': 3 }, creator: 'urn:x:mira' },
  });
});

describe('targets', () => {
  test('may be several, and members of sets', () => {
    const { records } = readW3c(
      w3cAnnotation({
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
    expect(readW3c(w3cAnnotation({ target })).records[0]?.targets[0]).toMatchObject({
      place: { type: 'quote' },
      other: { selector: [xpath], state: [state], renderedVia: { id: 'urn:x:reader' } },
      source: target,
    });
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
  const { records, invalid } = readW3c({
    '@context': context,
    type: 'AnnotationPage',
    items: [broken, w3cAnnotation()],
  });
  expect(records.map(({ where }) => where)).toEqual(['annotation 2']);
  expect(invalid).toMatchObject([{ where: 'annotation 1', reason: expect.stringContaining(reason) }]);
});

test('an annotation without an id gets one that is the same every time', () => {
  const ids = [w3cAnnotation({ id: undefined }), w3cAnnotation({ id: '_:b0' })].map(
    (one) => readW3c(one).records[0]?.id,
  );
  expect(ids[0]).toMatch(/^urn:assay:w3c:[\da-f]{32}$/);
  expect(readW3c(w3cAnnotation({ id: undefined })).records[0]?.id).toBe(ids[0]);
});
