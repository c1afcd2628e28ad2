import { expect, test } from 'vitest';
import { agreementsOf } from '../../../shared/agreement/agreements.ts';
import { differsIn } from '../../../shared/agreement/differs-in.ts';
import type { DoubleJudgement, JudgedValues } from '../../../shared/model/checking-session.ts';

type Kind = DoubleJudgement['kind'];

/** One thing, named by a letter, as two people judged it. */
function judgement(kind: Kind, thing: string, first: JudgedValues | null, second: JudgedValues) {
  return {
    kind,
    claim: kind === 'document' ? null : thing,
    document: kind === 'document' ? thing : null,
    annotation: kind === 'passage' ? thing : null,
    first: first && { values: first, reason: null },
    second: { values: second, reason: null },
  };
}

const likely = (likelihood: string | null): JudgedValues => ({ yardstick: 'icd-203', likelihood });

test('each thing is compared on its own level of measurement, over what both people judged', () => {
  const judgements = [
    judgement('claim', 'a', likely('6'), likely('6')),
    judgement('claim', 'b', likely('2'), likely('3')),
    judgement('claim', 'c', null, likely('3')),
    judgement(
      'passage',
      'd',
      { stance: 'supports', credibility: '2' },
      { stance: 'supports', credibility: '2' },
    ),
    judgement(
      'passage',
      'e',
      { stance: 'disputes', credibility: '4' },
      { stance: 'qualifies', credibility: '6' },
    ),
    judgement('document', 'f', { stance: 'silent' }, { stance: 'silent' }),
    judgement('document', 'g', { stance: 'supports' }, { stance: 'supports' }),
  ];
  expect(agreementsOf(judgements, 'icd-203')).toEqual([
    { of: 'likelihood', units: 2, agreeing: 1, alpha: expect.any(Number), metric: 'ordinal' },
    { of: 'stance of passages', units: 2, agreeing: 1, alpha: expect.closeTo(0.4, 6), metric: 'nominal' },
    // "Cannot be judged" is missing, and says nothing of agreement.
    { of: 'credibility', units: 1, agreeing: 1, alpha: null, metric: 'ordinal' },
    { of: 'stance of documents', units: 2, agreeing: 2, alpha: 1, metric: 'nominal' },
  ]);
});

test('likelihoods on another yardstick are not counted, and nothing at all gives no agreement', () => {
  const phia = { yardstick: 'phia', likelihood: '6' } as const;
  expect(agreementsOf([judgement('claim', 'a', likely('6'), phia)], 'icd-203')).toEqual([]);
  expect(agreementsOf([], 'phia')).toEqual([]);
});

test('three people count as three, and the first one once', () => {
  const stances = ['supports', 'disputes'] as const;
  const judgements = ['a', 'b'].flatMap((thing) =>
    stances.map((stance) => judgement('passage', thing, { stance: 'supports' }, { stance })),
  );
  // Two things of three values each: supports twice, disputes once.
  expect(agreementsOf(judgements, 'icd-203')).toEqual([
    { of: 'stance of passages', units: 2, agreeing: 0, alpha: expect.closeTo(-0.25, 6), metric: 'nominal' },
  ]);
});

test('what one of two people left open is no difference, and “cannot be judged” is one', () => {
  expect(
    differsIn({ stance: 'supports', credibility: '2' }, { stance: 'supports', credibility: null }),
  ).toEqual([]);
  expect(
    differsIn({ stance: 'supports', credibility: '2' }, { stance: 'mentions', credibility: '6' }),
  ).toEqual(['stance', 'credibility']);
  expect(differsIn({ ...likely(null), confidence: null }, { ...likely('5'), confidence: 'low' })).toEqual([
    'likelihood',
  ]);
  expect(differsIn({ ...likely('5'), confidence: 'high' }, { ...likely('5'), confidence: 'low' })).toEqual([
    'confidence',
  ]);
  expect(differsIn(likely('5'), { yardstick: 'phia', likelihood: '5' })).toEqual(['likelihood']);
  expect(differsIn(likely(null), likely(null))).toEqual([]);
});
