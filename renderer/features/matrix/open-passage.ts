import { openClaim } from '../../stores/claims.ts';
import { openFromHere } from '../../stores/reading-from.ts';
import { showSource } from '../../stores/workspace.ts';
import type { CellPlace } from './next-cell.ts';
import type { ShownMatrix } from './shown-matrix.ts';

/** Opens what a head stands for: the page of a claim, a document, or the profile of a source. */
export function openHead({ rows, columns }: ShownMatrix, { row, column }: CellPlace): void {
  if (row >= 0) {
    const line = rows[row];
    if (line?.type === 'claim') openClaim(line.claim.id);
    return;
  }
  const head = columns[column];
  if (head === undefined || head.id === null) return;
  if (head.kind === 'document') openFromHere(head.id);
  else showSource(head.id);
}
