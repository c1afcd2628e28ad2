import type { Tag } from '../../../shared/model/tag.ts';

export interface TagRow {
  readonly tag: Tag;
  /** 0 for a tag without parent. */
  readonly depth: number;
}

/** The tags with each one's children after it, siblings in the order given. A tag whose parent is missing stands at the top. */
export function tagRows(tags: readonly Tag[]): readonly TagRow[] {
  const ids = new Set(tags.map((tag) => tag.id));
  const childrenOf = Map.groupBy(tags, (tag) =>
    tag.parent !== null && ids.has(tag.parent) ? tag.parent : null,
  );
  const rows: TagRow[] = [];
  const add = (parent: string | null, depth: number) => {
    for (const tag of childrenOf.get(parent) ?? []) {
      rows.push({ tag, depth });
      add(tag.id, depth + 1);
    }
  };
  add(null, 0);
  return rows;
}
