import { yardsticks } from '../../../shared/likelihood/yardstick.ts';
import type { ClaimWarning, Conclusion, Stance } from '../../../shared/model/claim.ts';
import type { ReadonlyDatabase } from '../../store/database.ts';
import { idsOf, originsOfEvidence, type WeighedEvidence } from './weighed-evidence.ts';

/** What a conclusion states, drawn or about to be. */
type Stated = Pick<Conclusion, 'yardstick' | 'likelihood' | 'confidence'>;

/**
 * Where a stated confidence asks for more than is judged: high for credible passages (1 or 2) of two independent origins,
 * moderate for one believable passage (1 to 3), on the side that the conclusion takes.
 */
export function confidenceWarnings(
  reader: ReadonlyDatabase,
  { conclusion }: { readonly conclusion: Stated | null },
  evidence: readonly WeighedEvidence[],
): ClaimWarning[] {
  if (conclusion === null || (conclusion.confidence !== 'high' && conclusion.confidence !== 'moderate'))
    return [];
  const sides = sidesOf(conclusion);
  const isHigh = conclusion.confidence === 'high';
  const isMet = sides.some((side) => {
    const own = evidence.filter(({ stance }) => stance === side);
    return isHigh ? isIndependent(reader, judged(own, ['1', '2'])) : judged(own, ['1', '2', '3']).length > 0;
  });
  if (isMet) return [];
  const words = isHigh
    ? 'High confidence asks for credible passages, judged “1, confirmed” or “2, probably true”, of at least two independent origins. What is judged so far does not show them.'
    : 'Moderate confidence asks for a passage judged “3, possibly true” or better. None is judged so.';
  return [
    {
      kind: 'confidence above its test',
      words,
      evidence: idsOf(evidence.filter(({ stance }) => sides.includes(stance))),
    },
  ];
}

function judged(evidence: readonly WeighedEvidence[], levels: readonly string[]): readonly WeighedEvidence[] {
  return evidence.filter(({ credibility }) => credibility !== null && levels.includes(credibility));
}

function isIndependent(reader: ReadonlyDatabase, evidence: readonly WeighedEvidence[]): boolean {
  return evidence.length > 0 && originsOfEvidence(reader, evidence).origins.length >= 2;
}

/** The stances that a conclusion can rest on: for the likely those for it, for the unlikely those against it, else both. */
function sidesOf({ yardstick, likelihood }: Stated): readonly Stance[] {
  const { levels } = yardsticks[yardstick];
  const index = levels.findIndex(({ code }) => code === likelihood);
  const middle = (levels.length - 1) / 2;
  if (index === -1 || index === middle) return ['supports', 'disputes'];
  return index > middle ? ['supports'] : ['disputes'];
}
