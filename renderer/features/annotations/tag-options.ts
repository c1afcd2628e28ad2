import type { Tag } from '../../../shared/model/tag.ts';
import { type TagRow, tagRows } from '../../../shared/tags/tag-tree.ts';
import { foldedOnly } from '../../../shared/text/folding.ts';

/** Whether all, some or none of the annotations in question carry a tag. */
export type TagUse = 'all' | 'some' | 'none';

/** What the tag picker offers: a tag of the codebook, or a new one of the typed name. */
export type TagOption =
  | { readonly type: 'tag'; readonly row: TagRow; readonly use: TagUse }
  | { readonly type: 'create'; readonly name: string };

/** Enough to scan; a longer codebook is narrowed by typing. */
const longestList = 200;

/**
 * The options a typed query leaves, best first; without a query all tags in the codebook's order. `carried` holds the
 * tags of each annotation in question. A new tag is offered last, unless one has the very name, whatever its case.
 */
export function tagOptions(
  tags: readonly Tag[],
  query: string,
  carried: readonly (readonly string[])[],
): readonly TagOption[] {
  const wanted = foldedOnly(query.trim());
  const name = query.trim().replaceAll(/\s+/g, ' ');
  const rows = tagRows(tags)
    .map((row) => ({ row, rank: rankOf(row, wanted) }))
    .filter(({ rank }) => rank !== null)
    .toSorted((a, b) => (a.rank ?? 0) - (b.rank ?? 0))
    .slice(0, longestList);
  const isKnown = tags.some((tag) => foldedOnly(tag.name) === wanted);
  return [
    ...rows.map(({ row }): TagOption => ({ type: 'tag', row, use: useOf(row.tag.id, carried) })),
    ...(wanted === '' || isKnown ? [] : [{ type: 'create' as const, name }]),
  ];
}

/** Lower is better; null: does not match. The name's start beats a word's start, then anywhere, then the definition. */
function rankOf({ tag, above }: TagRow, wanted: string): number | null {
  if (wanted === '') return 0;
  const name = foldedOnly(tag.name);
  if (name === wanted) return 0;
  if (name.startsWith(wanted)) return 1;
  if (name.split(/[^\p{L}\p{N}]+/u).some((word) => word.startsWith(wanted))) return 2;
  if (name.includes(wanted)) return 3;
  if (above.some((parent) => foldedOnly(parent.name).includes(wanted))) return 4;
  return foldedOnly(tag.definition).includes(wanted) ? 5 : null;
}

function useOf(tag: string, carried: readonly (readonly string[])[]): TagUse {
  const uses = carried.filter((tags) => tags.includes(tag)).length;
  if (uses === 0) return 'none';
  return uses === carried.length ? 'all' : 'some';
}
