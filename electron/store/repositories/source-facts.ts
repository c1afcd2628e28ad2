import type { Opinion, TopicInterest } from '../../../shared/model/source.ts';
import { type ReadonlyDatabase, statement } from '../database.ts';

/** The domains of a source with the ids of their rows, in the order they were given. */
export function listDomains(
  database: ReadonlyDatabase,
  source: string,
): { readonly id: string; readonly domain: string }[] {
  return statement<{ id: string; domain: string }>(
    database,
    'SELECT id, domain FROM source_domain WHERE source_id = ? ORDER BY number',
  ).all(source);
}

/** The sources that speak from any of these domains, in the order of the domains. */
export function sourcesOfDomains(
  database: ReadonlyDatabase,
  domains: readonly string[],
): { readonly id: string; readonly name: string; readonly domain: string }[] {
  return statement<{ id: string; name: string; domain: string }>(
    database,
    `SELECT source.id, source.name, source_domain.domain
     FROM json_each(?) AS wanted
     JOIN source_domain ON source_domain.domain = wanted.value
     JOIN source ON source.id = source_domain.source_id
     ORDER BY wanted.key, source.name COLLATE NOCASE, source.number`,
  ).all(JSON.stringify(domains));
}

/** What a source has at stake by topic, in the order it was said. */
export function listInterests(database: ReadonlyDatabase, source: string): TopicInterest[] {
  return statement<TopicInterest>(
    database,
    'SELECT id, topic, interest, reason FROM topic_interest WHERE source_id = ? ORDER BY number',
  ).all(source);
}

/** What others say of a source, in the order it was written down. */
export function listOpinions(database: ReadonlyDatabase, source: string): Opinion[] {
  return statement<Opinion>(
    database,
    `SELECT id, held_by AS heldBy, words, url, dated FROM opinion WHERE source_id = ? ORDER BY number`,
  ).all(source);
}

/** The tables of facts that are taken away one by one. */
export type FactTable = 'affiliation' | 'topic_interest' | 'opinion';

/** In which table a fact of this id stands; undefined where there is none. */
export function tableOfFact(database: ReadonlyDatabase, id: string): FactTable | undefined {
  return statement<{ name: FactTable }>(
    database,
    `SELECT 'affiliation' AS name FROM affiliation WHERE id = @id
     UNION ALL SELECT 'topic_interest' FROM topic_interest WHERE id = @id
     UNION ALL SELECT 'opinion' FROM opinion WHERE id = @id`,
  ).get({ id })?.name;
}
