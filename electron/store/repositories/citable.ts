import type { NamedSource } from '../../../shared/mentions/source-candidates.ts';
import { type ReadonlyDatabase, statement } from '../database.ts';

/** Every source with all its names and web domains, for looking up names in texts. */
export function listNamedSources(database: ReadonlyDatabase): NamedSource[] {
  const aliases = Map.groupBy(
    statement<{ source: string; name: string }>(
      database,
      'SELECT source_id AS source, name FROM source_alias ORDER BY number',
    ).all(),
    ({ source }) => source,
  );
  const domains = Map.groupBy(
    statement<{ source: string; domain: string }>(
      database,
      'SELECT source_id AS source, domain FROM source_domain ORDER BY number',
    ).all(),
    ({ source }) => source,
  );
  return statement<{ id: string; name: string }>(database, 'SELECT id, name FROM source ORDER BY number')
    .all()
    .map(({ id, name }) => ({
      id,
      name,
      aliases: (aliases.get(id) ?? []).map((alias) => alias.name),
      domains: (domains.get(id) ?? []).map(({ domain }) => domain),
    }));
}

/** What citations are compared with: every document, the last added first. */
export interface CitableRow {
  readonly id: string;
  readonly title: string;
  readonly published: string | null;
  readonly publisher: string | null;
  readonly author: string | null;
  readonly source: string | null;
}

/** Every document as one that may be cited, the last imported first. */
export function listCitable(database: ReadonlyDatabase): CitableRow[] {
  return statement<CitableRow>(
    database,
    `SELECT id, title, published, publisher, author, source_id AS source FROM document ORDER BY number DESC`,
  ).all();
}
