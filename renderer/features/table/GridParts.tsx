// biome-ignore-all lint/a11y/useSemanticElements: rows of a table element cannot stand where a few of 100,000 belong.
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid has the focus and names its active row.

import type { ComponentProps } from 'react';

/** A group of rows: the head, or all the others. */
export function GridRows(props: ComponentProps<'div'>) {
  return <div role="rowgroup" {...props} />;
}

/** A row of the grid. Its keys are the grid's. */
export function GridRow(props: ComponentProps<'div'>) {
  return <div role="row" {...props} />;
}

/** A cell of a row; columns are counted from 1. */
export function GridCell({ column, ...props }: ComponentProps<'div'> & { readonly column: number }) {
  return <div role="gridcell" aria-colindex={column} {...props} />;
}

/** The cell over a column. */
export function GridColumnHeader({ column, ...props }: ComponentProps<'div'> & { readonly column: number }) {
  return <div role="columnheader" aria-colindex={column} {...props} />;
}
