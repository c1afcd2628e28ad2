import type { ClaimPage } from '../../../shared/contract/claims.ts';
import type { Claim } from '../../../shared/model/claim.ts';
import { countOrigins } from '../../../shared/origins/count-origins.ts';
import { keptOrigins } from '../../store/origins/kept-origins.ts';
import { childrenOfClaim } from '../../store/repositories/claims.ts';
import { listConclusionsOf } from '../../store/repositories/conclusions.ts';
import { listObservations } from '../../store/repositories/observations.ts';
import type { Store } from '../../store/store.ts';
import { verdictKeptWith } from './others-verdict.ts';
import { basisNow, changesBetween } from './basis.ts';
import type { FoundOnCapture } from './found-values.ts';
import { claimPassages } from './passages.ts';
import { claimWarnings } from './warnings.ts';

/** Everything the page of one claim shows. */
export async function claimPage(store: Store, found: FoundOnCapture, claim: Claim): Promise<ClaimPage> {
  const { reader } = store;
  const { inForce, withdrawn } = await claimPassages(store, found, claim);
  const supporting = inForce.filter(({ evidence }) => evidence.stance === 'supports');
  const evidenceOf = new Map(supporting.map(({ evidence }) => [evidence.annotation, evidence.id]));
  const { facts, walk, questionsOf } = keptOrigins(reader);
  const questions = questionsOf([...evidenceOf.keys()]).flat();
  const conclusions = listConclusionsOf(reader, claim.id);
  const current = conclusions.find(({ supersededAt }) => supersededAt === null);
  const now = basisNow(reader, claim.id);
  return {
    claim,
    passages: inForce,
    withdrawn,
    origins: countOrigins(questions, facts, walk),
    supporting: questions.map(({ annotation }) => evidenceOf.get(annotation ?? '') ?? ''),
    warnings: claimWarnings(reader, claim),
    conclusions: conclusions.map((conclusion, index) => {
      const before = conclusions[index + 1];
      return {
        conclusion,
        changes:
          before === undefined
            ? null
            : changesBetween(reader, before.basis, conclusion.basis, conclusion.concludedAt),
      };
    }),
    changes: current === undefined ? null : changesBetween(reader, current.basis, now, null),
    observations: listObservations(reader, { claim: claim.id }),
    othersVerdict: verdictKeptWith(reader, claim.id),
    children: childrenOfClaim(reader, claim.id),
  };
}
