import type { DerivationRelation } from '../../../shared/model/derivation.ts';
import type { ReportedVia } from '../../../shared/model/directness.ts';
import type { FidelityAnswer } from '../../../shared/model/mention.ts';
import type { AffiliationRelation, SourceKind } from '../../../shared/model/source.ts';
import { type ReadonlyDatabase, statement } from '../database.ts';

/** A passage as origins are asked of it; without a place where its words are lost. */
export interface PassageRow {
  readonly annotation: string;
  readonly document: string;
  readonly exact: string;
  readonly capture: string;
  readonly start: number | null;
  readonly end: number | null;
  /** Where it stands in the newest copy; all null where that is its own, or where the words are not in it. */
  readonly newest: string | null;
  readonly newestStart: number | null;
  readonly newestEnd: number | null;
}

const newestCaptureOf = (document: string) =>
  `(SELECT id FROM capture WHERE document_id = ${document} ORDER BY captured_at DESC, number DESC LIMIT 1)`;

/** The passages of these annotations, in the order of the ids, then as they were added. */
export function passagesOf(database: ReadonlyDatabase, annotations: readonly string[]): PassageRow[] {
  return statement<PassageRow>(
    database,
    `SELECT target.annotation_id AS annotation, capture.document_id AS document, target.exact,
       target.capture_id AS capture, target.start, target."end", placement.capture_id AS newest, placement.start AS newestStart,
       placement."end" AS newestEnd
     FROM json_each(?) AS asked
     JOIN annotation_target AS target ON target.annotation_id = asked.value
     JOIN capture ON capture.id = target.capture_id
     LEFT JOIN placement ON placement.target_id = target.id AND placement.start IS NOT NULL
       AND placement.capture_id = ${newestCaptureOf('capture.document_id')}
     ORDER BY asked.key, target.number`,
  ).all(JSON.stringify(annotations));
}

/** Through whom passages were reported, where a person's judgement in force says so, by annotation. */
export function reportedViaOf(
  database: ReadonlyDatabase,
  annotations: readonly string[],
): ReadonlyMap<string, readonly ReportedVia[]> {
  const rows = statement<{ annotation: string; via: string }>(
    database,
    `SELECT annotation_id AS annotation, via FROM directness
     WHERE superseded_at IS NULL AND annotation_id IN (SELECT value FROM json_each(?)) ORDER BY number`,
  ).all(JSON.stringify(annotations));
  // Written by the directness service from values of this type.
  return new Map(rows.map(({ annotation, via }) => [annotation, JSON.parse(via) as readonly ReportedVia[]]));
}

export interface OriginDocumentRow {
  readonly id: string;
  readonly title: string;
  readonly publisher: string | null;
  readonly author: string | null;
  readonly source: string | null;
  readonly newest: string | null;
}

/** A document as chains of derivations need it, with its newest capture; undefined where there is none of this id. */
export function findOriginDocument(database: ReadonlyDatabase, id: string): OriginDocumentRow | undefined {
  return statement<OriginDocumentRow>(
    database,
    `SELECT id, title, publisher, author, source_id AS source, ${newestCaptureOf('document.id')} AS newest
     FROM document WHERE id = ?`,
  ).get(id);
}

export interface OriginMentionRow {
  readonly id: string;
  readonly capture: string;
  readonly start: number;
  readonly end: number;
  readonly exact: string;
  readonly scopeStart: number | null;
  readonly scopeEnd: number | null;
  readonly isAnonymous: number;
  readonly source: string | null;
  readonly cited: string | null;
  readonly answer: FidelityAnswer | null;
  readonly citedCapture: string | null;
  readonly citedStart: number | null;
  readonly citedEnd: number | null;
}

/** The mentions in all copies of a document, in the order they were made. */
export function originMentionsOf(database: ReadonlyDatabase, document: string): OriginMentionRow[] {
  return statement<OriginMentionRow>(
    database,
    `SELECT mention.id, mention.capture_id AS capture, mention.start, mention."end", mention.exact,
       mention.scope_start AS scopeStart, mention.scope_end AS scopeEnd, mention.is_anonymous AS isAnonymous,
       mention.source_id AS source, mention.document_id AS cited, fidelity.answer,
       fidelity.capture_id AS citedCapture, fidelity.start AS citedStart, fidelity."end" AS citedEnd
     FROM capture JOIN mention ON mention.capture_id = capture.id
     LEFT JOIN fidelity ON fidelity.number = (
       SELECT max(number) FROM fidelity AS answer
       WHERE answer.mention_id = mention.id AND answer.superseded_at IS NULL)
     WHERE capture.document_id = ? ORDER BY mention.number`,
  ).all(document);
}

export interface OriginDerivationRow {
  readonly id: string;
  readonly document: string;
  readonly toDocument: string | null;
  readonly toSource: string | null;
  readonly relation: DerivationRelation;
  readonly capture: string | null;
  readonly start: number | null;
  readonly end: number | null;
  readonly toCapture: string | null;
  readonly toStart: number | null;
  readonly toEnd: number | null;
}

/** The derivations with a document at one of their ends, in the order they were recorded. */
export function originDerivationsOf(database: ReadonlyDatabase, document: string): OriginDerivationRow[] {
  return statement<OriginDerivationRow>(
    database,
    `SELECT id, document_id AS document, to_document_id AS toDocument, to_source_id AS toSource, relation,
       capture_id AS capture, start, "end", to_capture_id AS toCapture, to_start AS toStart, to_end AS toEnd
     FROM derivation WHERE number IN (
       SELECT number FROM derivation WHERE document_id = @document
       UNION SELECT number FROM derivation WHERE to_document_id = @document)
     ORDER BY number`,
  ).all({ document });
}

/** The held documents that a document cites or is derived from, in the order of their ids. */
export function citationsOf(database: ReadonlyDatabase, document: string): string[] {
  return statement<{ id: string }>(
    database,
    `SELECT mention.document_id AS id FROM capture JOIN mention ON mention.capture_id = capture.id
     WHERE capture.document_id = @document AND mention.document_id IS NOT NULL
       AND mention.document_id <> @document
     UNION SELECT to_document_id FROM derivation WHERE document_id = @document AND to_document_id IS NOT NULL
     ORDER BY id`,
  )
    .all({ document })
    .map(({ id }) => id);
}

/** A source as origins know it. */
export function findOriginSource(
  database: ReadonlyDatabase,
  id: string,
): { readonly name: string; readonly kind: SourceKind; readonly aliases: readonly string[] } | undefined {
  const row = statement<{ name: string; kind: SourceKind; aliases: string }>(
    database,
    `SELECT name, kind,
       (SELECT json_group_array(name) FROM source_alias WHERE source_id = source.id) AS aliases
     FROM source WHERE id = ?`,
  ).get(id);
  return row && { name: row.name, kind: row.kind, aliases: JSON.parse(row.aliases) as string[] };
}

export interface OriginAffiliationRow {
  readonly to: string;
  readonly relation: AffiliationRelation;
  readonly since: string | null;
  readonly until: string | null;
}

/** What a source is to others, in the order it was said. */
export function originAffiliationsOf(database: ReadonlyDatabase, source: string): OriginAffiliationRow[] {
  return statement<OriginAffiliationRow>(
    database,
    'SELECT to_source_id AS "to", relation, since, until FROM affiliation WHERE source_id = ? ORDER BY number',
  ).all(source);
}

/** The blocks (JSON) of a capture's text. */
export function blocksOf(database: ReadonlyDatabase, capture: string): string | undefined {
  return statement<{ blocks: string }>(
    database,
    'SELECT blocks FROM extraction JOIN capture ON capture.extraction = extraction.number WHERE capture.id = ?',
  ).get(capture)?.blocks;
}
