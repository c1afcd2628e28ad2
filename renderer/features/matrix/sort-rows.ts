import type { MatrixClaim } from '../../../shared/contract/claim-views.ts';
import { compareEdtf } from '../../../shared/dates/compare-edtf.ts';
import type { Stance } from '../../../shared/model/claim.ts';

/** What claims are sorted by. */
export const rowSorts = {
  question: 'by question',
  made: 'as they were made',
  date: 'by date, the earliest first',
  disputes: 'most disputed first',
  evidence: 'most passages first',
  statement: 'by their words',
} as const;
export type RowSort = keyof typeof rowSorts;

interface SortedRow {
  readonly claim: MatrixClaim;
  readonly counts: Readonly<Partial<Record<Stance, number>>>;
}

const collator = new Intl.Collator('en', { numeric: true });

/** Which claim stands first; 0 where the order they were made in decides. Claims without a date or a question stand last. */
export function compareRows(sort: RowSort, one: SortedRow, other: SortedRow): number {
  switch (sort) {
    case 'question':
      return compareQuestions(one.claim.question, other.claim.question);
    case 'made':
      return 0;
    case 'date':
      return compareEdtf(dateOf(one.claim), dateOf(other.claim));
    case 'disputes':
      return (other.counts.disputes ?? 0) - (one.counts.disputes ?? 0);
    case 'evidence':
      return total(other) - total(one);
    case 'statement':
      return collator.compare(one.claim.statement, other.claim.statement);
  }
}

/** When what it asserts took place, else when it was said. */
function dateOf({ eventDate, said }: MatrixClaim): string | null {
  return eventDate ?? said;
}

function compareQuestions(one: MatrixClaim['question'], other: MatrixClaim['question']): number {
  if (one?.id === other?.id) return 0;
  if (one === null || other === null) return one === null ? 1 : -1;
  return collator.compare(one.words, other.words) || (one.id < other.id ? -1 : 1);
}

function total({ counts }: SortedRow): number {
  return Object.values(counts).reduce((sum, count) => sum + count, 0);
}
