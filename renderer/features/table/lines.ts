import type { TableGroup } from '../../../shared/model/table-row.ts';

/** One line of the table: the heading of a group, or a row. */
export type Line =
  | {
      readonly type: 'group';
      readonly group: TableGroup;
      readonly place: number;
      readonly firstRow: number;
    }
  | { readonly type: 'row'; readonly row: number; readonly group: number | null };

/** The lines of the table, without making them: a hundred thousand rows are counted, not listed. */
export interface Lines {
  readonly count: number;
  /** The line at an index, from 0; undefined beyond the ends. */
  readonly at: (index: number) => Line | undefined;
  /** The index of the line that shows a row; of its group's heading where the group is folded. */
  readonly indexOfRow: (row: number) => number;
  /** The index of the heading of a group. */
  readonly indexOfGroup: (place: number) => number;
}

interface Stretch {
  readonly group: TableGroup;
  readonly firstLine: number;
  readonly firstRow: number;
  readonly isFolded: boolean;
}

/** The lines of so many rows, in groups or, where there are no groups, as they are. `isFolded` says which groups hide theirs. */
export function linesOf(
  rows: number,
  groups: readonly TableGroup[],
  isFolded: (group: TableGroup) => boolean,
): Lines {
  if (groups.length === 0) {
    return {
      count: rows,
      at: (index) => (index >= 0 && index < rows ? { type: 'row', row: index, group: null } : undefined),
      indexOfRow: (row) => row,
      indexOfGroup: () => -1,
    };
  }
  const stretches: Stretch[] = [];
  let line = 0;
  let row = 0;
  for (const group of groups) {
    const folded = isFolded(group);
    stretches.push({ group, firstLine: line, firstRow: row, isFolded: folded });
    line += folded ? 1 : 1 + group.count;
    row += group.count;
  }
  const count = line;
  return {
    count,
    at: (index) => {
      if (index < 0 || index >= count) return undefined;
      const place = lastAtMost(stretches, index, ({ firstLine }) => firstLine);
      const stretch = stretches[place];
      if (stretch === undefined) return undefined;
      const { group, firstLine, firstRow } = stretch;
      if (index === firstLine) return { type: 'group', group, place, firstRow };
      return { type: 'row', row: firstRow + index - firstLine - 1, group: place };
    },
    indexOfRow: (wanted) => {
      const stretch = stretches[lastAtMost(stretches, wanted, ({ firstRow }) => firstRow)];
      if (stretch === undefined) return -1;
      return stretch.isFolded ? stretch.firstLine : stretch.firstLine + 1 + wanted - stretch.firstRow;
    },
    indexOfGroup: (place) => stretches[place]?.firstLine ?? -1,
  };
}

/** The last of some sorted items whose number is at most `value`: a search by halves. */
function lastAtMost<Item>(items: readonly Item[], value: number, numberOf: (item: Item) => number): number {
  let low = 0;
  let high = items.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    const item = items[middle];
    if (item !== undefined && numberOf(item) <= value) low = middle;
    else high = middle - 1;
  }
  return low;
}
