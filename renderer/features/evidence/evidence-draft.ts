import type { InputOf } from '../../../shared/contract.ts';
import type {
  AssertionKind,
  Claim,
  CredibilityLevelCode,
  Evidence,
  Stance,
} from '../../../shared/model/claim.ts';
import type { Directness, DirectnessLevel } from '../../../shared/model/directness.ts';
import type { AskedPassage } from '../../stores/claims.ts';

/** The claim a passage is judged for: one of the project, or the words of a new one. */
export type ChosenClaim =
  | { readonly type: 'claim'; readonly id: string }
  | { readonly type: 'create'; readonly statement: string };

/** What a person chose or typed themselves; what is left out is as it is offered. */
export interface EvidenceDraft {
  readonly stance?: Stance;
  readonly credibility?: CredibilityLevelCode | null;
  readonly takenAs?: AssertionKind;
  readonly value?: string;
  readonly reason?: string;
  readonly directness?: DirectnessLevel;
}

/** What the form stands on before the person says anything. */
export interface OfferedJudgement {
  /** The judgement in force of the same passage for the same claim. */
  readonly existing: Evidence | null;
  /** Whether the source of the passage is a party to the matter. */
  readonly isParty: boolean;
  readonly claim: Pick<Claim, 'asserts'> | null;
  readonly directness: Directness | null;
}

/** All of a judgement, as the form shows it and as it is recorded. */
export interface WholeJudgement {
  /** Null: still to be chosen. */
  readonly stance: Stance | null;
  readonly credibility: CredibilityLevelCode | null;
  readonly takenAs: AssertionKind;
  readonly value: string;
  readonly reason: string;
  /** Null: nobody has said. */
  readonly directness: DirectnessLevel | null;
}

/**
 * A draft with what is offered for the rest: the judgement in force; else, of a party to the matter or for a claim about
 * what was said, a record of what was said.
 */
export function wholeJudgement(draft: EvidenceDraft, offered: OfferedJudgement): WholeJudgement {
  const { existing, isParty, claim, directness } = offered;
  const isRecord = isParty || claim?.asserts === 'what was said';
  return {
    stance: draft.stance ?? existing?.stance ?? null,
    credibility: draft.credibility === undefined ? (existing?.credibility ?? null) : draft.credibility,
    takenAs: draft.takenAs ?? existing?.takenAs ?? (isRecord ? 'what was said' : 'what happened'),
    value: draft.value ?? existing?.value ?? '',
    reason: draft.reason ?? existing?.reason ?? '',
    directness: draft.directness ?? directness?.level ?? null,
  };
}

/** What core is asked to record. Directness goes with it only where it is another than before. */
export function judgeInput(
  { passage, claim }: { readonly passage: AskedPassage; readonly claim: ChosenClaim },
  { stance, ...judged }: WholeJudgement & { readonly stance: Stance },
  before: Directness | null,
): InputOf<'evidence.judge'> {
  const { credibility, takenAs, value, reason, directness } = judged;
  const isOther = directness !== null && directness !== (before?.level ?? null);
  return {
    claim: claim.type === 'claim' ? { id: claim.id } : { newClaim: claim.statement },
    passage,
    stance,
    credibility,
    takenAs,
    value: value.trim() || null,
    reason: reason.trim() || null,
    ...(isOther && {
      directness: {
        level: directness,
        reason: before?.reason ?? null,
        via: directness === 'first hand' ? [] : [...(before?.via ?? [])],
      },
    }),
  };
}
