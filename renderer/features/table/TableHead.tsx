import { ArrowDown, ArrowUp } from 'lucide-react';
import type { KeyboardEvent, PointerEvent } from 'react';
import type { TableSort } from '../../../shared/model/table-row.ts';
import type { TableColumn } from '../../../shared/model/table-preferences.ts';
import { runCommand } from '../../app/commands/registry.ts';
import { usePreferences } from '../../stores/preferences.ts';
import { useRovingFocus } from '../../ui/use-roving-focus.ts';
import { GridColumnHeader, GridRow, GridRows } from './GridParts.tsx';
import { columnTitles, moveColumn, resizeColumn, sortBy } from './columns.ts';
import { clearSelection, useTable } from './table-store.ts';
import type { TableRequest } from './use-table-data.ts';

/**
 * The titles of the columns, each a button that sorts by it. With Alt the arrow keys move the column, with Shift they
 * make it wider or narrower; a mouse drags its edge.
 */
export function TableHead({
  columns,
  request,
  found,
}: {
  readonly columns: readonly TableColumn[];
  readonly request: TableRequest;
  /** How many annotations there are. */
  readonly found: number;
}) {
  const roving = useRovingFocus<HTMLDivElement>();
  return (
    <GridRows className="table-head">
      <GridRow
        className="table-line table-titles"
        aria-rowindex={1}
        ref={roving.ref}
        onKeyDown={roving.onKeyDown}
      >
        <SelectAll found={found} />
        {columns.map((column, index) => (
          <ColumnTitle key={column.id} column={column} place={index + 2} sort={request.sort} />
        ))}
      </GridRow>
    </GridRows>
  );
}

function SelectAll({ found }: { readonly found: number }) {
  const selected = useTable((state) => state.selected.size);
  const isAll = selected > 0 && selected >= found;
  return (
    <GridColumnHeader column={1} className="table-cell table-check-cell">
      <input
        type="checkbox"
        data-roving
        aria-label="Select all that is found"
        checked={isAll}
        ref={(box) => {
          if (box !== null) box.indeterminate = selected > 0 && !isAll;
        }}
        onChange={() => (isAll ? clearSelection() : void runCommand('table.selectAll'))}
      />
    </GridColumnHeader>
  );
}

function ColumnTitle({
  column: { id, width },
  place,
  sort,
}: {
  readonly column: TableColumn;
  readonly place: number;
  readonly sort: TableSort;
}) {
  const isSorted = sort.by === id;
  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : null;
    if (step === null || event.altKey === event.shiftKey) return;
    event.preventDefault();
    event.stopPropagation();
    if (event.altKey) moveColumn(id, step, 'shown');
    else resizeColumn(id, width + step * stepPx);
  };
  return (
    <GridColumnHeader
      column={place}
      className="table-cell table-title-cell"
      aria-sort={isSorted ? sort.direction : 'none'}
    >
      <button
        type="button"
        className="table-title"
        data-roving
        data-column={id}
        aria-keyshortcuts="Alt+ArrowLeft Alt+ArrowRight Shift+ArrowLeft Shift+ArrowRight"
        onClick={() => sortBy(id)}
        onKeyDown={onKeyDown}
      >
        <span className="table-title-words">{columnTitles[id]}</span>
        {isSorted && (sort.direction === 'ascending' ? <ArrowUp aria-hidden /> : <ArrowDown aria-hidden />)}
      </button>
      {/* Keys do the same on the title. */}
      <span
        className="table-edge"
        aria-hidden="true"
        onPointerDown={(event) => dragEdge(event, (to) => resizeColumn(id, to))}
      />
    </GridColumnHeader>
  );
}

const stepPx = 16;

/** Follows the pointer from an edge until it is let go. */
function dragEdge(event: PointerEvent<HTMLElement>, onWidth: (width: number) => void): void {
  event.preventDefault();
  const edge = event.currentTarget;
  const startX = event.clientX;
  const shown = edge.parentElement?.getBoundingClientRect().width ?? 0;
  // Widths are kept for the first text size, so that larger text makes wider columns.
  const scale = usePreferences.getState().interfaceSize / 13;
  edge.setPointerCapture(event.pointerId);
  edge.onpointermove = (move) => onWidth((shown + move.clientX - startX) / scale);
  edge.onlostpointercapture = () => {
    edge.onpointermove = null;
  };
}
