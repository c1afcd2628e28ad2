import { memo } from 'react';
import type { MatrixColumn } from '../../../shared/contract/claim-views.ts';
import { joinClasses } from '../../ui/join-classes.ts';
import { GridColumnHead, GridRow, GridRows } from './GridParts.tsx';
import type { Span } from './grid-window.ts';
import { cellId } from './MatrixLine.tsx';
import { columnWords } from './matrix-words.ts';
import { yearOf } from './to-picture.ts';

interface HeadsProps {
  readonly columns: readonly MatrixColumn[];
  readonly span: Span;
  /** The column with the focus where these are its row, else null. */
  readonly active: number | null;
  readonly corner: string;
}

/** The heads of the columns: title, year and grade. Only those in view have elements. */
export const MatrixHeads = memo(function MatrixHeads({ columns, span, active, corner }: HeadsProps) {
  return (
    <GridRows className="matrix-top">
      <GridRow className="matrix-heads" aria-rowindex={1}>
        <GridColumnHead
          id={cellId(-1, -1)}
          column={1}
          className={joinClasses('matrix-corner', active === -1 && 'matrix-active')}
          data-cell="-1 -1"
        >
          {corner}
        </GridColumnHead>
        {columns.slice(span.first, span.last + 1).map((head, nth) => {
          const column = span.first + nth;
          return (
            <GridColumnHead
              key={head.id ?? 'none'}
              id={cellId(-1, column)}
              column={column + 2}
              className={joinClasses('matrix-head', column === active && 'matrix-active')}
              style={{ '--matrix-column': column } as React.CSSProperties}
              data-cell={`-1 ${column}`}
              aria-label={columnWords(head)}
              title={columnWords(head)}
            >
              <span className="matrix-title" dir="auto">
                {head.title}
              </span>
              <span className="matrix-year">{yearOf(head.published)}</span>
              <span className="matrix-grade">{head.grade?.code ?? ''}</span>
            </GridColumnHead>
          );
        })}
      </GridRow>
    </GridRows>
  );
});
