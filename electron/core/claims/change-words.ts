import type { ChangedBasis } from '../../../shared/model/claim.ts';
import { originWords } from '../../../shared/origins/origin-words.ts';
import { counted, listed } from '../sources/hangs.ts';

/** What changed, in whole sentences: "1 judgement came and 2 are not in force any more. Its support was …; it is …". */
export function changeWords({ added, gone, grades, origins }: ChangedBasis): string {
  const { before, now } = origins;
  const numbers = (counts: typeof now) => originWords({ ...counts, origins: counts.independent });
  const parts = [
    added.length === 0 ? null : `${counted(added.length, judgement)} came`,
    gone.length === 0
      ? null
      : `${counted(gone.length, judgement)} ${gone.length === 1 ? 'is' : 'are'} not in force any more`,
    grades.length === 0 ? null : `the grade of ${counted(grades.length, source)} changed`,
  ];
  const changed = listed(parts.filter((words) => words !== null));
  return [
    changed === ''
      ? 'What the conclusion rests on has changed since it was drawn.'
      : `What the conclusion rests on has changed since it was drawn: ${changed}.`,
    ...(numbers(before) === numbers(now)
      ? []
      : [`Its support was ${numbers(before)}.`, `Now it is ${numbers(now)}.`]),
  ].join(' ');
}

const judgement = { one: 'judgement', many: 'judgements' } as const;
const source = { one: 'source', many: 'sources' } as const;
