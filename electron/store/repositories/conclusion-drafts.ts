import { type ReadonlyDatabase, statement, type WritableDatabase } from '../database.ts';

/** A conclusion that is being written. */
export interface ConclusionDraft {
  /** The page's own affair. */
  readonly draft: string;
  readonly savedAt: string;
}

/** What is being written about a claim; null where nothing is. */
export function findConclusionDraft(database: ReadonlyDatabase, claim: string): ConclusionDraft | null {
  const row = statement<ConclusionDraft>(
    database,
    'SELECT draft, saved_at AS savedAt FROM conclusion_draft WHERE claim_id = ?',
  ).get(claim);
  return row ?? null;
}

/** Keeps what is being written about a claim in the place of what was before. */
export function keepConclusionDraft(
  database: WritableDatabase,
  claim: string,
  { draft, savedAt }: ConclusionDraft,
): void {
  statement(
    database,
    `INSERT INTO conclusion_draft (claim_id, draft, saved_at) VALUES (@claim, @draft, @savedAt)
     ON CONFLICT (claim_id) DO UPDATE SET draft = excluded.draft, saved_at = excluded.saved_at`,
  ).run({ claim, draft, savedAt });
}

/** Lets go of a conclusion that was being written. */
export function dropConclusionDraft(database: WritableDatabase, claim: string): void {
  statement(database, 'DELETE FROM conclusion_draft WHERE claim_id = ?').run(claim);
}
