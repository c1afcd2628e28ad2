import { type ReadonlyDatabase, statement } from '../database.ts';

/** What a person said is not one source: two sources in the order of their ids, or a source and a name in texts. */
export interface DistinctSources {
  readonly id: string;
  readonly source: string;
  readonly otherSource: string | null;
  readonly otherName: string | null;
}

const selectDistinct = `
  SELECT id, source_id AS source, other_source_id AS otherSource, other_name AS otherName FROM distinct_sources`;

/** Pairs of sources that were said to be distinct. */
export function listDistinct(database: ReadonlyDatabase): DistinctSources[] {
  return statement<DistinctSources>(database, `${selectDistinct} ORDER BY number`).all();
}

/** Those that name a source on either side. */
export function listDistinctOf(database: ReadonlyDatabase, source: string): DistinctSources[] {
  return statement<DistinctSources>(
    database,
    `${selectDistinct} WHERE source_id = @source OR other_source_id = @source ORDER BY number`,
  ).all({ source });
}
