import { type ReadonlyDatabase, statement } from '../database.ts';

/** A name as texts write it. */
export interface NameInTexts {
  readonly name: string;
  /** How often it was found. */
  readonly count: number;
}

/**
 * Names of sources cited in passing, of people and of organisations that stand in the texts: accepted by a person, or found and
 * not rejected; those of places and of anonymous sources aside. The most frequent first.
 */
export function listNamesInTexts(database: ReadonlyDatabase, limit: number): NameInTexts[] {
  return statement<NameInTexts>(
    database,
    `WITH found AS (
       SELECT value ->> '$.kind' AS kind, value ->> '$.exact' AS exact, value -> '$.value' AS value
       FROM finding_set, json_each(assay_inflated(findings))
       WHERE value ->> '$.kind' IN ('mention', 'name')),
     named AS (
       SELECT name FROM mention WHERE is_anonymous = 0
       UNION ALL
       SELECT exact FROM accepted_finding WHERE kind = 'name'
       UNION ALL
       SELECT CASE kind WHEN 'mention' THEN value ->> '$.name' ELSE value ->> '$.group' END FROM found
       WHERE exact NOT IN (SELECT exact FROM rejected_finding WHERE scope = 'project')
         AND CASE kind WHEN 'mention' THEN NOT value ->> '$.isAnonymous' ELSE value ->> '$.entity' <> 'place' END)
     SELECT name, count(*) AS count FROM named GROUP BY name ORDER BY count DESC, name LIMIT @limit`,
  ).all({ limit });
}
