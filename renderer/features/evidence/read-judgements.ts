import { useRef } from 'react';
import type { InputOf, OutputOf, QueryName } from '../../../shared/contract.ts';
import type { ClaimWarning, Stance } from '../../../shared/model/claim.ts';
import { call } from '../../api/client.ts';
import { queryClient, useCore } from '../../api/hooks.ts';
import type { AskedPassage } from '../../stores/claims.ts';
import type { ChosenClaim, OfferedJudgement, WholeJudgement } from './evidence-draft.ts';

/** A passage and the claim that it is judged for; null: none is chosen yet. */
export interface AskedJudgement {
  readonly passage: AskedPassage;
  readonly claim: ChosenClaim | null;
}

const nothing: OfferedJudgement = { existing: null, isParty: false, claim: null, directness: null };

/** What the form offers by itself, as far as it is known, with the values in the passage's words. */
export function useOffered({ passage, claim }: AskedJudgement) {
  const facts = useCore('evidence.preview', factsInput(passage)).data;
  const judged = useCore('evidence.list', judgementsInput(passage)).data;
  const directness = useCore('directness.list', directnessInput(passage)).data;
  const claims = useCore('claims.brief', {}).data;
  const offered = offeredOf({ facts, judged, directness, claims }, claim);
  return { offered, judged: judged ?? [], values: facts?.values ?? [] };
}

/** What judging so would warn of; what it warned of before stays until that is known. */
export function useWarnings(
  { passage, claim }: AskedJudgement,
  { stance, credibility, takenAs }: WholeJudgement,
): readonly ClaimWarning[] {
  const known = useRef<readonly ClaimWarning[]>([]);
  const input = stance && {
    claim: claim?.type === 'claim' ? claim.id : null,
    passage,
    stance,
    credibility,
    takenAs,
  };
  const warnings = useCore('evidence.preview', input).data?.warnings;
  if (warnings !== undefined) known.current = warnings;
  return stance === null ? [] : known.current;
}

/** All that the form offers by itself, read anew where it has to be, however fast the person was. */
export async function readOffered({ passage, claim }: AskedJudgement): Promise<OfferedJudgement> {
  const [facts, judged, directness, claims] = await Promise.all([
    read('evidence.preview', factsInput(passage)),
    read('evidence.list', judgementsInput(passage)),
    read('directness.list', directnessInput(passage)),
    read('claims.brief', {}),
  ]);
  return offeredOf({ facts, judged, directness, claims }, claim);
}

interface Answers {
  readonly facts: OutputOf<'evidence.preview'> | undefined;
  readonly judged: OutputOf<'evidence.list'> | undefined;
  readonly directness: OutputOf<'directness.list'> | undefined;
  readonly claims: OutputOf<'claims.brief'> | undefined;
}

function offeredOf(
  { facts, judged, directness, claims }: Answers,
  claim: ChosenClaim | null,
): OfferedJudgement {
  const id = claim?.type === 'claim' ? claim.id : null;
  return {
    existing: judged?.find((each) => each.claim === id) ?? nothing.existing,
    isParty: facts?.isParty ?? nothing.isParty,
    claim: claims?.find((each) => each.id === id) ?? nothing.claim,
    directness: directness?.find(({ supersededAt }) => supersededAt === null) ?? nothing.directness,
  };
}

/** Of the passage alone: whose it is, and what values are in it. */
function factsInput(passage: AskedPassage): InputOf<'evidence.preview'> {
  const stance: Stance = 'mentions';
  return { claim: null, passage, stance, credibility: null, takenAs: 'what happened' };
}

function judgementsInput(passage: AskedPassage): InputOf<'evidence.list'> | null {
  return 'annotation' in passage ? { annotations: [passage.annotation] } : null;
}

function directnessInput(passage: AskedPassage): InputOf<'directness.list'> | null {
  return 'annotation' in passage ? { annotation: passage.annotation } : null;
}

/** Undefined where nothing is asked. */
async function read<Name extends QueryName>(
  name: Name,
  input: InputOf<Name> | null,
): Promise<OutputOf<Name> | undefined> {
  if (input === null) return undefined;
  return await queryClient.fetchQuery<OutputOf<Name>>({
    queryKey: [name, input],
    queryFn: () => call(name, input),
  });
}
