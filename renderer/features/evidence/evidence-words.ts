import { stances } from '../../../shared/claims/stances.ts';
import type { AssertionKind, CredibilityLevelCode, Evidence } from '../../../shared/model/claim.ts';
import { admiraltyCredibility } from '../../../shared/reliability/credibility.ts';

/** The level with its words, "2, probably true"; null: nobody has judged it. */
export function credibilityWords(code: CredibilityLevelCode | null): string {
  if (code === null) return 'not judged';
  const level = admiraltyCredibility.levels.find((each) => each.code === code);
  return `${code}, ${level?.words ?? ''}`;
}

/** What a passage, or a claim, is about. */
export const assertionWords: Readonly<
  Record<AssertionKind, { readonly label: string; readonly detail: string }>
> = {
  'what happened': {
    label: 'What happened',
    detail: 'It is weighed as a report of the matter itself.',
  },
  'what was said': {
    label: 'What was said',
    detail: 'It is a record of a position: strong for what the party said, weak for what happened.',
  },
};

/** A judgement in one line, "supports, credibility 2, probably true". */
export function judgementWords({ stance, credibility }: Pick<Evidence, 'stance' | 'credibility'>): string {
  return `${stances[stance].words}, credibility ${credibilityWords(credibility)}`;
}
