import { type ReadonlyDatabase, statement } from '../database.ts';

/** The IRI that an annotation or note had elsewhere, and what it said that has no place here (JSON). */
export interface ImportedFacts {
  readonly id: string;
  readonly importedId: string | null;
  readonly otherProperties: string | null;
}

/** Of every annotation that came from another program. */
export function listImportedAnnotations(database: ReadonlyDatabase): ImportedFacts[] {
  return statement<ImportedFacts>(
    database,
    `SELECT id, imported_id AS importedId, other_properties AS otherProperties FROM annotation
     WHERE imported_id IS NOT NULL OR other_properties IS NOT NULL`,
  ).all();
}

/** Of every free-standing note that came from another program. */
export function listImportedNotes(database: ReadonlyDatabase): ImportedFacts[] {
  return statement<ImportedFacts>(
    database,
    `SELECT id, imported_id AS importedId, other_properties AS otherProperties FROM note
     WHERE annotation_id IS NULL AND (imported_id IS NOT NULL OR other_properties IS NOT NULL)`,
  ).all();
}

/** Of every claim that came from a file. */
export function listImportedClaims(database: ReadonlyDatabase): ImportedFacts[] {
  return statement<ImportedFacts>(
    database,
    `SELECT id, imported_id AS importedId, other_properties AS otherProperties FROM claim
     WHERE imported_id IS NOT NULL OR other_properties IS NOT NULL`,
  ).all();
}

/** What came with a claim that has no place here (JSON); null for nothing. */
export function keptOfClaim(database: ReadonlyDatabase, claim: string): string | null {
  return (
    statement<{ kept: string | null }>(
      database,
      'SELECT other_properties AS kept FROM claim WHERE id = ?',
    ).get(claim)?.kept ?? null
  );
}

/** The claim, annotation or free-standing note of this id, else the one that is known by this IRI elsewhere. */
export function findKnownAs(
  database: ReadonlyDatabase,
  table: 'claim' | 'annotation' | 'note',
  known: { readonly id: string | null; readonly iri: string },
): string | undefined {
  const isFree = table === 'note' ? 'AND annotation_id IS NULL' : '';
  // The name of the table is one of the three above, never from outside.
  return statement<{ id: string }>(
    database,
    `SELECT id FROM ${table} WHERE id = @id ${isFree}
     UNION ALL SELECT id FROM ${table} WHERE imported_id = @iri LIMIT 1`,
  ).get(known)?.id;
}

/** Whether an id is taken by an annotation or a note, which share the IRIs of an export. */
export function isIdTaken(database: ReadonlyDatabase, id: string): boolean {
  return (
    statement(
      database,
      'SELECT 1 FROM annotation WHERE id = @id UNION ALL SELECT 1 FROM note WHERE id = @id LIMIT 1',
    ).get({ id }) !== undefined
  );
}

/** Whether a claim, a judgement or a conclusion has an id. */
export function isClaimIdTaken(
  database: ReadonlyDatabase,
  table: 'claim' | 'evidence' | 'conclusion',
  id: string,
): boolean {
  // The name of the table is one of the three above, never from outside.
  return statement(database, `SELECT 1 FROM ${table} WHERE id = ?`).get(id) !== undefined;
}
