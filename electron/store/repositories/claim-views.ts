import { passageWordsOf } from '../region-sql.ts';
import type {
  AnalystConfidence,
  CredibilityLevelCode,
  Stance,
  YardstickName,
} from '../../../shared/model/claim.ts';
import { type ReadonlyDatabase, statement } from '../database.ts';

/** Which claims are asked about. */
export interface ClaimSelection {
  /** Undefined: of all questions; null: of none. */
  readonly question: string | null | undefined;
  readonly claims: readonly string[] | undefined;
}

/** A claim with what was concluded about it. */
export interface ViewedClaimRow {
  readonly id: string;
  readonly statement: string;
  readonly question: string | null;
  readonly questionWords: string | null;
  /** Of the conclusion in force; null where there is none. */
  readonly yardstick: YardstickName | null;
  readonly likelihood: string | null;
  readonly confidence: AnalystConfidence | null;
  readonly said: string | null;
  readonly eventDate: string | null;
  readonly createdAt: string;
}

const selected = `(@all = 1 OR claim.question_id IS @question)
  AND (@claims IS NULL OR claim.id IN (SELECT value FROM json_each(@claims)))`;

function parametersOf({ question, claims }: ClaimSelection) {
  return {
    all: question === undefined ? 1 : 0,
    question: question ?? null,
    claims: claims === undefined ? null : JSON.stringify(claims),
  };
}

/** The claims in the order they were made. */
export function listViewedClaims(database: ReadonlyDatabase, selection: ClaimSelection): ViewedClaimRow[] {
  return statement<ViewedClaimRow>(
    database,
    `SELECT claim.id, claim.statement, question.id AS question, question.words AS questionWords,
       conclusion.yardstick, conclusion.likelihood, conclusion.confidence, claim.said,
       claim.event_date AS eventDate, claim.created_at AS createdAt
     FROM claim LEFT JOIN question ON question.id = claim.question_id
     LEFT JOIN conclusion ON conclusion.claim_id = claim.id AND conclusion.superseded_at IS NULL
     WHERE ${selected} ORDER BY claim.number`,
  ).all(parametersOf(selection));
}

/** Evidence in force on one passage: an annotation of several passages has several of these. */
export interface ViewedEvidenceRow {
  readonly id: string;
  readonly claim: string;
  readonly annotation: string;
  readonly target: string;
  readonly stance: Stance;
  /** Null: not judged; '6': cannot be judged. */
  readonly credibility: CredibilityLevelCode | null;
  readonly value: string | null;
  readonly exact: string;
  readonly capture: string;
  readonly start: number | null;
  readonly end: number | null;
  readonly document: string;
}

/** Of the selected claims, claim by claim, in the order it was judged. */
export function listViewedEvidence(
  database: ReadonlyDatabase,
  selection: ClaimSelection,
): ViewedEvidenceRow[] {
  return statement<ViewedEvidenceRow>(
    database,
    `SELECT evidence.id, evidence.claim_id AS claim, evidence.annotation_id AS annotation, target.id AS target,
       evidence.stance,
       CASE WHEN evidence.is_credibility_judged = 1 THEN coalesce(CAST(evidence.credibility AS TEXT), '6') END
         AS credibility,
       evidence.value, ${passageWordsOf('target')} AS exact, target.capture_id AS capture, target.start, target."end",
       capture.document_id AS document
     FROM claim JOIN evidence ON evidence.claim_id = claim.id AND evidence.superseded_at IS NULL
     JOIN annotation_target AS target ON target.annotation_id = evidence.annotation_id
     JOIN capture ON capture.id = target.capture_id
     WHERE ${selected} ORDER BY claim.number, evidence.number, target.number`,
  ).all(parametersOf(selection));
}

/** A document as the head of a column, or as what a value comes from. */
export interface ViewedDocumentRow {
  readonly id: string;
  readonly title: string;
  /** EDTF. */
  readonly published: string | null;
  readonly source: string | null;
  readonly sourceName: string | null;
}

/** All documents in the order they were added. */
export function listViewedDocuments(database: ReadonlyDatabase): ViewedDocumentRow[] {
  return statement<ViewedDocumentRow>(
    database,
    `SELECT document.id, document.title, document.published, source.id AS source, source.name AS sourceName
     FROM document LEFT JOIN source ON source.id = document.source_id ORDER BY document.number`,
  ).all();
}
