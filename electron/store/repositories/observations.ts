import type { Observation } from '../../../shared/model/claim.ts';
import { type ReadonlyDatabase, statement } from '../database.ts';

interface ObservationRow extends Omit<Observation, 'documents'> {
  /** JSON: those of the documents that are still there; null where none were named. */
  readonly documents: string | null;
}

const selectObservation = `
  SELECT id, claim_id AS claim, question_id AS question, query, place, searched, found, reason, observed,
    created_at AS createdAt,
    CASE WHEN documents IS NULL THEN NULL ELSE (
      SELECT json_group_array(json_object('id', document.id, 'title', document.title) ORDER BY silent.key)
      FROM json_each(observation.documents) AS silent JOIN document ON document.id = silent.value)
    END AS documents
  FROM observation`;

/** What was sought and not found, for a claim, a question or in all, the newest first. */
export function listObservations(
  database: ReadonlyDatabase,
  { claim = null, question = null }: { readonly claim?: string | null; readonly question?: string | null },
): Observation[] {
  return statement<ObservationRow>(
    database,
    `${selectObservation} WHERE (@claim IS NULL OR claim_id = @claim)
       AND (@question IS NULL OR question_id = @question) ORDER BY created_at DESC, number DESC`,
  )
    .all({ claim, question })
    .map(toObservation);
}

/** The observation of this id; undefined where there is none. */
export function findObservation(database: ReadonlyDatabase, id: string): Observation | undefined {
  const row = statement<ObservationRow>(database, `${selectObservation} WHERE id = ?`).get(id);
  return row && toObservation(row);
}

function toObservation({ documents, ...row }: ObservationRow): Observation {
  return {
    ...row,
    documents: documents === null ? null : (JSON.parse(documents) as Observation['documents']),
  };
}
