import { expect, test } from 'vitest';
import { readMoment } from '../../../../electron/importers/annotations/moments.ts';
import { readAnnotationFile } from '../../../../electron/importers/annotations/read-annotation-file.ts';
import { commentOf } from '../../../../electron/core/exchange/annotations/comment-of.ts';

// Each of these once took minutes or more, or memory without end: that the test ends is what it shows.

function read(content: string) {
  return readAnnotationFile({ bytes: new TextEncoder().encode(content) });
}

const numbers = (count: number) => Array.from({ length: count }, (_, index) => index);
const id = '01890000-0000-7000-8000-000000000001';

test('rows that are all passages of one annotation are read up to a limit', () => {
  const judged = numbers(60_000).map((row) => `The doors,supports,words ${row} of it,${id},Log`);
  const { records, judgements, invalid } = read(
    ['claim,stance,quote,annotation_id,document', ...judged].join('\n'),
  );
  expect(records.map(({ targets }) => targets.length)).toEqual([1_000]);
  expect([judgements?.length, invalid.length]).toEqual([1, 59_000]);

  const quoted = numbers(60_000).map((row) => `words ${row} of it,${id},,Log`);
  const quotes = read(['quote,id,guarded_columns,document', ...quoted].join('\n'));
  expect(quotes.records).toEqual([]);
  expect(quotes.invalid).toMatchObject([{ reason: 'It has more than 1000 passages.' }]);
});

test('a moment with white space without end is none', () => {
  expect(readMoment(`2024-06-14 10:00${' '.repeat(400_000)}x`)).toBeNull();
  expect(readMoment(' 2024-06-14 10:00 ')).toBe('2024-06-14T10:00:00.000Z');
});

test('answers to one annotation become its comment however many they are', () => {
  const row = (more: object) => ({ id: 'a', uri: 'https://harbour.example/', target: [], ...more });
  const answers = numbers(40_000).map((number) =>
    row({ id: `r${number}`, text: 'Yes.', references: ['a'], user: 'acct:b@c.example' }),
  );
  const { records } = read(JSON.stringify({ total: 1, rows: [row({ text: 'The quay.' }), ...answers] }));
  expect(records.map(({ where }) => where)).toEqual(['annotation 1']);
});

test('notes of clippings find their highlights however many they are', () => {
  const clipping = (kind: string, place: string) =>
    `The Port (A. Clerk)\n- Your ${kind} on Location ${place} | Added on Friday, 14 June 2024 10:00:00\n\nwords ${place}`;
  const clippings = numbers(30_000).flatMap((at) => [
    clipping('Highlight', `${at * 10}-${at * 10 + 5}`),
    clipping('Note', `${at * 10 + 5}`),
  ]);
  const { records, invalid } = read(`${clippings.join('\n==========\n')}\n==========\n`);
  expect([records.length, invalid.length]).toEqual([30_000, 0]);
  expect(records[7]?.comments.map(({ value }) => value)).toEqual(['words 75']);
});

test('JSON with more values than can be held is refused before anything is built', () => {
  expect(() => read(`[${'0,'.repeat(5_000_001)}0]`)).toThrow(/more than 5000000 values/);
});

test.each([
  [
    'W3C',
    `{"@context":"http://www.w3.org/ns/anno.jsonld","type":"AnnotationPage","items":[${'{},'.repeat(200_000)}{}]}`,
  ],
  ['Hypothesis', `{"total":1,"rows":[{"uri":"x","target":[]},${'{},'.repeat(200_000)}{}]}`],
  ['ClaimReview', `[${'{"@type":"Claim"},'.repeat(200_001)}{}]`],
])('more annotations of %s than are read are refused before they are looked at', (_format, content) => {
  expect(() => read(content)).toThrow(/at most 200000 are read. Split it/);
});

test('a table of quotation marks that tell nothing is refused before it is taken apart', () => {
  for (const row of ['"a" b'.repeat(300_000), '"'.repeat(300_000), `${'"a" "b\n'.repeat(300_000)}`])
    expect(() => read(`quote,comment\n${row}`)).toThrow(/not doubled/);
  expect(read('quote,comment\nThe "quay" is closed.,"He said ""no""."').records).toMatchObject([
    { comments: [{ value: 'He said "no".' }] },
  ]);
});

test('a comment that Markdown’s parser would take too long for stands as it was written', () => {
  const value = '[a]('.repeat(20_000);
  expect(commentOf([{ value, format: 'text/markdown', lexical: null }])?.text).toBe(value);
});
