import { Check } from 'lucide-react';
import type { MouseEvent } from 'react';
import type { TableRow } from '../../../shared/model/table-row.ts';
import type { TableColumn } from '../../../shared/model/table-preferences.ts';
import type { Tag } from '../../../shared/model/tag.ts';
import { joinClasses } from '../../ui/join-classes.ts';
import { Cell } from './Cell.tsx';
import { GridCell, GridRow } from './GridParts.tsx';

/** Where a line stands. */
export interface LinePlace {
  /** From 0. */
  readonly index: number;
  /** From the top of all lines, CSS pixels. */
  readonly top: number;
  readonly isActive: boolean;
}

export interface RowLineProps {
  readonly place: LinePlace;
  /** Undefined until it is loaded: its line keeps its height. */
  readonly row: TableRow | undefined;
  readonly columns: readonly TableColumn[];
  readonly tags: ReadonlyMap<string, Tag>;
  readonly isSelected: boolean;
  readonly isGrouped: boolean;
  readonly onPress: (gesture: 'activate' | 'toggle' | 'extend' | 'open') => void;
}

/** One annotation as a row. A press makes it the active one, Ctrl or the box selects it, a double press opens it. */
export function RowLine({ place, row, columns, tags, isSelected, isGrouped, onPress }: RowLineProps) {
  const onClick = (event: MouseEvent) => {
    const isOnBox = event.target instanceof Element && event.target.closest('.table-check-cell') !== null;
    if (event.shiftKey) onPress('extend');
    else onPress(event.ctrlKey || event.metaKey || isOnBox ? 'toggle' : 'activate');
  };
  return (
    <GridRow
      id={`table-line-${place.index}`}
      className={joinClasses('table-line', place.isActive && 'table-line-active')}
      aria-rowindex={place.index + 2}
      aria-selected={isSelected}
      aria-busy={row === undefined}
      {...(isGrouped ? { 'aria-level': 2 } : {})}
      style={{ transform: `translateY(${place.top}px)` }}
      // Shift would select the words between two presses.
      onMouseDown={(event) => {
        if (event.shiftKey) event.preventDefault();
      }}
      onClick={onClick}
      onDoubleClick={(event) => {
        if (!event.ctrlKey && !event.metaKey && !event.shiftKey) onPress('open');
      }}
    >
      <GridCell column={1} className="table-cell table-check-cell">
        <span className="table-check" data-checked={isSelected} aria-hidden="true">
          {isSelected && <Check />}
        </span>
      </GridCell>
      {columns.map(({ id }, index) => (
        <GridCell key={id} column={index + 2} className={`table-cell table-cell-${id}`}>
          {row === undefined ? (
            <span className="table-placeholder" />
          ) : (
            <Cell column={id} row={row} tags={tags} />
          )}
        </GridCell>
      ))}
    </GridRow>
  );
}
