import type { ClaimPassage } from '../../../shared/contract/claims.ts';
import { type Claim, type Evidence, stance } from '../../../shared/model/claim.ts';
import { listDirectnessOf } from '../../store/repositories/directness.ts';
import { listEvidence } from '../../store/repositories/evidence.ts';
import type { Store } from '../../store/store.ts';
import { liveCitations } from '../citations/live-citations.ts';
import { type FoundOnCapture, foundValues } from './found-values.ts';
import { type Matter, partiesBehind } from './parties.ts';

/** The passages of a claim with all that they are judged by, and judgements withdrawn without a later one. */
export async function claimPassages(
  { reader }: Store,
  found: FoundOnCapture,
  claim: Matter & Pick<Claim, 'id'>,
): Promise<{ readonly inForce: readonly ClaimPassage[]; readonly withdrawn: readonly ClaimPassage[] }> {
  const evidence = listEvidence(reader, { claims: [claim.id], isAll: true });
  const annotations = [...new Set(evidence.map(({ annotation }) => annotation))];
  const citations = new Map(liveCitations(reader, annotations).map((each) => [each.annotation.id, each]));
  const parties = partiesBehind(reader, claim, annotations);
  const searched = oncePerCapture(found);
  const inForce: ClaimPassage[] = [];
  const withdrawn: ClaimPassage[] = [];
  for (const [annotation, judgements] of Map.groupBy(evidence, (each) => each.annotation)) {
    const citation = citations.get(annotation);
    // The newest judgement is the one in force, where there is one.
    const [newest, ...history] = judgements.toSorted(inForceFirst);
    if (citation === undefined || newest === undefined) continue;
    const values = await Promise.all(
      citation.annotation.targets.map(({ capture, start, end }) =>
        start === null || end === null ? [] : foundValues(searched, { capture, start, end }),
      ),
    );
    const passage: ClaimPassage = {
      evidence: newest,
      history,
      citation,
      directness: listDirectnessOf(reader, annotation).find((each) => each.supersededAt === null) ?? null,
      isParty: (parties.get(annotation) ?? []).length > 0,
      values: values.flat(),
    };
    (newest.supersededAt === null ? inForce : withdrawn).push(passage);
  }
  return { inForce: inForce.sort(byStance), withdrawn: withdrawn.sort(newestFirst) };
}

/** Findings are kept for a few copies at a time, while a claim may have passages in many, in any order. */
function oncePerCapture(found: FoundOnCapture): FoundOnCapture {
  const lists = new Map<string, ReturnType<FoundOnCapture['list']>>();
  return {
    list: (capture) => {
      const list = lists.get(capture) ?? found.list(capture);
      lists.set(capture, list);
      return list;
    },
    hurry: (capture) => found.hurry?.(capture),
  };
}

function inForceFirst(one: Evidence, other: Evidence): number {
  return Number(other.supersededAt === null) - Number(one.supersededAt === null);
}

function byStance(one: ClaimPassage, other: ClaimPassage): number {
  return stanceRank(one) - stanceRank(other) || newestFirst(one, other);
}

function stanceRank({ evidence }: ClaimPassage): number {
  return stance.options.indexOf(evidence.stance);
}

function newestFirst(one: ClaimPassage, other: ClaimPassage): number {
  return other.evidence.judgedAt < one.evidence.judgedAt
    ? -1
    : Number(other.evidence.judgedAt > one.evidence.judgedAt);
}
