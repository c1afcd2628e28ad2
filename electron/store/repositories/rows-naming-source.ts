import { type ReadonlyDatabase, statement } from '../database.ts';
import type { TableName } from '../rows.ts';

/** A column that names a source, and what its rows are called when they are counted. */
export interface SourceColumn {
  readonly table: TableName;
  readonly column: string;
  readonly one: string;
  readonly many: string;
  /** Whether a source can be removed with such rows, which then go with it. */
  readonly goesAlong: boolean;
}

/**
 * Every column that refers to a source. The list of those "reported via", which are kept as JSON, is not among them:
 * `listDirectnessVia`.
 */
export const sourceColumns: readonly SourceColumn[] = [
  { table: 'document', column: 'source_id', one: 'document', many: 'documents', goesAlong: false },
  { table: 'mention', column: 'source_id', one: 'mention', many: 'mentions', goesAlong: false },
  { table: 'grade', column: 'source_id', one: 'grade', many: 'grades', goesAlong: false },
  { table: 'affiliation', column: 'source_id', one: 'affiliation', many: 'affiliations', goesAlong: false },
  {
    table: 'affiliation',
    column: 'to_source_id',
    one: 'source affiliated with it',
    many: 'sources affiliated with it',
    goesAlong: false,
  },
  {
    table: 'topic_interest',
    column: 'source_id',
    one: 'interest by topic',
    many: 'interests by topic',
    goesAlong: false,
  },
  {
    table: 'opinion',
    column: 'source_id',
    one: 'opinion of others',
    many: 'opinions of others',
    goesAlong: false,
  },
  { table: 'note', column: 'source_id', one: 'note', many: 'notes', goesAlong: false },
  {
    table: 'accepted_finding',
    column: 'source_id',
    one: 'name in a text',
    many: 'names in texts',
    goesAlong: false,
  },
  {
    table: 'derivation',
    column: 'to_source_id',
    one: 'document derived from it',
    many: 'documents derived from it',
    goesAlong: false,
  },
  { table: 'claim', column: 'speaker_id', one: 'claim by it', many: 'claims by it', goesAlong: false },
  { table: 'source_domain', column: 'source_id', one: 'web domain', many: 'web domains', goesAlong: true },
  { table: 'source_alias', column: 'source_id', one: 'alias', many: 'aliases', goesAlong: true },
  {
    table: 'distinct_sources',
    column: 'source_id',
    one: 'distinction',
    many: 'distinctions',
    goesAlong: true,
  },
  {
    table: 'distinct_sources',
    column: 'other_source_id',
    one: 'distinction',
    many: 'distinctions',
    goesAlong: true,
  },
];

/** A row that names a source; all columns of its table. */
export type NamingRow = Readonly<Record<string, string | number | null>> & { readonly id: string };

/** The rows that name a source in a column, in the order they were written. */
export function rowsNaming(
  database: ReadonlyDatabase,
  { table, column }: Pick<SourceColumn, 'table' | 'column'>,
  source: string,
): readonly NamingRow[] {
  // Table and column names come from the list above, never from outside.
  return statement<NamingRow>(database, `SELECT * FROM ${table} WHERE ${column} = ? ORDER BY number`).all(
    source,
  );
}
