import { type EdtfBounds, edtfSortingBounds } from '../../../shared/dates/compare-edtf.ts';
import type { TableSort } from '../../../shared/model/table-row.ts';
import type { Grade } from '../../../shared/model/source.ts';
import { type ReadonlyDatabase, statement } from '../database.ts';
import { gradeInForce } from '../repositories/documents.ts';
import { listGradesThatCount } from '../repositories/grades.ts';

/** What rows of the evidence table have from their document. */
export interface EvidenceDocument {
  readonly id: string;
  readonly title: string;
  readonly language: string | null;
  readonly direction: 'ltr' | 'rtl' | null;
  readonly published: string | null;
  readonly source: { readonly id: string; readonly name: string } | null;
  readonly grade: Grade | null;
  /** Its newest capture. */
  readonly newest: string | null;
}

interface DocumentRow extends Omit<EvidenceDocument, 'source' | 'grade'> {
  readonly source_id: string | null;
  readonly source_name: string | null;
}

/** All documents, by title, letters' case and accents aside. */
export function evidenceDocuments(database: ReadonlyDatabase): EvidenceDocument[] {
  const grades = Map.groupBy(listGradesThatCount(database), ({ source }) => source);
  return statement<DocumentRow>(
    database,
    `SELECT document.id, document.title, document.language, document.direction, document.published,
       source.id AS source_id, source.name AS source_name,
       (SELECT id FROM capture WHERE document_id = document.id
        ORDER BY captured_at DESC, number DESC LIMIT 1) AS newest
     FROM document LEFT JOIN source ON source.id = document.source_id ORDER BY document.number`,
  )
    .all()
    .map(({ source_id, source_name, ...row }) => ({
      ...row,
      source: source_id === null ? null : { id: source_id, name: source_name ?? '' },
      grade: gradeInForce(row.id, grades.get(source_id ?? '') ?? []),
    }))
    .sort((one, other) => names.compare(one.title, other.title));
}

/** Documents in the order that a sort of rows gives them; those by title where it says nothing of documents. */
export function sortDocuments(
  byTitle: readonly EvidenceDocument[],
  { by, direction }: TableSort,
): readonly EvidenceDocument[] {
  switch (by) {
    case 'document':
      return direction === 'ascending' ? byTitle : byTitle.toReversed();
    case 'source':
      return sortedBy(byTitle, ({ source }) => source?.name ?? null, names.compare, direction);
    case 'published':
      return sortedBy(byTitle, ({ published }) => datedBounds(published), compareBounds, direction);
    default:
      return byTitle;
  }
}

/** Sorted by a key; what has none comes last, whichever the direction; equals stay in the order they came in. */
export function sortedBy<Item, Key>(
  items: readonly Item[],
  keyOf: (item: Item) => Key | null,
  compare: (one: Key, other: Key) => number,
  direction: TableSort['direction'],
): readonly Item[] {
  const sign = direction === 'ascending' ? 1 : -1;
  return items
    .map((item) => ({ item, key: keyOf(item) }))
    .sort(({ key: one }, { key: other }) => {
      if (one === null || other === null) return Number(one === null) - Number(other === null);
      return sign * compare(one, other);
    })
    .map(({ item }) => item);
}

/** How titles and names are put in order. */
export const names = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });

/** When a document was published, as numbers `yyyymmdd`; null where no year is known. */
export function datedBounds(published: string | null): EdtfBounds | null {
  const bounds = edtfSortingBounds(published);
  return Number.isFinite(bounds.earliest) ? bounds : null;
}

/** Orders dates by their earliest, then by their latest day. */
export function compareBounds(one: EdtfBounds, other: EdtfBounds): number {
  return one.earliest - other.earliest || order(one.latest, other.latest);
}

/** Either may be without end. */
function order(one: number, other: number): number {
  return one === other ? 0 : one < other ? -1 : 1;
}
