import type { Interest, Source, SourceKind } from '../../../shared/model/source.ts';
import { type ReadonlyDatabase, statement } from '../database.ts';
import { listGrades, listGradesOfSource } from './grades.ts';

interface SourceRow {
  readonly id: string;
  readonly name: string;
  readonly kind: SourceKind;
  readonly interest: Interest | null;
  readonly interest_reason: string | null;
  readonly documents: number;
  readonly mentions: number;
}

const selectSource = `
  SELECT source.*, (SELECT count(*) FROM document WHERE document.source_id = source.id) AS documents,
    (SELECT count(*) FROM mention WHERE mention.source_id = source.id) AS mentions
  FROM source`;

/** All sources by name. */
export function listSources(database: ReadonlyDatabase): Source[] {
  const aliases = Map.groupBy(
    statement<{ source_id: string; name: string }>(
      database,
      'SELECT source_id, name FROM source_alias ORDER BY number',
    ).all(),
    (alias) => alias.source_id,
  );
  const grades = Map.groupBy(listGrades(database), (grade) => grade.source);
  return statement<SourceRow>(database, `${selectSource} ORDER BY name COLLATE NOCASE, source.number`)
    .all()
    .map((row) => ({
      ...toSource(row),
      aliases: (aliases.get(row.id) ?? []).map(({ name }) => name),
      grades: grades.get(row.id) ?? [],
    }));
}

/** The source of this id; undefined where there is none. */
export function findSource(database: ReadonlyDatabase, id: string): Source | undefined {
  const row = statement<SourceRow>(database, `${selectSource} WHERE source.id = ?`).get(id);
  return (
    row && {
      ...toSource(row),
      aliases: listAliases(database, id).map(({ name }) => name),
      grades: listGradesOfSource(database, id),
    }
  );
}

/** The aliases of a source with their ids, in the order they were given. */
export function listAliases(database: ReadonlyDatabase, source: string): { id: string; name: string }[] {
  return statement<{ id: string; name: string }>(
    database,
    'SELECT id, name FROM source_alias WHERE source_id = ? ORDER BY number',
  ).all(source);
}

/** Ids of the sources with exactly this name or alias, letters' case aside. */
export function sourcesNamed(database: ReadonlyDatabase, name: string): string[] {
  return statement<{ id: string }>(
    database,
    `SELECT id FROM source WHERE name = @name COLLATE NOCASE
     UNION SELECT source_id FROM source_alias WHERE name = @name COLLATE NOCASE`,
  )
    .all({ name })
    .map(({ id }) => id);
}

function toSource(row: SourceRow): Omit<Source, 'aliases' | 'grades'> {
  return {
    id: row.id,
    name: row.name,
    kind: row.kind,
    interest: row.interest,
    interestReason: row.interest_reason,
    documents: row.documents,
    mentions: row.mentions,
  };
}
