import { ChevronDown } from 'lucide-react';
import { formatEdtf } from '../../../shared/dates/format-edtf.ts';
import type { TableGroup, TableGrouping } from '../../../shared/model/table-row.ts';
import type { Tag } from '../../../shared/model/tag.ts';
import { useCore } from '../../api/hooks.ts';
import { joinClasses } from '../../ui/join-classes.ts';
import { TagSwatch } from '../../ui/TagSwatch.tsx';
import { GridCell, GridRow } from './GridParts.tsx';
import type { LinePlace } from './RowLine.tsx';

/** The heading of a group, with how many rows it has. A press folds it, Ctrl with a press selects all of it. */
export function GroupLine({
  place,
  group,
  grouping,
  tags,
  columns,
  isFolded,
  onPress,
}: {
  readonly place: LinePlace;
  readonly group: TableGroup;
  readonly grouping: TableGrouping;
  readonly tags: ReadonlyMap<string, Tag>;
  /** How many columns the heading stands over. */
  readonly columns: number;
  readonly isFolded: boolean;
  readonly onPress: (gesture: 'fold' | 'select') => void;
}) {
  return (
    <GridRow
      id={`table-line-${place.index}`}
      className={joinClasses('table-line table-group', place.isActive && 'table-line-active')}
      aria-rowindex={place.index + 2}
      aria-level={1}
      aria-expanded={!isFolded}
      style={{ transform: `translateY(${place.top}px)` }}
      onClick={(event) => onPress(event.ctrlKey || event.metaKey ? 'select' : 'fold')}
    >
      <GridCell column={1} className="table-group-cell" aria-colspan={columns}>
        <ChevronDown className="table-fold" aria-hidden />
        <GroupName group={group} grouping={grouping} tags={tags} />
        <span className="table-group-count">{group.count.toLocaleString('en')}</span>
      </GridCell>
    </GridRow>
  );
}

const namesOfNone: Readonly<Record<TableGrouping, string>> = {
  none: '',
  tag: 'No tag',
  document: 'No document',
  source: 'No source',
  date: 'No date',
};

function GroupName({
  group: { key },
  grouping,
  tags,
}: {
  readonly group: TableGroup;
  readonly grouping: TableGrouping;
  readonly tags: ReadonlyMap<string, Tag>;
}) {
  const documents = useCore('documents.list', grouping === 'document' ? {} : null).data;
  const sources = useCore('sources.list', grouping === 'source' ? {} : null).data;
  if (key === null) return <span className="table-group-name">{namesOfNone[grouping]}</span>;
  switch (grouping) {
    case 'none':
      return null;
    case 'tag': {
      const tag = tags.get(key);
      if (tag === undefined) return null;
      return (
        <>
          <TagSwatch colour={tag.colour} pattern={tag.pattern} letter={tag.letter} />
          <bdi className="table-group-name">{tag.name}</bdi>
        </>
      );
    }
    case 'document':
      return <bdi className="table-group-name">{documents?.find(({ id }) => id === key)?.title}</bdi>;
    case 'source':
      return <bdi className="table-group-name">{sources?.find(({ id }) => id === key)?.name}</bdi>;
    case 'date':
      return (
        <span className="table-group-name">
          {key === 'ambiguous' ? 'Date can be read in several ways' : formatEdtf(key)}
        </span>
      );
  }
}
