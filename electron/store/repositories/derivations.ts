import type { Derivation, DerivationPassage, DerivationRelation } from '../../../shared/model/derivation.ts';
import { type ReadonlyDatabase, statement } from '../database.ts';

interface DerivationRow {
  readonly id: string;
  readonly document_id: string;
  readonly title: string;
  readonly to_document_id: string | null;
  readonly to_title: string | null;
  readonly to_source_id: string | null;
  readonly to_name: string | null;
  readonly relation: DerivationRelation;
  readonly reason: string | null;
  readonly capture_id: string | null;
  readonly start: number | null;
  readonly end: number | null;
  readonly exact: string | null;
  readonly to_capture_id: string | null;
  readonly to_start: number | null;
  readonly to_end: number | null;
  readonly to_exact: string | null;
  readonly created_at: string;
}

const selectDerivation = `
  SELECT derivation.*, document.title, other.title AS to_title, source.name AS to_name
  FROM derivation
  JOIN document ON document.id = derivation.document_id
  LEFT JOIN document AS other ON other.id = derivation.to_document_id
  LEFT JOIN source ON source.id = derivation.to_source_id`;

/** All derivations, in the order they were recorded. */
export function listDerivations(database: ReadonlyDatabase): Derivation[] {
  return statement<DerivationRow>(database, `${selectDerivation} ORDER BY derivation.number`)
    .all()
    .map(toDerivation);
}

/** The derivations with this document at one of their ends. */
export function listDerivationsOf(database: ReadonlyDatabase, document: string): Derivation[] {
  return statement<DerivationRow>(
    database,
    `${selectDerivation}
     WHERE derivation.number IN (
       SELECT number FROM derivation WHERE document_id = @document
       UNION SELECT number FROM derivation WHERE to_document_id = @document)
     ORDER BY derivation.number`,
  )
    .all({ document })
    .map(toDerivation);
}

/** The derivations from a source whose document is not held. */
export function listDerivationsFromSource(database: ReadonlyDatabase, source: string): Derivation[] {
  return statement<DerivationRow>(
    database,
    `${selectDerivation} WHERE derivation.to_source_id = ? ORDER BY derivation.number`,
  )
    .all(source)
    .map(toDerivation);
}

/** The derivation of this id; undefined where there is none. */
export function findDerivation(database: ReadonlyDatabase, id: string): Derivation | undefined {
  const row = statement<DerivationRow>(database, `${selectDerivation} WHERE derivation.id = ?`).get(id);
  return row && toDerivation(row);
}

/** Two documents that a person does not take for derived from each other; `one` has the lesser id. */
export interface RejectedDerivation {
  readonly id: string;
  readonly one: string;
  readonly other: string;
  readonly reason: string | null;
}

/** Derivations that were suggested and rejected. */
export function listRejectedDerivations(database: ReadonlyDatabase): RejectedDerivation[] {
  return statement<RejectedDerivation>(
    database,
    `SELECT id, document_id AS one, other_document_id AS other, reason
     FROM rejected_derivation ORDER BY number`,
  ).all();
}

function toDerivation(row: DerivationRow): Derivation {
  const { to_document_id: toDocument, to_source_id: toSource } = row;
  return {
    id: row.id,
    document: { id: row.document_id, title: row.title },
    toDocument: toDocument === null ? null : { id: toDocument, title: row.to_title ?? '' },
    toSource: toSource === null ? null : { id: toSource, name: row.to_name ?? '' },
    relation: row.relation,
    reason: row.reason,
    passage: passageOf(row.capture_id, row.start, row.end, row.exact),
    toPassage: passageOf(row.to_capture_id, row.to_start, row.to_end, row.to_exact),
    createdAt: row.created_at,
  };
}

function passageOf(
  capture: string | null,
  start: number | null,
  end: number | null,
  exact: string | null,
): DerivationPassage | null {
  if (capture === null || start === null || end === null) return null;
  return { capture, start, end, exact: exact ?? '' };
}
