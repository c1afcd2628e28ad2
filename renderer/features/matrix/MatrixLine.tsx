import { memo } from 'react';
import type { MatrixColumn } from '../../../shared/contract/claim-views.ts';
import { joinClasses } from '../../ui/join-classes.ts';
import { GridCell, GridRow, GridRowHead } from './GridParts.tsx';
import type { Span } from './grid-window.ts';
import { CellMarkOf } from './MatrixCell.tsx';
import { cellWords, countWords, fullCountWords } from './matrix-words.ts';
import type { ClaimRow, ShownRow } from './shown-matrix.ts';

interface LineProps {
  readonly row: ShownRow;
  /** From 0. */
  readonly index: number;
  readonly columns: readonly MatrixColumn[];
  readonly span: Span;
  readonly height: number;
  /** The column with the focus where this is its row, else null. */
  readonly active: number | null;
}

/** One line of the grid: a claim with its cells, of which only those in view have elements, or the words of a question. */
export const MatrixLine = memo(function MatrixLine({ row, index, columns, span, height, active }: LineProps) {
  const place = { transform: `translateY(${index * height}px)` };
  if (row.type === 'question')
    return (
      <GridRow className="matrix-line matrix-question" aria-rowindex={index + 2} style={place}>
        <GridRowHead className="matrix-question-words" aria-colspan={columns.length + 1}>
          <bdi>{row.words}</bdi>
          <span className="matrix-soft">
            {row.claims} {row.claims === 1 ? 'claim' : 'claims'}
          </span>
        </GridRowHead>
      </GridRow>
    );
  return (
    <GridRow className="matrix-line" aria-rowindex={index + 2} style={place}>
      <ClaimHead row={row} index={index} isActive={active === -1} />
      {cellsIn(row, span, active).map((column) => {
        const evidence = row.cells.get(column) ?? [];
        const head = columns[column];
        const words = cellWords(evidence);
        return (
          <GridCell
            key={column}
            id={cellId(index, column)}
            column={column + 2}
            className={joinClasses('matrix-cell', column === active && 'matrix-active')}
            style={{ '--matrix-column': column } as React.CSSProperties}
            data-cell={`${index} ${column}`}
            aria-selected={column === active}
            title={`${words}\n${head?.title ?? ''}`}
          >
            {evidence.length > 0 && <CellMarkOf evidence={evidence} />}
            <span className="visually-hidden">
              {words}. {row.claim.statement} {head?.title}
            </span>
          </GridCell>
        );
      })}
    </GridRow>
  );
});

function ClaimHead({
  row: { claim, counts },
  index,
  isActive,
}: {
  readonly row: ClaimRow;
  readonly index: number;
  readonly isActive: boolean;
}) {
  return (
    <GridRowHead
      id={cellId(index, -1)}
      className={joinClasses('matrix-side', isActive && 'matrix-active')}
      data-cell={`${index} -1`}
      aria-selected={isActive}
      title={`${claim.statement}\n${fullCountWords(counts)}`}
    >
      <span className="matrix-statement" dir="auto">
        {claim.statement}
      </span>
      <span className="matrix-counts" aria-label={fullCountWords(counts)} role="img">
        {countWords(counts) || 'no evidence'}
      </span>
    </GridRowHead>
  );
}

/** The columns in view with evidence, and the one with the focus. */
function cellsIn(row: ClaimRow, { first, last }: Span, active: number | null): number[] {
  const columns: number[] = [];
  for (let column = first; column <= last; column += 1)
    if (column === active || row.cells.has(column)) columns.push(column);
  return columns;
}

/** The id of the element of a cell; -1 is a head. */
export function cellId(row: number, column: number): string {
  return `matrix-${row}-${column}`;
}
