import type { Affiliation, AffiliationRelation } from '../../../shared/model/source.ts';
import { type ReadonlyDatabase, statement } from '../database.ts';

interface AffiliationRow {
  readonly id: string;
  readonly source_id: string;
  readonly source_name: string;
  readonly to_source_id: string;
  readonly to_source_name: string;
  readonly relation: AffiliationRelation;
  readonly since: string | null;
  readonly until: string | null;
  readonly reason: string | null;
}

const selectAffiliation = `
  SELECT affiliation.*, source.name AS source_name, other.name AS to_source_name
  FROM affiliation
  JOIN source ON source.id = affiliation.source_id
  JOIN source AS other ON other.id = affiliation.to_source_id`;

/** All affiliations of all sources, in the order they were given. */
export function listAffiliations(database: ReadonlyDatabase): Affiliation[] {
  return statement<AffiliationRow>(database, `${selectAffiliation} ORDER BY affiliation.number`)
    .all()
    .map(toAffiliation);
}

/** The affiliations that name a source on either side, in the order they were given. */
export function listAffiliationsOf(database: ReadonlyDatabase, source: string): Affiliation[] {
  return statement<AffiliationRow>(
    database,
    `${selectAffiliation} WHERE affiliation.source_id = @source OR affiliation.to_source_id = @source
     ORDER BY affiliation.number`,
  )
    .all({ source })
    .map(toAffiliation);
}

/** The affiliation of this id; undefined where there is none. */
export function findAffiliation(database: ReadonlyDatabase, id: string): Affiliation | undefined {
  const row = statement<AffiliationRow>(database, `${selectAffiliation} WHERE affiliation.id = ?`).get(id);
  return row && toAffiliation(row);
}

function toAffiliation(row: AffiliationRow): Affiliation {
  return {
    id: row.id,
    source: { id: row.source_id, name: row.source_name },
    to: { id: row.to_source_id, name: row.to_source_name },
    relation: row.relation,
    since: row.since,
    until: row.until,
    reason: row.reason,
  };
}
