import type {
  EvidenceMatrix,
  MatrixClaim,
  MatrixColumn,
  MatrixEvidence,
} from '../../../shared/contract/claim-views.ts';
import { likelihoodWords } from '../../../shared/likelihood/yardstick.ts';
import type { ReadonlyDatabase } from '../../store/database.ts';
import {
  type ClaimSelection,
  listViewedClaims,
  listViewedDocuments,
  listViewedEvidence,
  type ViewedClaimRow,
  type ViewedDocumentRow,
} from '../../store/repositories/claim-views.ts';
import { listGradesThatCount } from '../../store/repositories/grades.ts';
import { type GradeOf, gradesByScope } from './grades-by-scope.ts';

export interface MatrixRequest extends ClaimSelection {
  readonly by: MatrixColumn['kind'];
  /** Columns without evidence too. */
  readonly empty: boolean;
}

/** Claims by the documents that their evidence stands in, or by the sources of these. */
export function readMatrix(
  reader: ReadonlyDatabase,
  { by, empty, ...selection }: MatrixRequest,
): EvidenceMatrix {
  const claims = listViewedClaims(reader, selection).map(toClaim);
  const documents = listViewedDocuments(reader);
  const evidence = listViewedEvidence(reader, selection);
  const used = new Set(evidence.map(({ document }) => document));
  const heads = empty ? documents : documents.filter(({ id }) => used.has(id));
  const gradeOf = gradesByScope(listGradesThatCount(reader));
  const columns = by === 'document' ? heads.map(documentColumn(gradeOf)) : sourceColumns(heads, gradeOf);

  const rowOf = new Map(claims.map(({ id }, index) => [id, index]));
  const columnOfHead = new Map(columns.map(({ id }, index) => [id, index]));
  const columnOf = new Map(
    heads.map(({ id, source }) => [id, columnOfHead.get(by === 'document' ? id : source)]),
  );
  const cells = new Map<number, { claim: number; column: number; evidence: Map<string, MatrixEvidence> }>();
  for (const { id, claim, annotation, stance, credibility, document } of evidence) {
    const row = rowOf.get(claim);
    const column = columnOf.get(document);
    if (row === undefined || column === undefined) continue;
    const key = row * columns.length + column;
    const cell = cells.get(key) ?? { claim: row, column, evidence: new Map<string, MatrixEvidence>() };
    cells.set(key, cell);
    // Two passages of one annotation in one document are one judgement.
    cell.evidence.set(id, { id, annotation, stance, credibility });
  }
  return {
    claims,
    columns,
    cells: [...cells.values()].map((cell) => ({ ...cell, evidence: [...cell.evidence.values()] })),
  };
}

function toClaim(row: ViewedClaimRow): MatrixClaim {
  const { id, statement, question, questionWords, yardstick, likelihood, confidence } = row;
  return {
    id,
    statement,
    question: question === null ? null : { id: question, words: questionWords ?? '' },
    likelihoodWords: yardstick === null ? null : likelihoodWords(yardstick, likelihood),
    confidence,
    said: row.said,
    eventDate: row.eventDate,
    createdAt: row.createdAt,
  };
}

function documentColumn(gradeOf: GradeOf) {
  return ({ id, title, published, source, sourceName }: ViewedDocumentRow): MatrixColumn => ({
    id,
    kind: 'document',
    title,
    source: sourceName,
    published,
    grade: gradeOf({ source, document: id }),
  });
}

function sourceColumns(documents: readonly ViewedDocumentRow[], gradeOf: GradeOf): MatrixColumn[] {
  const columns = new Map<string | null, MatrixColumn>();
  for (const { source, sourceName } of documents) {
    if (columns.has(source)) continue;
    columns.set(source, {
      id: source,
      kind: 'source',
      title: sourceName ?? 'No source recorded',
      source: null,
      published: null,
      grade: gradeOf({ source }),
    });
  }
  const unknown = columns.get(null);
  if (unknown !== undefined && columns.delete(null)) columns.set(null, unknown);
  return [...columns.values()];
}
