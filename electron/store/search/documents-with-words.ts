import { type ReadonlyDatabase, statement } from '../database.ts';

/**
 * Ids of documents that have a copy with these words one after the other in its text; at most `limit`. The words are
 * in the form of the index (`indexForm`), so letters and digits only.
 */
export function documentsWithWords(
  database: ReadonlyDatabase,
  words: readonly string[],
  limit: number,
): readonly string[] {
  if (words.length === 0) return [];
  return statement<{ document: string }>(
    database,
    `SELECT DISTINCT capture.document_id AS document
     FROM search_document JOIN capture ON capture.number = search_document.rowid
     WHERE search_document MATCH @phrase LIMIT @limit`,
  )
    .all({ phrase: `text : "${words.join(' ')}"`, limit })
    .map(({ document }) => document);
}
