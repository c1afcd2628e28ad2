import { stances } from '../../../shared/claims/stances.ts';
import { type Claim, type OriginCounts, stance } from '../../../shared/model/claim.ts';
import { formatEdtf } from '../../../shared/dates/format-edtf.ts';
import { originPartWords } from '../../../shared/origins/origin-words.ts';

/** How many passages have each stance, in words: "3 for, 1 against, 2 qualifying"; for none that there are none. */
export function evidenceWords({ evidence }: Pick<Claim, 'evidence'>): string {
  const parts = stance.options
    .filter((each) => (evidence[each] ?? 0) > 0)
    .map((each) => `${evidence[each]} ${stances[each].heading.toLowerCase()}`);
  return parts.length === 0 ? 'no evidence yet' : parts.join(', ');
}

/** "2 independent origins", with how many are unknown; null while nothing supports the claim. */
export function supportWords({ passages, independent, unknown }: OriginCounts): string | null {
  if (passages === 0) return null;
  const origins = originPartWords('origins', independent);
  return unknown === 0 ? origins : `${origins}, ${originPartWords('unknown', unknown)}`;
}

/** Who said it and when: "Port authority, 9 March 1998"; null where neither is known. */
export function saidWords({ speaker, said }: Pick<Claim, 'speaker' | 'said'>): string | null {
  const date = said === null ? null : formatEdtf(said);
  if (speaker === null) return date === null ? null : `said ${date}`;
  return date === null ? speaker.name : `${speaker.name}, ${date}`;
}

/** "1 claim", "2,000 claims". */
export function claimCount(count: number): string {
  return count === 1 ? '1 claim' : `${count.toLocaleString('en')} claims`;
}
