import { ChevronDown, ChevronRight } from 'lucide-react';
import { type CSSProperties, type DragEvent, useRef, useState } from 'react';
import type { TagRow } from '../../../shared/tags/tag-tree.ts';
import { call } from '../../api/client.ts';
import { joinClasses } from '../../ui/join-classes.ts';
import { Kbd } from '../../ui/Kbd.tsx';
import { TagSwatch } from '../../ui/TagSwatch.tsx';
import { InPlaceText } from '../editor/index.ts';
import { foldTag, renameTag, selectTag, showPassages } from './codebook.ts';

/** One row of the codebook. */
export function TagTreeItem({
  row: { tag, depth, hasChildren },
  numberKey,
  isSelected,
  isTabStop,
  isFolded,
  isRenaming,
  onDragStart,
  canDrop,
  onDrop,
}: {
  readonly row: TagRow;
  /** The number key that gives it; null where none does. */
  readonly numberKey: number | null;
  readonly isSelected: boolean;
  readonly isTabStop: boolean;
  readonly isFolded: boolean;
  readonly isRenaming: boolean;
  readonly onDragStart: () => void;
  readonly canDrop: () => boolean;
  readonly onDrop: () => void;
}) {
  const [isTarget, setTarget] = useState(false);
  const item = useRef<HTMLDivElement>(null);
  const Chevron = isFolded ? ChevronRight : ChevronDown;
  return (
    <div
      ref={item}
      role="treeitem"
      data-tag={tag.id}
      aria-level={depth + 1}
      aria-selected={isSelected}
      {...(hasChildren ? { 'aria-expanded': !isFolded } : {})}
      tabIndex={isTabStop ? 0 : -1}
      className={joinClasses('tags-row', isTarget && 'tags-row-target')}
      // React's type knows no custom properties.
      style={{ '--depth': depth } as CSSProperties}
      draggable={!isRenaming}
      onFocus={(focus) => {
        if (focus.target === focus.currentTarget) selectTag(tag.id);
      }}
      onDoubleClick={() => renameTag(tag.id)}
      onDragStart={(drag) => {
        drag.dataTransfer.setData(tagDragType, tag.id);
        drag.dataTransfer.effectAllowed = 'move';
        onDragStart();
      }}
      onDragOver={(drag) => {
        if (!isTagDrag(drag)) return;
        drag.stopPropagation();
        if (!canDrop()) return;
        drag.preventDefault();
        setTarget(true);
      }}
      onDragLeave={() => setTarget(false)}
      onDrop={(drag) => {
        setTarget(false);
        if (!isTagDrag(drag)) return;
        drag.preventDefault();
        drag.stopPropagation();
        onDrop();
      }}
    >
      <button
        type="button"
        tabIndex={-1}
        aria-hidden="true"
        className="tags-fold"
        onClick={() => foldTag(tag.id, !isFolded)}
      >
        {hasChildren && <Chevron aria-hidden />}
      </button>
      <TagSwatch colour={tag.colour} pattern={tag.pattern} letter={tag.letter} />
      {isRenaming ? (
        <InPlaceText
          className="tags-rename"
          label={`New name of ${tag.name}`}
          value={tag.name}
          isFocusedAtStart
          onSave={(name) => call('tags.update', { id: tag.id, name })}
          check={(name) => (name === '' ? 'A tag needs a name.' : null)}
          onLeave={() => {
            // By key, not by going elsewhere.
            if (item.current?.contains(document.activeElement)) item.current.focus();
            renameTag(null);
          }}
        />
      ) : (
        <span className="tags-words">
          <bdi className="tags-name">{tag.name}</bdi>
          {tag.definition !== '' && <bdi className="tags-definition">{tag.definition}</bdi>}
        </span>
      )}
      {numberKey !== null && (
        <span className="tags-key" title={`The key ${numberKey} gives this tag`}>
          <Kbd keys={String(numberKey)} />
        </span>
      )}
      <button
        type="button"
        tabIndex={-1}
        className="tags-count"
        title={`Show the passages tagged ${tag.name}`}
        onClick={() => showPassages(tag.name)}
      >
        {tag.annotations}
        <span className="visually-hidden"> {tag.annotations === 1 ? 'annotation' : 'annotations'}</span>
      </button>
    </div>
  );
}

const tagDragType = 'application/x-assay-tag';

/** Files and words can be dragged over the codebook too; they are not its affair. */
function isTagDrag(drag: DragEvent): boolean {
  return drag.dataTransfer.types.includes(tagDragType);
}
