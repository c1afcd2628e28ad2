import { type CSSProperties, type KeyboardEvent, type MouseEvent, useLayoutEffect, useRef } from 'react';
import { usePreferences } from '../../stores/preferences.ts';
import { useWidth } from '../../ui/use-width.ts';
import { CellPopover } from './CellPopover.tsx';
import { GridRows } from './GridParts.tsx';
import { MatrixHeads } from './MatrixHeads.tsx';
import { cellId, MatrixLine } from './MatrixLine.tsx';
import { useMatrix } from './matrix-store.ts';
import { type CellPlace, cellWithin, type GridExtent, nextCell } from './next-cell.ts';
import { openHead } from './open-passage.ts';
import type { ShownMatrix } from './shown-matrix.ts';
import { type GridSizes, useGridWindow } from './use-grid-window.ts';
import './MatrixGrid.css';

/** Sizes in widths of the interface's text. */
const sizes: GridSizes = { side: 27, top: 12.4, column: 3.7, row: 3 };
/** The claims take no more of the grid than this, or nothing would be left of the cells. */
const mostForClaims = 0.42;

/**
 * The cells. The grid itself has the focus and names its active cell, so the focus stays wherever one scrolls; only
 * cells near the view have elements, and of those without evidence only the active one.
 */
export function MatrixGrid({ matrix, corner }: { readonly matrix: ShownMatrix; readonly corner: string }) {
  const { rows, columns } = matrix;
  const scroller = useRef<HTMLDivElement>(null);
  const pixels = useSizes(useWidth(scroller));
  const view = useGridWindow(scroller, pixels, { rows: rows.length, columns: columns.length });
  const extent: GridExtent = {
    rows: rows.length,
    columns: columns.length,
    fitting: view.fitting,
    isHeading: (row) => rows[row]?.type === 'question',
  };
  const active = cellWithin(
    useMatrix((state) => state.active),
    extent,
  );
  useAwaitedFocus(scroller);

  const moveTo = (place: CellPlace) => {
    useMatrix.setState({ active: place });
    view.reveal(place);
  };
  const open = (place: CellPlace) => {
    if (place.row === -1 || place.column === -1) openHead(matrix, place);
    else useMatrix.setState({ open: place });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target !== event.currentTarget) return;
    const next = nextCell(event, active, extent);
    const isOpening = event.key === 'Enter' || event.key === ' ';
    if (next === null && !isOpening) return;
    event.preventDefault();
    if (next === null) {
      view.reveal(active);
      open(active);
    } else moveTo(next);
  };
  const onClick = (event: MouseEvent) => {
    const place = placeAt(event, scroller.current, pixels);
    if (place === null || extent.isHeading(place.row) || place.row >= rows.length) return;
    if (place.column >= columns.length) return;
    moveTo(place);
    const row = rows[place.row];
    const isCell = row?.type === 'claim' && row.cells.has(place.column);
    if (isCell || event.detail === 2) open(place);
  };

  const shown = rows.slice(view.rows.first, view.rows.last + 1);
  const style = {
    '--matrix-side': `${pixels.side}px`,
    '--matrix-top': `${pixels.top}px`,
    '--matrix-cell': `${pixels.column}px`,
    '--matrix-line': `${pixels.row}px`,
    '--matrix-width': `${pixels.side + columns.length * pixels.column}px`,
  } as CSSProperties;
  return (
    <>
      {/* biome-ignore lint/a11y/useSemanticElements: a table cannot leave out the cells that are not in view. */}
      <div
        ref={scroller}
        className="matrix-grid"
        role="grid"
        aria-label="Evidence matrix"
        aria-rowcount={rows.length + 1}
        aria-colcount={columns.length + 1}
        aria-activedescendant={cellId(active.row, active.column)}
        tabIndex={0}
        style={style}
        onKeyDown={onKeyDown}
        onClick={onClick}
      >
        <MatrixHeads
          columns={columns}
          span={view.columns}
          active={active.row === -1 ? active.column : null}
          corner={corner}
        />
        <GridRows className="matrix-lines" style={{ height: rows.length * pixels.row }}>
          {shown.map((row, nth) => {
            const index = view.rows.first + nth;
            return (
              <MatrixLine
                key={row.type === 'claim' ? row.claim.id : `question ${index}`}
                row={row}
                index={index}
                columns={columns}
                span={view.columns}
                height={pixels.row}
                active={index === active.row ? active.column : null}
              />
            );
          })}
        </GridRows>
      </div>
      <CellPopover matrix={matrix} onClosed={() => scroller.current?.focus({ preventScroll: true })} />
    </>
  );
}

/** In pixels, for a grid of this width; 0 while that is not known yet. */
function useSizes(width: number): GridSizes {
  const { interfaceSize } = usePreferences();
  const { side, top, column, row } = sizes;
  const most = width === 0 ? Number.POSITIVE_INFINITY : width * mostForClaims;
  return {
    side: Math.round(Math.min(side * interfaceSize, most)),
    top: Math.round(top * interfaceSize),
    column: Math.round(column * interfaceSize),
    row: Math.round(row * interfaceSize),
  };
}

/** The cell at a press, by where it is: cells without evidence have no element. */
function placeAt(event: MouseEvent, grid: HTMLElement | null, size: GridSizes): CellPlace | null {
  if (grid === null) return null;
  const box = grid.getBoundingClientRect();
  const x = event.clientX - box.left - size.side;
  const y = event.clientY - box.top - size.top;
  return {
    row: y < 0 ? -1 : Math.floor((y + grid.scrollTop) / size.row),
    column: x < 0 ? -1 : Math.floor((x + grid.scrollLeft) / size.column),
  };
}

/** Gives the focus to the grid when it was asked for and there is one. */
function useAwaitedFocus(grid: { readonly current: HTMLElement | null }): void {
  const isAwaited = useMatrix((state) => state.isFocusAwaited);
  useLayoutEffect(() => {
    if (!isAwaited || grid.current === null) return;
    useMatrix.setState({ isFocusAwaited: false });
    grid.current.focus({ focusVisible: true, preventScroll: true } as FocusOptions);
  }, [isAwaited, grid]);
}
