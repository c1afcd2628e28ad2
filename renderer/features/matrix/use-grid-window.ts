import { type RefObject, useCallback, useLayoutEffect, useState } from 'react';
import { watchScroll } from '../../ui/watch-scroll.ts';
import { offsetShowing, type Span, spanInView } from './grid-window.ts';
import type { CellPlace } from './next-cell.ts';

/** Sizes of the grid in CSS pixels. */
export interface GridSizes {
  /** Of the heads of the rows, at the side. */
  readonly side: number;
  /** Of the heads of the columns, on top. */
  readonly top: number;
  readonly column: number;
  readonly row: number;
}

export interface GridWindow {
  readonly rows: Span;
  readonly columns: Span;
  /** How many rows fit into the view. */
  readonly fitting: number;
  /** Brings a cell into view, if it is not. */
  readonly reveal: (place: CellPlace) => void;
}

interface View {
  readonly rows: Span;
  readonly columns: Span;
  readonly fitting: number;
}

/** Follows the scrolling of a grid, both ways, whose heads stay in view. */
export function useGridWindow(
  scroller: RefObject<HTMLElement | null>,
  { side, top, column, row }: GridSizes,
  { rows, columns }: { readonly rows: number; readonly columns: number },
): GridWindow {
  const [view, setView] = useState<View>({
    rows: { first: 0, last: Math.min(rows, 40) - 1 },
    columns: { first: 0, last: Math.min(columns, 40) - 1 },
    fitting: 20,
  });

  useLayoutEffect(() => {
    const element = scroller.current;
    if (element === null) return;
    const follow = () => {
      const height = Math.max(0, element.clientHeight - top);
      const width = Math.max(0, element.clientWidth - side);
      const next = {
        rows: spanInView({ offset: element.scrollTop, room: height, size: row, count: rows }),
        columns: spanInView({ offset: element.scrollLeft, room: width, size: column, count: columns }),
        fitting: Math.max(1, Math.floor(height / row)),
      };
      setView((before) => (isSame(before, next) ? before : next));
    };
    return watchScroll(element, follow);
  }, [scroller, side, top, column, row, rows, columns]);

  const reveal = useCallback(
    (place: CellPlace) => {
      const element = scroller.current;
      if (element === null) return;
      const height = element.clientHeight - top;
      const width = element.clientWidth - side;
      if (place.row >= 0)
        element.scrollTop = offsetShowing(place.row, { offset: element.scrollTop, room: height, size: row });
      if (place.column >= 0)
        element.scrollLeft = offsetShowing(place.column, {
          offset: element.scrollLeft,
          room: width,
          size: column,
        });
    },
    [scroller, side, top, column, row],
  );

  return { ...view, reveal };
}

function isSame(one: View, other: View): boolean {
  return (
    one.fitting === other.fitting &&
    one.rows.first === other.rows.first &&
    one.rows.last === other.rows.last &&
    one.columns.first === other.columns.first &&
    one.columns.last === other.columns.last
  );
}
