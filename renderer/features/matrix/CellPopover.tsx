import type { MatrixColumn } from '../../../shared/contract/claim-views.ts';
import { openClaim } from '../../stores/claims.ts';
import { openFromHere } from '../../stores/reading-from.ts';
import { Button } from '../../ui/Button.tsx';
import { Popover } from '../../ui/Popover.tsx';
import { CellPassages } from './CellPassages.tsx';
import { cellId } from './MatrixLine.tsx';
import { useMatrix } from './matrix-store.ts';
import type { ClaimRow, ShownMatrix } from './shown-matrix.ts';

/** The passages of the opened cell, at the cell. */
export function CellPopover({
  matrix,
  onClosed,
}: {
  readonly matrix: ShownMatrix;
  readonly onClosed: () => void;
}) {
  const open = useMatrix((state) => state.open);
  const row = open === null ? undefined : matrix.rows[open.row];
  const column = open === null ? undefined : matrix.columns[open.column];
  if (open === null || row?.type !== 'claim' || column === undefined) return null;
  return (
    <Popover
      label={`${row.claim.statement} ${column.title}`}
      isOpen
      anchor={document.getElementById(cellId(open.row, open.column))}
      className="matrix-popover"
      onOpenChange={(isOpen) => {
        if (isOpen) return;
        useMatrix.setState({ open: null });
        onClosed();
      }}
    >
      <Cell row={row} column={column} evidence={row.cells.get(open.column) ?? []} />
    </Popover>
  );
}

function Cell({
  row: { claim },
  column,
  evidence,
}: {
  readonly row: ClaimRow;
  readonly column: MatrixColumn;
  readonly evidence: Parameters<typeof CellPassages>[0]['evidence'];
}) {
  const { id, kind, title } = column;
  return (
    <>
      <div className="matrix-popover-head">
        <h2 dir="auto">{claim.statement}</h2>
        <p className="matrix-soft">
          {kind === 'source' && id !== null ? 'From ' : 'In '}
          <bdi>{id === null ? 'documents without a source' : title}</bdi>
        </p>
      </div>
      {evidence.length === 0 ? (
        <p>Nothing here was judged for this claim.</p>
      ) : (
        <CellPassages claim={claim.id} column={column} evidence={evidence} />
      )}
      <div className="matrix-popover-foot">
        <Button size="small" variant="quiet" onClick={() => leaveTo(() => openClaim(claim.id))}>
          Show the claim
        </Button>
        {kind === 'document' && id !== null && (
          <Button size="small" variant="quiet" onClick={() => leaveTo(() => openFromHere(id))}>
            Open the document
          </Button>
        )}
      </div>
    </>
  );
}

/** Goes where `go` leads; the cell is closed, and keeps the place for the way back. */
function leaveTo(go: () => void): void {
  useMatrix.setState({ open: null });
  go();
}
