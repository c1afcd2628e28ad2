// biome-ignore-all lint/a11y/useSemanticElements: rows of a table element cannot stand where a few of 200 by 500 cells belong.
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid has the focus and names its active cell.

import type { ComponentProps } from 'react';

type PartProps = ComponentProps<'div'>;

/** A group of rows: the heads, or all the others. */
export function GridRows(props: PartProps) {
  return <div role="rowgroup" {...props} />;
}

/** A row of the grid. Its keys are the grid's. */
export function GridRow(props: PartProps) {
  return <div role="row" {...props} />;
}

/** A cell of a row; columns are counted from 1, the heads of the rows being the first. */
export function GridCell({ column, ...props }: PartProps & { readonly column: number }) {
  return <div role="gridcell" aria-colindex={column} {...props} />;
}

/** The cell over a column. */
export function GridColumnHead({ column, ...props }: PartProps & { readonly column: number }) {
  return <div role="columnheader" aria-colindex={column} {...props} />;
}

/** The cell beside a row. */
export function GridRowHead(props: PartProps) {
  return <div role="rowheader" aria-colindex={1} {...props} />;
}
