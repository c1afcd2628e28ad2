import type { Claim, Question } from '../../../shared/model/claim.ts';

/** What of a claim matters to a test, in words. */
export interface ClaimOf {
  readonly question?: string;
  readonly speaker?: string;
  readonly said?: string;
  readonly supports?: number;
  readonly likelihood?: string;
  readonly tags?: readonly string[];
}

/** A claim as core gives it; what is named by words has ids made of them. */
export function claimOf(
  statement: string,
  { question, speaker, said = undefined, supports = 0, likelihood, tags = [] }: ClaimOf = {},
): Claim {
  return {
    id: `claim ${statement}`,
    statement,
    asserts: 'what happened',
    speaker: speaker === undefined ? null : { id: `source ${speaker}`, name: speaker },
    said: said ?? null,
    saidWords: null,
    eventDate: null,
    eventWords: null,
    eventPlace: null,
    question: question === undefined ? null : { id: questionOf(question).id, words: question },
    parent: null,
    tags,
    annotation: null,
    createdAt: '2026-01-01T00:00:00.000Z',
    modifiedAt: '2026-01-01T00:00:00.000Z',
    conclusion:
      likelihood === undefined
        ? null
        : {
            id: `conclusion ${statement}`,
            yardstick: 'icd-203',
            likelihood: likelihood === '' ? null : likelihood,
            likelihoodWords: likelihood === '' ? 'cannot be judged' : 'very likely',
            confidence: null,
            concludedAt: '2026-01-01T00:00:00.000Z',
          },
    evidence: { supports, disputes: 0, qualifies: 0, mentions: 0, background: 0 },
    origins: { passages: supports, publishers: supports, independent: supports, unknown: 0 },
  };
}

export function questionOf(words: string): Question {
  return { id: `question ${words}`, words, createdAt: '2026-01-01T00:00:00.000Z', claims: 0, hypotheses: 0 };
}
