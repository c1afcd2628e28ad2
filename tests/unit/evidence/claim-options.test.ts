import { expect, test } from 'vitest';
import { type ClaimOption, claimOptions } from '../../../renderer/features/evidence/claim-options.ts';
import { claimOf } from '../../support/exporting/claim-values.ts';

const claims = [
  claimOf('The port was closed.', { question: 'What was done?' }),
  claimOf('At least 31 people died.', { question: 'How many died?' }),
  claimOf('بندرگاہ بند تھی۔', { speaker: 'Port Authority' }),
];

const said = (options: readonly ClaimOption[]) =>
  options.map((option) => (option.type === 'claim' ? option.claim.statement : `new: ${option.statement}`));

test('while nothing is typed, the claim last judged for comes first, and the words of the passage can be a new one', () => {
  expect(said(claimOptions(claims, '', { first: claims[1]?.id ?? null, words: 'It burned.' }))).toEqual([
    'At least 31 people died.',
    'The port was closed.',
    'بندرگاہ بند تھی۔',
    'new: It burned.',
  ]);
});

test('claims are found by words of the statement, the question and the speaker, in any order and script', () => {
  expect(said(claimOptions(claims, 'PORT'))).toEqual([
    'The port was closed.',
    'بندرگاہ بند تھی۔',
    'new: PORT',
  ]);
  expect(said(claimOptions(claims, 'many least'))[0]).toBe('At least 31 people died.');
  expect(said(claimOptions(claims, 'بند'))).toEqual(['بندرگاہ بند تھی۔', 'new: بند']);
});

test('no new claim is offered where one says just that, nor is an excluded one', () => {
  expect(said(claimOptions(claims, 'the PORT was  closed.'))).toEqual(['The port was closed.']);
  expect(said(claimOptions(claims, '', { excluded: [claims[0]?.id ?? ''] }))).toEqual([
    'At least 31 people died.',
    'بندرگاہ بند تھی۔',
  ]);
});
