import type { ClaimWarning } from '../../../shared/model/claim.ts';
import type { OriginReport } from '../../../shared/model/origin.ts';
import type { ReadonlyDatabase } from '../../store/database.ts';
import { listed } from '../sources/hangs.ts';
import { idsOf, originsOfEvidence, type WeighedEvidence } from './weighed-evidence.ts';

/**
 * Where information is judged "1 confirmed" and the passages that say the same, those of one stance, are not shown to have two
 * independent origins. Names the shared root.
 */
export function confirmedWarnings(
  reader: ReadonlyDatabase,
  evidence: readonly WeighedEvidence[],
): ClaimWarning[] {
  const confirmed = evidence.filter(({ credibility }) => credibility === '1');
  return [...Map.groupBy(confirmed, ({ stance }) => stance)].flatMap(([stance, own]) => {
    const report = originsOfEvidence(
      reader,
      evidence.filter((each) => each.stance === stance),
    );
    if (report.origins.length >= 2) return [];
    return [
      {
        kind: 'confirmed without independent origins' as const,
        words: confirmedWords(report),
        evidence: idsOf(own),
      },
    ];
  });
}

function confirmedWords({ passages, origins, unknown }: OriginReport): string {
  const [origin] = origins;
  const sentences = ['“1, confirmed” means that independent sources confirm it.'];
  if (origin !== undefined) {
    const roots = listed(origin.roots.map(({ label }) => `“${label}”`));
    const because = origin.because.length === 0 ? '' : ` (${origin.because.join('; ')})`;
    sentences.push(`${whichPassages(passages.length, origin.passages.length)} to ${roots}${because}.`);
  }
  if (unknown.length > 0) sentences.push(unknownWords(passages.length, unknown.length));
  return sentences.join(' ');
}

function whichPassages(all: number, here: number): string {
  if (all === 1) return 'There is one passage here, which goes back';
  if (all === 2 && here === 2) return 'Both passages here go back';
  return here === all
    ? `All ${all} passages here go back`
    : `${here} of ${all} passages here ${here === 1 ? 'goes' : 'go'} back`;
}

function unknownWords(all: number, unknown: number): string {
  const subject =
    all === 1
      ? 'The origin of the one passage here is'
      : unknown === 1
        ? `The origin of 1 of ${all} passages is`
        : `The origins of ${unknown} of ${all} passages are`;
  return `${subject} not known, so that independence is not shown.`;
}
