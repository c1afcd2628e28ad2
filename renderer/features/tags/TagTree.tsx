import { type KeyboardEvent, useMemo, useRef } from 'react';
import type { Tag } from '../../../shared/model/tag.ts';
import { numberKeys } from '../../../shared/tags/number-keys.ts';
import { isAtOrBelow, type TagRow } from '../../../shared/tags/tag-tree.ts';
import { call } from '../../api/client.ts';
import { useAction } from '../../api/use-action.ts';
import { ErrorLine } from '../../ui/ErrorLine.tsx';
import { foldTag, renameTag, selectTag, useCodebook } from './codebook.ts';
import { removeTag } from './remove-tag.ts';
import { TagTreeItem } from './TagTreeItem.tsx';

/**
 * The codebook as a tree. Arrow keys move and fold, F2 renames, Delete deletes, Enter goes to the tag's properties;
 * a tag dragged onto another moves below it.
 */
export function TagTree({ tags, rows }: { readonly tags: readonly Tag[]; readonly rows: readonly TagRow[] }) {
  const { selected, collapsed, renaming } = useCodebook();
  const { run, error } = useAction();
  const tree = useRef<HTMLDivElement>(null);
  const dragged = useRef<string | null>(null);
  const keyOf = useMemo(() => {
    const digits = new Map([...numberKeys(tags)].map(([digit, { id }]) => [id, digit]));
    return (tag: Tag) => digits.get(tag.id) ?? null;
  }, [tags]);
  const index = rows.findIndex(({ tag }) => tag.id === selected);

  const go = (row: TagRow | undefined) => {
    if (row === undefined) return;
    selectTag(row.tag.id);
    tree.current?.querySelector<HTMLElement>(`[data-tag="${row.tag.id}"]`)?.focus();
  };

  const onKeyDown = (pressed: KeyboardEvent) => {
    const row = rows[index];
    if (!(pressed.target instanceof HTMLElement) || pressed.target.role !== 'treeitem') return;
    const isFolded = row !== undefined && collapsed.has(row.tag.id);
    switch (pressed.key) {
      case 'ArrowDown':
        go(rows[index + 1]);
        break;
      case 'ArrowUp':
        go(rows[index === -1 ? 0 : index - 1]);
        break;
      case 'Home':
        go(rows[0]);
        break;
      case 'End':
        go(rows.at(-1));
        break;
      case 'ArrowRight':
        if (row?.hasChildren && isFolded) foldTag(row.tag.id, false);
        else if (row?.hasChildren) go(rows[index + 1]);
        break;
      case 'ArrowLeft':
        if (row?.hasChildren && !isFolded) foldTag(row.tag.id, true);
        else go(rows.find(({ tag }) => tag.id === row?.above.at(-1)?.id));
        break;
      case 'Enter':
        document.querySelector<HTMLElement>('.tags-detail textarea')?.focus();
        break;
      case 'F2':
        if (row) renameTag(row.tag.id);
        break;
      case 'Delete':
        if (row) void run(() => removeTag(row.tag));
        break;
      default:
        return;
    }
    pressed.preventDefault();
    pressed.stopPropagation();
  };

  const canDrop = (parent: string | null) => {
    const tag = tags.find(({ id }) => id === dragged.current);
    if (tag === undefined || tag.parent === parent) return false;
    return parent === null || !isAtOrBelow(tags, parent, tag.id);
  };
  const drop = (parent: string | null) => {
    const id = dragged.current;
    dragged.current = null;
    if (id !== null) void run(() => call('tags.update', { id, parent }));
  };

  return (
    <div className="tags-tree-pane">
      <div
        ref={tree}
        role="tree"
        aria-label="Codebook"
        tabIndex={-1}
        className="tags-tree"
        onKeyDown={onKeyDown}
        // The free space of the tree: what is dropped there stands below no other tag.
        onDragOver={(drag) => {
          if (canDrop(null)) drag.preventDefault();
        }}
        onDrop={(drag) => {
          drag.preventDefault();
          drop(null);
        }}
      >
        {rows.map((row, place) => (
          <TagTreeItem
            key={row.tag.id}
            row={row}
            numberKey={keyOf(row.tag)}
            isSelected={row.tag.id === selected}
            isTabStop={index === -1 ? place === 0 : place === index}
            isFolded={collapsed.has(row.tag.id)}
            isRenaming={renaming === row.tag.id}
            onDragStart={() => {
              dragged.current = row.tag.id;
            }}
            canDrop={() => canDrop(row.tag.id)}
            onDrop={() => drop(row.tag.id)}
          />
        ))}
      </div>
      <ErrorLine error={error} />
    </div>
  );
}
