import type { CslItem } from '../../../shared/model/bibliographic-record.ts';
import type { DocumentDetail, DocumentSummary } from '../../../shared/model/document.ts';
import type { Metadata } from '../../../shared/model/metadata.ts';
import type { Grade } from '../../../shared/model/source.ts';
import { type ReadonlyDatabase, statement } from '../database.ts';
import { countAnnotationsIn } from './annotation-counts.ts';
import { documentsWithSameText, listCaptures, listCapturesOf } from './captures.ts';
import { listGradesThatCount } from './grades.ts';

interface DocumentRow {
  readonly id: string;
  readonly source_id: string | null;
  readonly source_name: string | null;
  readonly title: string;
  readonly author: string | null;
  readonly publisher: string | null;
  readonly published: string | null;
  readonly url: string | null;
  readonly place: string | null;
  readonly language: string | null;
  readonly direction: 'ltr' | 'rtl' | null;
  readonly readings: string;
  readonly created_at: string;
  readonly csl: string | null;
  /** JSON array of ids. */
  readonly tags: string;
}

const selectDocument = `
  SELECT document.*, source.name AS source_name,
    (SELECT json_group_array(tag_id ORDER BY number) FROM document_tag WHERE document_id = document.id) AS tags
  FROM document
  LEFT JOIN source ON source.id = document.source_id`;

/** All documents, the last added first. */
export function listDocuments(database: ReadonlyDatabase): DocumentSummary[] {
  const captures = Map.groupBy(listCaptures(database), (capture) => capture.document);
  const grades = Map.groupBy(listGradesThatCount(database), (grade) => grade.source);
  return statement<DocumentRow>(database, `${selectDocument} ORDER BY document.number DESC`)
    .all()
    .map((row) =>
      toSummary(database, row, captures.get(row.id)?.at(-1) ?? null, grades.get(row.source_id ?? '') ?? []),
    );
}

/** The document of this id; undefined where there is none. */
export function findDocument(database: ReadonlyDatabase, id: string): DocumentDetail | undefined {
  const row = statement<DocumentRow>(database, `${selectDocument} WHERE document.id = ?`).get(id);
  if (row === undefined) return undefined;
  const captures = listCapturesOf(database, id);
  const grades = listGradesThatCount(database).filter((grade) => grade.source === row.source_id);
  return {
    ...toSummary(database, row, captures.at(-1) ?? null, grades),
    metadata: readingsOf(row.readings),
    // Written by the import from a value of this type.
    csl: row.csl === null ? null : (JSON.parse(row.csl) as CslItem),
    captures,
    sameText: documentsWithSameText(database, id),
  };
}

/** The stored readings of a document's metadata. */
export function findReadings(database: ReadonlyDatabase, document: string): Metadata | undefined {
  const row = statement<{ readings: string }>(database, 'SELECT readings FROM document WHERE id = ?').get(
    document,
  );
  return row && readingsOf(row.readings);
}

/** A document with the title and the date of publication that a bibliographic record gives; undefined without a title. */
export function findRecordOf(database: ReadonlyDatabase, { title, published }: Metadata): string | undefined {
  if (title === undefined) return undefined;
  return statement<{ id: string }>(
    database,
    'SELECT id FROM document WHERE title = ? AND published IS ? AND csl IS NOT NULL ORDER BY number',
  ).get(title.value, published?.value ?? null)?.id;
}

/** Written by the documents service from a value of this type. */
function readingsOf(json: string): Metadata {
  return JSON.parse(json) as Metadata;
}

function toSummary(
  database: ReadonlyDatabase,
  row: DocumentRow,
  capture: DocumentSummary['capture'],
  gradesOfSource: readonly Grade[],
): DocumentSummary {
  return {
    id: row.id,
    title: row.title,
    author: row.author,
    publisher: row.publisher,
    published: row.published,
    language: row.language,
    direction: row.direction,
    url: row.url,
    place: row.place,
    source: row.source_id === null ? null : { id: row.source_id, name: row.source_name ?? '' },
    grade: gradeInForce(row.id, gradesOfSource),
    capture,
    annotations: countAnnotationsIn(database, row.id),
    tags: JSON.parse(row.tags),
    addedAt: row.created_at,
  };
}

/** The grade shown for a document: its source's in this document, else its source's in general. */
export function gradeInForce(document: string, grades: readonly Grade[]): Grade | null {
  const current = grades.filter(
    (grade) =>
      grade.supersededAt === null &&
      grade.annotation === null &&
      grade.topic === null &&
      grade.period === null,
  );
  return (
    current.find((grade) => grade.document === document) ??
    current.find((grade) => grade.document === null) ??
    null
  );
}
