import { stances } from '../../../shared/claims/stances.ts';
import type { MatrixColumn, MatrixEvidence } from '../../../shared/contract/claim-views.ts';
import { formatEdtf } from '../../../shared/dates/format-edtf.ts';
import { type Stance, stance } from '../../../shared/model/claim.ts';
import { judgementWords } from '../evidence/index.ts';
import type { ShownMatrix } from './shown-matrix.ts';

/** "2 passages: supports, credibility 2, probably true; disputes, credibility not judged"; of none that there is no evidence. */
export function cellWords(evidence: readonly MatrixEvidence[]): string {
  if (evidence.length === 0) return 'no evidence';
  const words = evidence.map(judgementWords).join('; ');
  return evidence.length === 1 ? words : `${evidence.length} passages: ${words}`;
}

/** A document with its source, date and grade in words; a source with its grade. */
export function columnWords({ title, source, published, grade }: MatrixColumn): string {
  return [
    title,
    ...(source === null ? [] : [source]),
    ...(published === null ? [] : [`published ${formatEdtf(published)}`]),
    ...(grade === null ? [] : [`graded ${grade.code}, ${grade.words}`]),
  ].join(', ');
}

/** "S 4, D 1": how many judgements of each stance there are. */
export function countWords(counts: Readonly<Partial<Record<Stance, number>>>): readonly CountOfStance[] {
  return stance.options.flatMap((each) => {
    const count = counts[each] ?? 0;
    return count === 0 ? [] : [{ stance: each, letter: stances[each].letter, count }];
  });
}

export interface CountOfStance {
  readonly stance: Stance;
  readonly letter: string;
  readonly count: number;
}

/** "12 claims, 8 documents, 29 judgements". */
export function matrixCount({ claims, columns, judgements }: ShownMatrix, by: MatrixColumn['kind']): string {
  return [counted(claims, 'claim'), counted(columns.length, by), counted(judgements, 'judgement')].join(', ');
}

function counted(count: number, noun: string): string {
  return `${count.toLocaleString('en')} ${noun}${count === 1 ? '' : 's'}`;
}

/** What stands in the corner, over the claims and beside the columns. */
export function cornerWords(by: MatrixColumn['kind']): string {
  return by === 'document' ? 'Claims by documents' : 'Claims by sources';
}
