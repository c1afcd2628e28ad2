import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readAnnotationFile } from '../../../../electron/importers/annotations/read-annotation-file.ts';
import { ImportRefusal } from '../../../../electron/importers/imported.ts';

function read(content: string) {
  return readAnnotationFile({ bytes: new TextEncoder().encode(content) });
}

const context = '"@context":"http://www.w3.org/ns/anno.jsonld"';

test.each([
  ['nested arrays', '['.repeat(200_000)],
  ['nested objects', `{${context},"type":"Annotation","target":${'{"source":'.repeat(50_000)}1`],
  [
    'nested refinements',
    `{${context},"type":"Annotation","target":{"source":"urn:x","selector":${'{"type":"XPathSelector","refinedBy":'.repeat(150)}{}${'}'.repeat(150)}}}`,
  ],
])('%s are refused before anything is built', (_what, content) => {
  expect(() => read(content)).toThrow(/nested more than 100 deep/);
});

test('JSON that ends too early is refused with its place', () => {
  expect(() => read(`{${context},"type":"Annotation"`)).toThrow(ImportRefusal);
  expect(() => read('[{]')).toThrow(/character 2/);
});

test('a key of the prototype changes nothing, and is not kept', () => {
  const { records } = read(
    `{${context},"id":"urn:x:1","type":"Annotation","target":"urn:x:page","__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}`,
  );
  expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  expect(Object.keys(records[0]?.other.properties ?? {})).toEqual(['constructor']);
});

test.each([
  ['targets', { target: Array(2_000).fill('urn:x:page') }, 'more than 1000 targets'],
  ['bodies', { body: Array(2_000).fill('urn:x:body') }, 'more than 1000 bodies'],
  [
    'tags',
    {
      body: Array.from({ length: 600 }, (_, index) => ({
        type: 'TextualBody',
        value: `t${index}`,
        purpose: 'tagging',
      })),
    },
    'more than 500 tags',
  ],
  [
    'letters in a tag',
    { body: { type: 'TextualBody', value: 'x'.repeat(600), purpose: 'tagging' } },
    'longer than 500',
  ],
  [
    'letters in a comment',
    { body: { type: 'TextualBody', value: 'x'.repeat(1_000_001) } },
    'longer than 1000000',
  ],
  [
    'letters in a quote',
    { target: { source: 'urn:x', selector: { type: 'TextQuoteSelector', exact: 'x'.repeat(50_001) } } },
    'longer than 50000',
  ],
])('too many %s make an annotation invalid', (_what, changes, reason) => {
  const annotation = {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    type: 'Annotation',
    target: 'urn:x:page',
    ...changes,
  };
  expect(read(JSON.stringify(annotation)).invalid).toMatchObject([
    { reason: expect.stringContaining(reason) },
  ]);
});

test('binary data is refused', () => {
  expect(() => readAnnotationFile({ bytes: new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3]) })).toThrow(
    ImportRefusal,
  );
  expect(() => readAnnotationFile({ bytes: new Uint8Array() })).toThrow(/empty/);
});

/** JSON with the names of the model, and values of any type where others are expected. */
const names = fc.constantFrom(
  ...'@context id type @id @type target body bodyValue motivation selector source refinedBy exact prefix suffix start end value items purpose format created state startSelector endSelector rows uri tags text references annotationText itemType data key'.split(
    ' ',
  ),
);
const values = fc.letrec((tie) => ({
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.constantFrom(
      'Annotation',
      'TextQuoteSelector',
      'TextPositionSelector',
      'RangeSelector',
      'FragmentSelector',
      'Choice',
      'tagging',
      'urn:x:1',
      'annotation',
    ),
    fc.jsonValue({ maxDepth: 1 }),
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(names, tie('value'), { maxKeys: 6 }),
  ),
})).value;

test('any JSON is read, listed or refused, and breaks nothing', () => {
  fc.assert(
    fc.property(values, fc.boolean(), (value, isWrapped) => {
      const json = isWrapped
        ? { '@context': 'http://www.w3.org/ns/anno.jsonld', type: 'AnnotationPage', items: [value] }
        : value;
      try {
        const { records, invalid } = read(JSON.stringify(json) ?? '');
        expect(records.every(({ targets }) => targets.length > 0)).toBe(true);
        expect(invalid.every(({ reason }) => reason !== '')).toBe(true);
      } catch (thrown) {
        expect(thrown).toBeInstanceOf(ImportRefusal);
      }
    }),
    { numRuns: 1_000 },
  );
});

test('any text is read, listed or refused, and breaks nothing', () => {
  const lines = fc.constantFrom(
    '==========',
    '- Your Highlight on page 1 | location 1-2 | Added on x',
    'Title (A',
    'quote,comment',
    '"',
    '“a” ([b](zotero://select/x)) ([pdf](zotero://open-pdf/y?annotation=ABCD))',
    '',
    'a,b;c\td',
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(lines, fc.string()), { maxLength: 12 }), (parts) => {
      try {
        read(parts.join('\n'));
      } catch (thrown) {
        expect(thrown).toBeInstanceOf(ImportRefusal);
      }
    }),
    { numRuns: 500 },
  );
});
