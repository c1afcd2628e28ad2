import type { MatrixColumn } from '../../../shared/contract/claim-views.ts';
import { compareEdtf } from '../../../shared/dates/compare-edtf.ts';
import { reliabilityScale } from '../../../shared/reliability/scales.ts';

/** What documents or sources are sorted by. */
export const columnSorts = {
  published: 'by publication, the earliest first',
  added: 'as they were added',
  title: 'by name',
  source: 'by source',
  grade: 'by grade',
  evidence: 'most passages first',
  disputes: 'most disputing first',
} as const;
export type ColumnSort = keyof typeof columnSorts;

interface SortedColumn {
  readonly column: MatrixColumn;
  readonly evidence: number;
  readonly disputes: number;
}

const collator = new Intl.Collator('en', { numeric: true });

/** Which column stands first; 0 where the order they were added in decides. What is not known stands last. */
export function compareColumns(sort: ColumnSort, one: SortedColumn, other: SortedColumn): number {
  switch (sort) {
    case 'published':
      return compareEdtf(one.column.published, other.column.published);
    case 'added':
      return 0;
    case 'title':
      return collator.compare(one.column.title, other.column.title);
    case 'source':
      return compareKnown(nameOf(one.column), nameOf(other.column));
    case 'grade':
      return gradePlace(one.column) - gradePlace(other.column);
    case 'evidence':
      return other.evidence - one.evidence;
    case 'disputes':
      return other.disputes - one.disputes;
  }
}

function nameOf({ kind, id, title, source }: MatrixColumn): string | null {
  return kind === 'document' ? source : id === null ? null : title;
}

function compareKnown(one: string | null, other: string | null): number {
  if (one === null || other === null) return Number(one === null) - Number(other === null);
  return collator.compare(one, other);
}

/** The place of a grade on its scale. "Cannot be judged" is no place on it: it stands behind all others, and no grade behind that. */
function gradePlace({ grade }: MatrixColumn): number {
  if (grade === null) return 101;
  const { levels } = reliabilityScale(grade.scale);
  const place = levels.findIndex(({ code }) => code === grade.code);
  return place === -1 || levels[place]?.isMissing === true ? 100 : place;
}
