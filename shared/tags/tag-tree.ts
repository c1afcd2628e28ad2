import type { Tag } from '../model/tag.ts';

/** A tag with its place in the codebook. */
export interface TagRow {
  readonly tag: Tag;
  /** 0 for a tag without a parent. */
  readonly depth: number;
  readonly hasChildren: boolean;
  /** The tags above it, the topmost first. */
  readonly above: readonly Tag[];
}

/**
 * The codebook as rows from top to bottom: each tag right above those below it, siblings by name. A tag whose parent
 * is not there, or is below itself, counts as topmost, so none is lost. Tags below one of `collapsed` (ids) are left out.
 */
export function tagRows(tags: readonly Tag[], collapsed: ReadonlySet<string> = new Set()): readonly TagRow[] {
  const byId = new Map(tags.map((tag) => [tag.id, tag]));
  const childrenOf = Map.groupBy(tags, (tag) => parentOf(tag, byId));
  const rows: TagRow[] = [];
  const visit = (parent: string | null, above: readonly Tag[]) => {
    for (const tag of (childrenOf.get(parent) ?? []).toSorted(byName)) {
      const hasChildren = childrenOf.has(tag.id);
      rows.push({ tag, depth: above.length, hasChildren, above });
      if (hasChildren && !collapsed.has(tag.id)) visit(tag.id, [...above, tag]);
    }
  };
  visit(null, []);
  return rows;
}

/** Whether the tag `id` is `ancestor` or stands somewhere below it: then `ancestor` cannot move below `id`. */
export function isAtOrBelow(tags: readonly Tag[], id: string, ancestor: string): boolean {
  const byId = new Map(tags.map((tag) => [tag.id, tag]));
  const seen = new Set<string>();
  for (let tag = byId.get(id); tag !== undefined && !seen.has(tag.id); tag = byId.get(tag.parent ?? '')) {
    if (tag.id === ancestor) return true;
    seen.add(tag.id);
  }
  return false;
}

function parentOf(tag: Tag, byId: ReadonlyMap<string, Tag>): string | null {
  const seen = new Set([tag.id]);
  for (
    let parent = byId.get(tag.parent ?? '');
    parent !== undefined;
    parent = byId.get(parent.parent ?? '')
  ) {
    if (seen.has(parent.id)) return null;
    seen.add(parent.id);
  }
  return byId.has(tag.parent ?? '') ? tag.parent : null;
}

const collator = new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' });

function byName(a: Tag, b: Tag): number {
  return collator.compare(a.name, b.name) || (a.id < b.id ? -1 : 1);
}
