import { type ReadonlyDatabase, statement } from '../database.ts';

/** A document with the dates that are its own. */
export interface DatedDocument {
  readonly id: string;
  readonly title: string;
  /** EDTF. */
  readonly published: string | null;
  /** The oldest first; times are UTC, ISO 8601. */
  readonly captures: readonly { readonly id: string; readonly capturedAt: string }[];
}

/** These documents, or all, in the order they were added. */
export function listDatedDocuments(
  database: ReadonlyDatabase,
  documents: readonly string[] | undefined,
): DatedDocument[] {
  const wanted = documents === undefined ? null : JSON.stringify(documents);
  const captures = Map.groupBy(
    statement<{ id: string; document: string; capturedAt: string }>(
      database,
      `SELECT id, document_id AS document, captured_at AS capturedAt FROM capture
       WHERE @wanted IS NULL OR document_id IN (SELECT value FROM json_each(@wanted))
       ORDER BY captured_at, number`,
    ).all({ wanted }),
    ({ document }) => document,
  );
  return statement<Omit<DatedDocument, 'captures'>>(
    database,
    `SELECT id, title, published FROM document
     WHERE @wanted IS NULL OR id IN (SELECT value FROM json_each(@wanted))
     ORDER BY number`,
  )
    .all({ wanted })
    .map((row) => ({
      ...row,
      captures: (captures.get(row.id) ?? []).map(({ id, capturedAt }) => ({ id, capturedAt })),
    }));
}
