import type { SearchHit } from '../../../shared/contract/search.ts';

/** A row of the list of results: the heading of a group, or a hit in it. */
export type SearchRow =
  | { readonly type: 'document'; readonly key: string; readonly document: string; readonly title: string }
  | { readonly type: 'heading'; readonly key: string; readonly title: string }
  | { readonly type: 'hit'; readonly key: string; readonly hit: SearchHit };

/**
 * Hits in the order to show them: those of one document together under it, the group of the best hit first. What
 * belongs to no document stands under the name of its kind. A document found by a filter alone is its heading.
 */
export function toSearchRows(hits: readonly SearchHit[]): readonly SearchRow[] {
  const groups = Map.groupBy(hits, (hit) => hit.document ?? headings[hit.field] ?? '');
  return [...groups].flatMap(([group, hitsOfGroup]) => [
    headingOf(group, hitsOfGroup),
    ...hitsOfGroup
      .filter((hit) => hit.field !== 'title' || hit.marks.length > 0)
      .map((hit) => ({ type: 'hit' as const, key: keyOf(hit), hit })),
  ]);
}

const headings: Readonly<Partial<Record<SearchHit['field'], string>>> = {
  note: 'Notes',
  tag: 'Tags',
  source: 'Sources',
  claim: 'Claims',
  reasoning: 'Claims',
};

function headingOf(group: string, [first]: readonly SearchHit[]): SearchRow {
  if (first?.document == null) return { type: 'heading', key: group, title: group };
  return { type: 'document', key: group, document: first.document, title: first.documentTitle ?? '' };
}

function keyOf(hit: SearchHit): string {
  return `${hit.field} ${hit.annotation ?? hit.subject ?? hit.capture}`;
}
