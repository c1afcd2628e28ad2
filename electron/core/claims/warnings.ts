import type { Claim, ClaimWarning } from '../../../shared/model/claim.ts';
import type { ReadonlyDatabase } from '../../store/database.ts';
import { listConclusions } from '../../store/repositories/conclusions.ts';
import { basisNow, changesBetween } from './basis.ts';
import { changeWords } from './change-words.ts';
import { confidenceWarnings } from './confidence-warnings.ts';
import { confirmedWarnings } from './confirmed-warnings.ts';
import type { Matter } from './parties.ts';
import { partyWarnings } from './party-warnings.ts';
import { type WeighedEvidence, weighedEvidence } from './weighed-evidence.ts';

/** What a person should know before relying on what was judged of a claim; never a refusal. */
export function claimWarnings(reader: ReadonlyDatabase, claim: Claim): ClaimWarning[] {
  const evidence = weighedEvidence(reader, claim.id);
  return [
    ...evidenceWarnings(reader, claim, evidence),
    ...confidenceWarnings(reader, claim, evidence),
    ...basisWarnings(reader, claim),
  ];
}

/** A claim as far as its evidence is weighed by it. */
type WeighedClaim = Matter & Pick<Claim, 'asserts'>;

/** What there is to be said of evidence whatever is concluded from it; null: of a claim about what happened that is not made yet. */
export function evidenceWarnings(
  reader: ReadonlyDatabase,
  claim: WeighedClaim | null,
  evidence: readonly WeighedEvidence[],
): ClaimWarning[] {
  return [
    // That something was said is just what a statement shows.
    ...(claim?.asserts === 'what was said' ? [] : partyWarnings(reader, claim, evidence)),
    ...confirmedWarnings(reader, evidence),
  ];
}

function basisWarnings(reader: ReadonlyDatabase, { id }: Claim): ClaimWarning[] {
  const [conclusion] = listConclusions(reader, [id]);
  if (conclusion === undefined) return [];
  const changes = changesBetween(reader, conclusion.basis, basisNow(reader, id), null);
  if (changes === null) return [];
  return [
    {
      kind: 'basis changed',
      words: changeWords(changes),
      evidence: changes.added.map((each) => each.id),
    },
  ];
}
