import { expect, test } from 'vitest';
import {
  arrangeClaims,
  type ClaimArrangement,
  type ClaimLine,
} from '../../../renderer/features/claims/arrange-claims.ts';
import { claimOf, questionOf } from '../../support/exporting/claim-values.ts';

const questions = ['How many died?', 'Who knew?', 'What was done?'].map(questionOf);
const claims = [
  claimOf('Thirty died.', { question: 'How many died?', said: '1998-03-10', supports: 1, likelihood: '' }),
  claimOf('The port was closed.', { tags: ['t'] }),
  claimOf('Nobody died.', { question: 'How many died?', speaker: 'Authority', likelihood: '2' }),
  claimOf('Ten died.', { question: 'How many died?', said: '1998-03-09', supports: 3, likelihood: '6' }),
  claimOf('It was known.', { question: 'Who knew?' }),
];

function lines(arrangement: Partial<ClaimArrangement> = {}): readonly string[] {
  return arrangeClaims(
    { claims, questions },
    { filter: '', question: null, sort: 'changed', ...arrangement },
    new Map([['t', 'Denials']]),
  ).map(lineWords);
}

function lineWords(line: ClaimLine): string {
  if (line.type === 'claim') return line.claim.statement;
  return `${line.question?.words ?? 'none'} (${line.shown} of ${line.all})`;
}

test('claims stand under their questions, those of no question last, and a question without claims is there', () => {
  expect(lines()).toEqual([
    'How many died? (3 of 3)',
    'Thirty died.',
    'Nobody died.',
    'Ten died.',
    'Who knew? (1 of 1)',
    'It was known.',
    'What was done? (0 of 0)',
    'none (1 of 1)',
    'The port was closed.',
  ]);
});

test('what is sought is found in statement, speaker, question and tags; empty questions are then left out', () => {
  expect(lines({ filter: 'died AUTHORITY' })).toEqual(['How many died? (1 of 3)', 'Nobody died.']);
  expect(lines({ filter: 'denials' })).toEqual(['none (1 of 1)', 'The port was closed.']);
  expect(lines({ filter: 'nothing' })).toEqual([]);
});

test('one question can be listed alone, and the claims of none', () => {
  expect(lines({ question: questions[1]?.id ?? null })).toEqual(['Who knew? (1 of 1)', 'It was known.']);
  expect(lines({ question: 'none' })).toEqual(['none (1 of 1)', 'The port was closed.']);
});

test.each([
  ['statement', ['Nobody died.', 'Ten died.', 'Thirty died.']],
  ['speaker', ['Nobody died.', 'Thirty died.', 'Ten died.']],
  ['said', ['Ten died.', 'Thirty died.', 'Nobody died.']],
  ['evidence', ['Ten died.', 'Thirty died.', 'Nobody died.']],
  // What cannot be judged is missing, and not in the middle.
  ['likelihood', ['Ten died.', 'Nobody died.', 'Thirty died.']],
] as const)('in the order of %s, what is missing comes last', (sort, expected) => {
  expect(lines({ sort, question: questions[0]?.id ?? null }).slice(1)).toEqual(expected);
});
