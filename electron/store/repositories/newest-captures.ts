import { type ReadonlyDatabase, statement } from '../database.ts';

/** The newest capture of each document, or of these, in the order in which documents were added. */
export function newestCaptureIds(
  database: ReadonlyDatabase,
  documents?: readonly string[],
): { readonly document: string; readonly capture: string }[] {
  return statement<{ document: string; capture: string }>(
    database,
    `SELECT document.id AS document,
       (SELECT id FROM capture WHERE document_id = document.id ORDER BY captured_at DESC, number DESC LIMIT 1)
         AS capture
     FROM document
     WHERE @documents IS NULL OR document.id IN (SELECT value FROM json_each(@documents))
     ORDER BY document.number`,
  ).all({ documents: documents === undefined ? null : JSON.stringify(documents) });
}
