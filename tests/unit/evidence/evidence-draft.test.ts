import { expect, test } from 'vitest';
import {
  judgeInput,
  type OfferedJudgement,
  wholeJudgement,
} from '../../../renderer/features/evidence/evidence-draft.ts';
import type { Evidence } from '../../../shared/model/claim.ts';
import type { Directness } from '../../../shared/model/directness.ts';

const nothing: OfferedJudgement = { existing: null, isParty: false, claim: null, directness: null };

const before: Evidence = {
  id: 'e',
  claim: 'c',
  annotation: 'a',
  stance: 'disputes',
  credibility: '4',
  takenAs: 'what happened',
  value: '23',
  reason: 'No names are given.',
  judgedAt: '2026-01-01T00:00:00.000Z',
  supersededAt: null,
  withdrawal: null,
};

const heard: Directness = {
  id: 'd',
  annotation: 'a',
  level: 'second hand',
  reason: 'Counsel read it out.',
  via: [{ source: null, words: 'counsel' }],
  judgedAt: '2026-01-01T00:00:00.000Z',
  supersededAt: null,
};

test('nothing is chosen for a passage that nobody has judged', () => {
  expect(wholeJudgement({}, nothing)).toEqual({
    stance: null,
    credibility: null,
    takenAs: 'what happened',
    value: '',
    reason: '',
    directness: null,
  });
});

test('a passage of a party, or for a claim about what was said, is offered as what was said', () => {
  expect(wholeJudgement({}, { ...nothing, isParty: true }).takenAs).toBe('what was said');
  expect(wholeJudgement({}, { ...nothing, claim: { asserts: 'what was said' } }).takenAs).toBe(
    'what was said',
  );
  expect(wholeJudgement({ takenAs: 'what happened' }, { ...nothing, isParty: true }).takenAs).toBe(
    'what happened',
  );
});

test('a judgement in force is begun from, and what the person says takes its place', () => {
  expect(
    wholeJudgement({ credibility: null, reason: '' }, { ...nothing, existing: before, isParty: true }),
  ).toEqual({
    stance: 'disputes',
    credibility: null,
    takenAs: 'what happened',
    value: '23',
    reason: '',
    directness: null,
  });
});

test('directness is judged only where it is another, and keeps through whom it was reported', () => {
  const asked = { passage: { annotation: 'a' }, claim: { type: 'create', statement: 'New' } } as const;
  const whole = wholeJudgement({ stance: 'supports' }, { ...nothing, directness: heard });
  const judged = { ...whole, stance: 'supports' } as const;
  expect(judgeInput(asked, judged, heard)).toEqual({
    claim: { newClaim: 'New' },
    passage: { annotation: 'a' },
    stance: 'supports',
    credibility: null,
    takenAs: 'what happened',
    value: null,
    reason: null,
  });
  expect(judgeInput(asked, { ...judged, directness: 'unknown' }, heard).directness).toEqual({
    level: 'unknown',
    reason: 'Counsel read it out.',
    via: [{ source: null, words: 'counsel' }],
  });
  expect(judgeInput(asked, { ...judged, directness: 'first hand' }, heard).directness?.via).toEqual([]);
});
