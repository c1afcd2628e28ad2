/** A place in the grid; -1 is the head of the row, or of the column. */
export interface CellPlace {
  readonly row: number;
  readonly column: number;
}

export interface GridExtent {
  readonly rows: number;
  readonly columns: number;
  /** How many rows fit into the view. */
  readonly fitting: number;
  /** Whether a row is a heading, which has no cells. */
  readonly isHeading: (row: number) => boolean;
}

export interface GridKey {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}

/** Where a key leads, after the pattern of grids of the ARIA Authoring Practices; null for a key that means nothing here. */
export function nextCell(pressed: GridKey, from: CellPlace, extent: GridExtent): CellPlace | null {
  if (pressed.altKey || pressed.shiftKey) return null;
  const isFar = pressed.ctrlKey || pressed.metaKey;
  const { row, column } = from;
  const lastRow = extent.rows - 1;
  const lastColumn = extent.columns - 1;
  switch (pressed.key) {
    case 'ArrowRight':
      return { row, column: isFar ? lastColumn : Math.min(column + 1, lastColumn) };
    case 'ArrowLeft':
      return { row, column: isFar ? -1 : Math.max(column - 1, -1) };
    case 'ArrowDown':
      return { row: isFar ? lastRow : rowAfter(row, 1, extent), column };
    case 'ArrowUp':
      return { row: isFar ? firstRow(extent) : rowAfter(row, -1, extent), column };
    case 'PageDown':
      return isFar ? null : { row: rowNear(row + extent.fitting - 1, 1, extent), column };
    case 'PageUp':
      return isFar ? null : { row: rowNear(row - extent.fitting + 1, -1, extent), column };
    case 'Home':
      return isFar ? { row: firstRow(extent), column: 0 } : { row, column: 0 };
    case 'End':
      return { row: isFar ? lastRow : row, column: lastColumn };
    default:
      return null;
  }
}

/** The cell that has the focus while rows and columns change under it. */
export function cellWithin({ row, column }: CellPlace, extent: GridExtent): CellPlace {
  return {
    row: rowNear(Math.min(row, extent.rows - 1), 1, extent),
    column: Math.max(-1, Math.min(column, extent.columns - 1)),
  };
}

function firstRow(extent: GridExtent): number {
  return rowNear(0, 1, extent);
}

function rowAfter(row: number, step: 1 | -1, extent: GridExtent): number {
  const next = row + step;
  if (next < -1 || next >= extent.rows) return row;
  if (next === -1 || !extent.isHeading(next)) return next;
  return rowAfter(next, step, extent);
}

/** The row itself, else the next one that is no heading. */
function rowNear(row: number, step: 1 | -1, extent: GridExtent): number {
  const within = Math.max(-1, Math.min(row, extent.rows - 1));
  if (within === -1 || !extent.isHeading(within)) return within;
  const after = rowAfter(within, step, extent);
  return extent.isHeading(after) ? rowAfter(within, 1, extent) : after;
}
