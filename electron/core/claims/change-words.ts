import type { ChangedBasis } from '../../../shared/model/claim.ts';
import { originWords } from '../../../shared/origins/origin-words.ts';
import { counted, listed } from '../sources/hangs.ts';

/** "1 judgement came, 2 are not in force any more and 1 grade is another". */
export function changeWords({ added, gone, grades, origins }: ChangedBasis): string {
  const { before, now } = origins;
  const numbers = (counts: typeof now) => originWords({ ...counts, origins: counts.independent });
  const parts = [
    added.length === 0 ? null : `${counted(added.length, judgement)} came`,
    gone.length === 0
      ? null
      : `${counted(gone.length, judgement)} ${gone.length === 1 ? 'is' : 'are'} not in force any more`,
    grades.length === 0 ? null : `the grade of ${counted(grades.length, source)} changed`,
    numbers(before) === numbers(now) ? null : `the count was ${numbers(before)} and is ${numbers(now)}`,
  ];
  return listed(parts.filter((words) => words !== null));
}

const judgement = { one: 'judgement', many: 'judgements' } as const;
const source = { one: 'source', many: 'sources' } as const;
