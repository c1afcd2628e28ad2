import type { Source } from '../../../shared/model/source.ts';
import type { ReadonlyDatabase } from '../../store/database.ts';
import { listDirectnessVia } from '../../store/repositories/directness.ts';
import {
  type NamingRow,
  rowsNaming,
  type SourceColumn,
  sourceColumns,
} from '../../store/repositories/rows-naming-source.ts';
import { listAliases } from '../../store/repositories/sources.ts';
import type { Rows, TableName } from '../../store/rows.ts';
import { mergedFacts } from './merge-facts.ts';
import { newestGrades } from './merge-grades.ts';
import { mergedVia } from './merge-via.ts';
import type { RowAct } from './row-act.ts';

/** What making several sources one comes to. */
export interface MergePlan {
  readonly acts: readonly RowAct[];
  /** Names that become aliases and were none yet. */
  readonly newAliases: readonly string[];
  /** What the kept source takes over of the others, where it has nothing of its own. */
  readonly values: Partial<Pick<Rows['source'], 'kind' | 'interest' | 'interest_reason'>>;
  /** How many rows of each column go over. */
  readonly moved: readonly { readonly column: SourceColumn; readonly count: number }[];
  readonly movedVia: number;
}

/** Tables whose rows may say the same twice, or of a source and itself, once several sources are one. */
const factTables: readonly TableName[] = [
  'affiliation',
  'source_domain',
  'topic_interest',
  'opinion',
  'distinct_sources',
  'derivation',
];

/** Plans the merging of sources into one of them; reads, writes nothing. */
export function planMerge(reader: ReadonlyDatabase, into: Source, merged: readonly Source[]): MergePlan {
  const gone = new Set(merged.map(({ id }) => id));
  const after = (id: string) => (gone.has(id) ? into.id : id);
  const rowsOf = (column: SourceColumn): readonly NamingRow[] =>
    [into, ...merged].flatMap(({ id }) => rowsNaming(reader, column, id));

  const simple = sourceColumns
    .filter(({ table }) => !factTables.includes(table) && table !== 'source_alias')
    .flatMap(({ table, column }) =>
      merged
        .flatMap(({ id }) => rowsNaming(reader, { table, column }, id))
        .map((row): RowAct => ({ act: 'update', table, id: row.id, values: { [column]: into.id } })),
    );
  const facts = factTables.flatMap((table) => {
    const columns = sourceColumns.filter((column) => column.table === table);
    return mergedFacts({
      table,
      columns: columns.map(({ column }) => column),
      rows: columns.flatMap(rowsOf),
      after,
    });
  });
  const via = mergedVia(
    merged.flatMap(({ id }) => listDirectnessVia(reader, id)),
    after,
  );
  const aliases = mergedAliases(reader, into, merged);
  return {
    acts: [...simple, ...newestGrades([into, ...merged]), ...facts, ...via, ...aliases.acts],
    newAliases: aliases.added,
    values: takenOver(into, merged),
    moved: sourceColumns
      .filter(({ table }) => table !== 'source_alias' && table !== 'distinct_sources')
      .map((column) => ({
        column,
        count: merged.reduce((sum, { id }) => sum + rowsNaming(reader, column, id).length, 0),
      })),
    movedVia: via.length,
  };
}

/** Aliases go over unless the kept source has that name already; the names of the others become aliases. */
function mergedAliases(
  reader: ReadonlyDatabase,
  into: Source,
  merged: readonly Source[],
): { readonly acts: readonly RowAct[]; readonly added: readonly string[] } {
  const taken = new Set([into.name, ...into.aliases].map(asCompared));
  const added = merged.map(({ name }) => name).filter((name) => isNew(taken, name));
  const acts = merged
    .flatMap(({ id }) => listAliases(reader, id))
    .map(
      (alias): RowAct =>
        isNew(taken, alias.name)
          ? { act: 'update', table: 'source_alias', id: alias.id, values: { source_id: into.id } }
          : { act: 'remove', table: 'source_alias', id: alias.id },
    );
  return { acts, added };
}

function isNew(taken: Set<string>, name: string): boolean {
  const isTaken = taken.has(asCompared(name));
  taken.add(asCompared(name));
  return !isTaken;
}

/** As the store compares names: the case of A to Z aside. */
function asCompared(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
}

function takenOver(into: Source, merged: readonly Source[]): MergePlan['values'] {
  const kind = into.kind === 'unknown' ? merged.find((each) => each.kind !== 'unknown')?.kind : undefined;
  const interested = merged.find(
    ({ interest }) => interest !== null && (into.interest === null || into.interest === interest),
  );
  const takesInterest = into.interest === null && interested !== undefined;
  const takesReason = into.interestReason === null && interested?.interestReason != null;
  return {
    ...(kind === undefined ? {} : { kind }),
    ...(takesInterest ? { interest: interested.interest } : {}),
    ...(takesReason ? { interest_reason: interested.interestReason } : {}),
  };
}
