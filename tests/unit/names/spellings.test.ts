import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareNames, prepareName } from '../../../shared/names/compare-names.ts';
import { lookOf, mayBeAlike } from '../../../shared/names/name-look.ts';

type Pair = readonly [string, string];
interface LabelledPairs {
  readonly same: readonly Pair[];
  readonly different: readonly Pair[];
}

function labelled(file: string): LabelledPairs {
  return JSON.parse(
    readFileSync(new URL(`../../fixtures/names/${file}`, import.meta.url), 'utf8'),
  ) as LabelledPairs;
}

const likenessOf = ([one, other]: Pair) => compareNames(prepareName(one), prepareName(other));

function measured({ same, different }: LabelledPairs) {
  const found = same.filter((pair) => likenessOf(pair) !== null).length;
  const wrong = different.filter((pair) => likenessOf(pair) !== null).length;
  return { precision: found / (found + wrong), recall: found / same.length };
}

test('of labelled pairs nearly all spellings of one name are found, with hardly any that are not', () => {
  const { precision, recall } = measured(labelled('spellings.json'));
  expect(precision).toBeGreaterThanOrEqual(0.98);
  expect(recall).toBeGreaterThanOrEqual(0.98);
});

test('of pairs that the rules were not tuned on, nine in ten are found, and 96 in 100 found are right', () => {
  const { precision, recall } = measured(labelled('spellings-held-out.json'));
  expect(precision).toBeGreaterThanOrEqual(0.96);
  expect(recall).toBeGreaterThanOrEqual(0.9);
});

test.each([
  [['Harbour-Watch', 'HarbourWatch'], 'the same but for spaces and signs'],
  [['HRW', 'Human Rights Watch'], 'initials'],
  [['طارق حسین', 'Tariq Hussain'], 'the same in Arabic and Latin script'],
  [['Kaimkhani', 'Qaimkhani'], 'sound alike'],
  [['Ellery Telegraph', 'Ellery Telegaph'], 'a letter or two differ'],
  [['Hussain Tariq', 'Tareq Hussein'], 'the words in another order, and sound alike'],
  [['T. Hussain', 'Tariq Hussain'], 'a first name is abbreviated'],
] as const)('%j: %s', (pair, because) => {
  expect(likenessOf(pair)?.because).toBe(because);
});

test('what is ruled out at a glance would not be found by comparing either', () => {
  const pairs = [labelled('spellings.json'), labelled('spellings-held-out.json')].flatMap(({ same }) => same);
  const overlooked = pairs.filter(
    (pair) =>
      likenessOf(pair) !== null && !mayBeAlike(lookOf(prepareName(pair[0])), lookOf(prepareName(pair[1]))),
  );
  expect(overlooked).toEqual([]);
});

test('any two strings can be compared, in either order, and a name is like itself', () => {
  const name = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 24 }),
    fc
      .array(
        fc.constantFrom('abdul', 'ABD', 'al', 'qu', 'é', 'ؤ', 'و', 'ڈاکٹر', '.', ' ', '’', 'x', '9', 'a'),
        { maxLength: 12 },
      )
      .map((parts) => parts.join('')),
  );
  fc.assert(
    fc.property(name, name, (one, other) => {
      const [first, second] = [prepareName(one), prepareName(other)];
      expect(compareNames(first, second)?.likeness).toBe(compareNames(second, first)?.likeness);
      if (first.words.length > 0) expect(compareNames(first, first)?.likeness).toBe(1);
    }),
    { numRuns: 500 },
  );
});
