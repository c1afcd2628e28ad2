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

/** "S4 D1 +3": how many judgements support, how many dispute, and how many others there are. */
export function countWords(counts: StanceCounts): string {
  const { supports = 0, disputes = 0 } = counts;
  const others = Object.values(counts).reduce((sum, count) => sum + count, 0) - supports - disputes;
  return [
    ...(supports > 0 ? [`${stances.supports.letter}${supports}`] : []),
    ...(disputes > 0 ? [`${stances.disputes.letter}${disputes}`] : []),
    ...(others > 0 ? [`+${others}`] : []),
  ].join(' ');
}

/** "4 supports, 1 disputes, 2 qualifies"; of none that there is no evidence. */
export function fullCountWords(counts: StanceCounts): string {
  const found = stance.options.filter((each) => (counts[each] ?? 0) > 0);
  return found.length === 0
    ? 'no evidence'
    : found.map((each) => `${counts[each] ?? 0} ${stances[each].words}`).join(', ');
}

type StanceCounts = Readonly<Partial<Record<Stance, number>>>;

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
