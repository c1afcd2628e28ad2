import { call } from '../../api/client.ts';
import { reportFailure } from '../../api/saved-state.ts';
import { announce } from '../../ui/announce.ts';
import { annotationWords } from './bulk-actions.ts';
import type { Lines } from './lines.ts';
import { select, toggleAll, useTable } from './table-store.ts';
import type { TableRequest } from './use-table-data.ts';

/** Selects all that is found, what is not loaded included. */
export async function selectAllFound(request: TableRequest): Promise<void> {
  const ids = await idsOf(request, { offset: 0 });
  select(ids);
  announce(`${annotationWords(ids.length)} selected`);
}

/** Selects the rows from the line where the range began to another, beside what was selected before with Ctrl. */
export async function selectRange(request: TableRequest, lines: Lines, to: number): Promise<void> {
  const from = useTable.getState().pivot ?? to;
  const offset = rowAtOrAfter(lines, Math.min(from, to));
  const last = lastRowOf(lines, Math.max(from, to));
  if (offset === null || last === null || last < offset) return;
  const ids = await idsOf(request, { offset, limit: last - offset + 1 });
  select(ids);
  announce(`${annotationWords(ids.length)} selected`);
}

/** Selects every row of a group; where all were selected, none of them. */
export async function toggleGroup(
  request: TableRequest,
  group: { readonly firstRow: number; readonly count: number },
): Promise<void> {
  toggleAll(await idsOf(request, { offset: group.firstRow, limit: group.count }));
  announce(`${annotationWords(useTable.getState().selected.size)} selected`);
}

function rowAtOrAfter(lines: Lines, index: number): number | null {
  const line = lines.at(index);
  if (line === undefined) return null;
  return line.type === 'row' ? line.row : line.firstRow;
}

/** The last row that a line stands for: a folded group stands for all of its. */
function lastRowOf(lines: Lines, index: number): number | null {
  const line = lines.at(index);
  if (line === undefined) return null;
  if (line.type === 'row') return line.row;
  const next = lines.at(index + 1);
  const isFolded = next?.type !== 'row';
  return isFolded ? line.firstRow + line.group.count - 1 : line.firstRow - 1;
}

async function idsOf(
  request: TableRequest,
  stretch: { readonly offset: number; readonly limit?: number },
): Promise<readonly string[]> {
  try {
    return (await call('table.ids', { ...request, ...stretch })).ids;
  } catch (thrown) {
    reportFailure(thrown);
    return [];
  }
}
