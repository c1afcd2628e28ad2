import type { ClaimPage, ClaimPassage } from '../../../../shared/contract/claims.ts';
import type { SessionItem } from '../../../../shared/model/checking-session.ts';
import type { PassageDraft } from './draft.ts';

/** A passage of a claim that is to be judged; `judged` is null where nobody has judged it here. */
export interface PassageToJudge {
  readonly annotation: string;
  readonly judged: ClaimPassage | null;
}

/** The passages of a claim in the order in which they were annotated, whatever is judged of them: so none moves while one judges. */
export function passagesOf(page: ClaimPage, item: SessionItem): readonly PassageToJudge[] {
  const judged = new Map(page.passages.map((passage) => [passage.evidence.annotation, passage]));
  const all = new Set([...judged.keys(), ...item.passages]);
  return [...all].sort().map((annotation) => ({ annotation, judged: judged.get(annotation) ?? null }));
}

/** What stands in the form at first: the judgement in force. A party's statement is taken as what the party said. */
export function startOf({ judged }: PassageToJudge): PassageDraft {
  if (judged === null) {
    return { stance: null, credibility: null, takenAs: 'what happened', value: '', reason: '' };
  }
  const { stance, credibility, takenAs, value, reason } = judged.evidence;
  return { stance, credibility, takenAs, value: value ?? '', reason: reason ?? '' };
}

/** Whether a passage still has something to judge: its stance, or how credible it is. */
export function isOpen({ judged }: PassageToJudge): boolean {
  return judged === null || judged.evidence.credibility === null;
}

/** The passage to go to after one was judged: the next that is open, else one before it; null: all are judged. */
export function nextOpen(passages: readonly PassageToJudge[], from: string): PassageToJudge | null {
  const index = passages.findIndex(({ annotation }) => annotation === from);
  return [...passages.slice(index + 1), ...passages.slice(0, index)].find(isOpen) ?? null;
}
