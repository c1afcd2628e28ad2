import { type ReadonlyDatabase, statement } from '../database.ts';

/** A source that is a party to the matter; in general for null, else in this topic. */
export interface PartyRow {
  readonly id: string;
  readonly name: string;
  readonly topic: string | null;
}

/** The sources that are parties to the matter. */
export function listPartySources(database: ReadonlyDatabase): PartyRow[] {
  return statement<PartyRow>(
    database,
    `SELECT id, name, NULL AS topic FROM source WHERE interest = 'party to the matter'
     UNION ALL
     SELECT source.id, source.name, topic_interest.topic
     FROM topic_interest JOIN source ON source.id = topic_interest.source_id
     WHERE topic_interest.interest = 'party to the matter'
     ORDER BY id, topic`,
  ).all();
}
