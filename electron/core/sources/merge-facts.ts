import type { NamingRow } from '../../store/repositories/rows-naming-source.ts';
import type { TableName } from '../../store/rows.ts';
import type { RowAct } from './row-act.ts';

interface Facts {
  readonly table: TableName;
  /** The columns that name a source. */
  readonly columns: readonly string[];
  /** Rows of the kept source first. */
  readonly rows: readonly NamingRow[];
  /** What the id of a source becomes. */
  readonly after: (source: string) => string;
}

/**
 * What becomes of facts that name the sources which are made one: they name the kept one. What would then be said of a
 * source and itself goes; of what would be said twice the first stays, with both reasons.
 */
export function mergedFacts({ table, columns, rows, after }: Facts): readonly RowAct[] {
  const kept = new Map<string, { readonly before: NamingRow; values: NamingRow }>();
  const acts: RowAct[] = [];
  for (const before of new Map(rows.map((row) => [row.id, row])).values()) {
    const values = inOrder(table, renamed(before, columns, after));
    const [one, other] = columns.map((column) => values[column]);
    const same = kept.get(sayingOf(values));
    if (columns.length > 1 && one === other) acts.push({ act: 'remove', table, id: before.id });
    else if (same === undefined) kept.set(sayingOf(values), { before, values });
    else {
      same.values = { ...same.values, ...joinedReason(same.values, values) };
      acts.push({ act: 'remove', table, id: before.id });
    }
  }
  for (const { before, values } of kept.values()) {
    const changed = Object.entries(values).filter(([column, value]) => before[column] !== value);
    if (changed.length > 0)
      acts.push({ act: 'update', table, id: before.id, values: Object.fromEntries(changed) });
  }
  return acts;
}

function renamed(row: NamingRow, columns: readonly string[], after: (source: string) => string): NamingRow {
  const renaming = columns.flatMap((column) => {
    const source = row[column];
    return typeof source === 'string' ? [[column, after(source)]] : [];
  });
  return { ...row, ...Object.fromEntries(renaming) };
}

/** Distinct sources stand in the order of their ids. */
function inOrder(table: TableName, row: NamingRow): NamingRow {
  const { source_id: one, other_source_id: other } = row;
  if (table !== 'distinct_sources' || typeof one !== 'string' || typeof other !== 'string') return row;
  return one < other ? row : { ...row, source_id: other, other_source_id: one };
}

/** Everything that a row says, its reason aside. */
function sayingOf({
  id: _id,
  number: _number,
  created_at: _at,
  reason: _reason,
  ...said
}: NamingRow): string {
  return JSON.stringify(Object.entries(said).sort(([one], [other]) => (one < other ? -1 : 1)));
}

function joinedReason(one: NamingRow, other: NamingRow): { readonly reason?: string } {
  const reasons = [one['reason'], other['reason']].filter((reason) => typeof reason === 'string');
  const different = [...new Set(reasons)];
  return different.length === 0 ? {} : { reason: different.join('\n') };
}
