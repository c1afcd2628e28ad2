import type { TableGrouping, TableSort, TableSortKey } from '../../../shared/model/table-row.ts';
import { compareBounds, datedBounds, type EvidenceDocument, names, sortedBy } from './documents.ts';

/** The groups that rows may stand in, in their order, and which of them each document is in. */
export interface Groups {
  readonly keys: readonly string[];
  /** The place of a document's group in `keys`; -1 for none. Says nothing of groups by tag. */
  readonly placeOf: (document: EvidenceDocument) => number;
}

/** Sorting by what rows are grouped by turns the order of the groups. */
const sortOfGroups: Readonly<Record<Exclude<TableGrouping, 'none'>, TableSortKey>> = {
  tag: 'tags',
  document: 'document',
  source: 'source',
  date: 'published',
};

/** Makes the groups of a grouping. Documents and tags are given by title and name. */
export function groupsOf(
  group: TableGrouping,
  sort: TableSort,
  of: { readonly documents: readonly EvidenceDocument[]; readonly tags: readonly string[] },
): Groups {
  if (group === 'none') return { keys: [], placeOf: () => -1 };
  const direction = sort.by === sortOfGroups[group] ? sort.direction : 'ascending';
  const inDirection = <Item>(items: readonly Item[]) =>
    direction === 'ascending' ? items : items.toReversed();
  switch (group) {
    case 'tag':
      return { keys: inDirection(of.tags), placeOf: () => -1 };
    case 'document':
      return groupsBy(({ id }) => id, inDirection(of.documents));
    case 'source':
      return groupsBy(
        ({ source }) => source?.id ?? null,
        sortedBy(of.documents, ({ source }) => source?.name ?? null, names.compare, direction),
      );
    case 'date':
      return groupsBy(
        ({ published }) => dateGroup(published),
        sortedBy(
          of.documents,
          ({ published }) => (dateGroup(published) === 'ambiguous' ? null : datedBounds(published)),
          compareBounds,
          direction,
        ),
      );
  }
}

/** The key of the group that a date of publication stands in: its month, else its year; null where it has none. */
export function dateGroup(published: string | null): string | null {
  if (published === null) return null;
  if (published.startsWith('[')) return 'ambiguous';
  return /^-?\d{4}(?:-\d\d)?/.exec(published)?.[0] ?? (datedBounds(published) === null ? null : published);
}

/** A group for each key, in the order in which the documents come to them. */
function groupsBy(
  keyOf: (document: EvidenceDocument) => string | null,
  documents: readonly EvidenceDocument[],
): Groups {
  const places = new Map<string, number>();
  for (const document of documents) {
    const key = keyOf(document);
    if (key !== null && !places.has(key)) places.set(key, places.size);
  }
  return { keys: [...places.keys()], placeOf: (document) => places.get(keyOf(document) ?? '') ?? -1 };
}
