import { type ReadonlyDatabase, statement } from '../database.ts';

/** The newest capture of a document, and a mark that changes whenever other findings are suggested in it. */
export interface SuggestionMark {
  readonly document: string;
  readonly capture: string;
  /** Null while findings were not looked for with these extractors. */
  readonly mark: string | null;
}

/**
 * Of each document, or of these, in the order in which documents were added. What is suggested follows from the set of findings
 * and from what was accepted and rejected in the document and in the project.
 */
export function suggestionMarks(
  database: ReadonlyDatabase,
  extractors: string,
  documents: readonly string[] | undefined,
): SuggestionMark[] {
  const numbers = (table: string, condition: string) =>
    `coalesce((SELECT group_concat(${table}.number) FROM ${table} WHERE ${condition}), '')`;
  const ofDocument = 'capture_id IN (SELECT id FROM capture WHERE document_id = newest.document)';
  return statement<SuggestionMark>(
    database,
    `WITH newest AS (
       SELECT document.id AS document, document.number, document.published, document.language,
         (SELECT id FROM capture WHERE document_id = document.id ORDER BY captured_at DESC, number DESC LIMIT 1)
           AS capture
       FROM document
       WHERE @documents IS NULL OR document.id IN (SELECT value FROM json_each(@documents)))
     SELECT newest.document, newest.capture,
       finding_set.extraction || ' ' || coalesce(newest.published, '') || ' ' || coalesce(newest.language, '')
         || ' m' || ${numbers('mention', ofDocument)}
         || ' r' || ${numbers('rejected_finding', "document_id = newest.document AND kind = 'mention'")}
         || ' p' || ${numbers('rejected_finding', "document_id IS NULL AND kind = 'mention'")} AS mark
     FROM newest
     JOIN capture ON capture.id = newest.capture
     LEFT JOIN finding_set ON finding_set.extraction = capture.extraction
       AND finding_set.extractors = @extractors AND finding_set.reference_date IS newest.published
       AND finding_set.language IS newest.language
     ORDER BY newest.number`,
  ).all({ extractors, documents: documents === undefined ? null : JSON.stringify(documents) });
}
