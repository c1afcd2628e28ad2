import { expect, test } from 'vitest';
import {
  type CitableDocument,
  type Citation,
  datesAgree,
  documentCandidates,
} from '../../../shared/mentions/document-candidates.ts';

const document = (id: string, more: Partial<CitableDocument> = {}): CitableDocument => ({
  id,
  title: id,
  published: null,
  publisher: null,
  author: null,
  source: null,
  addresses: [],
  ...more,
});

const watch = { id: 'watch', name: 'Harbour Watch' };
const citation = (more: Partial<Citation> = {}): Citation => ({
  name: 'HW',
  date: null,
  sources: [watch],
  title: null,
  address: null,
  ...more,
});

const found = (given: Citation, documents: readonly CitableDocument[]) =>
  documentCandidates(given, documents).map(({ id, because }) => `${id}: ${because}`);

test('a document of the source whose date can be the cited one is a candidate, the most exact first', () => {
  const documents = [
    document('vague', { source: 'watch', published: '1997' }),
    document('exact', { source: 'watch', published: '1997-12-03' }),
    document('too late', { source: 'watch', published: '1998-01-02' }),
    document('undated', { source: 'watch' }),
    document('of another', { source: 'port', published: '1997-12-03' }),
  ];
  expect(found(citation({ date: '1997-12' }), documents)).toEqual([
    'exact: from Harbour Watch, published 3 December 1997',
    'vague: from Harbour Watch, published 1997',
    'undated: from Harbour Watch; its date is not known',
  ]);
  expect(found(citation(), documents)).toHaveLength(4);
});

test('who published or wrote a document tells whom it is from where no source was given to it', () => {
  const documents = [
    document('published', { publisher: 'harbour watch' }),
    document('written', { author: 'HW' }),
    document('other', { publisher: 'Port Authority' }),
  ];
  expect(found(citation(), documents)).toEqual([
    'published: from harbour watch; the citation gives no date',
    'written: from HW; the citation gives no date',
  ]);
});

test('an address says more than a title, a title more than source and date', () => {
  const documents = [
    document('dated', { source: 'watch', published: '1997-12-03' }),
    document('The Night of the Fire'),
    document('there', { addresses: ['watch.example/1997/fire'] }),
  ];
  const given = citation({
    date: '1997-12',
    title: '“The night of the fire”',
    address: 'watch.example/1997/fire',
  });
  expect(found(given, documents).map((each) => each.split(':')[0])).toEqual([
    'there',
    'The Night of the Fire',
    'dated',
  ]);
});

test.each([
  ['1997-12', '1997-12-03', 'yes'],
  ['1997', '1997-12-03', 'yes'],
  ['1997-12-03', '1997', 'yes'],
  ['1997-12', '1998', 'no'],
  ['[1998-03-09,1998-09-03]', '1998-09', 'yes'],
  ['[1998-03-09,1998-09-03]', '1998-05-01', 'no'],
  ['1997-10/1998-02', '1998-01-02', 'yes'],
  [null, '1998', 'unknown'],
  ['1998', null, 'unknown'],
  ['soon', '1998', 'unknown'],
] as const)('%s and %s can be the same day: %s', (one, other, expected) => {
  expect(datesAgree(one, other)).toBe(expected);
});
