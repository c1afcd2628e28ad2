import { type ReadonlyDatabase, statement } from '../database.ts';

/** Ids of all documents. */
export function allDocuments(database: ReadonlyDatabase): string[] {
  return ids(database, 'SELECT id FROM document', null);
}

/** These documents with their titles, in the order they came into the project. */
export function namedDocuments(
  database: ReadonlyDatabase,
  documents: ReadonlySet<string>,
): { readonly id: string; readonly title: string }[] {
  return statement<{ id: string; title: string }>(
    database,
    'SELECT id, title FROM document WHERE id IN (SELECT value FROM json_each(?)) ORDER BY number',
  ).all(JSON.stringify([...documents]));
}

/** Ids of the documents with a passage that has one of these tags, or a tag below one of them. */
export function documentsOfTags(database: ReadonlyDatabase, tags: readonly string[]): string[] {
  return ids(
    database,
    `WITH RECURSIVE wanted (id) AS (
       SELECT value FROM json_each(?) UNION SELECT tag.id FROM tag JOIN wanted ON tag.parent_id = wanted.id)
     SELECT DISTINCT document_id AS id FROM annotation_tag
     JOIN annotation_target USING (annotation_id) JOIN capture ON capture.id = capture_id
     WHERE tag_id IN (SELECT id FROM wanted)`,
    tags,
  );
}

/** Ids of the documents of these captures, given by the numbers of their rows. */
export function documentsOfCaptures(database: ReadonlyDatabase, numbers: readonly number[]): string[] {
  return ids(
    database,
    'SELECT DISTINCT document_id AS id FROM capture WHERE number IN (SELECT value FROM json_each(?))',
    numbers,
  );
}

/** Ids of the documents that these annotations stand in, given by the numbers of their rows. */
export function documentsOfAnnotations(database: ReadonlyDatabase, numbers: readonly number[]): string[] {
  return ids(
    database,
    `SELECT DISTINCT document_id AS id FROM annotation
     JOIN annotation_target ON annotation_target.annotation_id = annotation.id JOIN capture ON capture.id = capture_id
     WHERE annotation.number IN (SELECT value FROM json_each(?))`,
    numbers,
  );
}

/** Ids of the claims that have one of these tags, or a tag below one of them. */
export function claimsOfTags(database: ReadonlyDatabase, tags: readonly string[]): string[] {
  return ids(
    database,
    `WITH RECURSIVE wanted (id) AS (
       SELECT value FROM json_each(?) UNION SELECT tag.id FROM tag JOIN wanted ON tag.parent_id = wanted.id)
     SELECT DISTINCT claim_id AS id FROM claim_tag WHERE tag_id IN (SELECT id FROM wanted)`,
    tags,
  );
}

/** Ids of these claims, given by the numbers of their rows. */
export function claimsOfNumbers(database: ReadonlyDatabase, numbers: readonly number[]): string[] {
  return ids(database, 'SELECT id FROM claim WHERE number IN (SELECT value FROM json_each(?))', numbers);
}

/** What claims a scope may hold. */
interface ClaimScope {
  readonly documents: ReadonlySet<string>;
  /** Those that it holds in any case. */
  readonly claims: readonly string[];
  readonly question: string | null;
  readonly isWhole: boolean;
}

/**
 * The claims that rest on a passage of these documents or were made from one, with those that belong to the question and those that
 * are named; where the documents are the whole project, all claims. In the order they were made.
 */
export function claimsForScope(
  database: ReadonlyDatabase,
  { documents, claims, question, isWhole }: ClaimScope,
): { readonly id: string; readonly statement: string }[] {
  return statement<{ id: string; statement: string }>(
    database,
    `SELECT id, statement FROM claim
     WHERE @isWhole OR question_id = @question OR id IN (SELECT value FROM json_each(@claims)) OR id IN (
       SELECT claim_id FROM evidence
       JOIN annotation_target USING (annotation_id) JOIN capture ON capture.id = capture_id
       WHERE superseded_at IS NULL AND document_id IN (SELECT value FROM json_each(@documents)))
     OR annotation_id IN (
       SELECT annotation_target.annotation_id FROM annotation_target JOIN capture ON capture.id = capture_id
       WHERE document_id IN (SELECT value FROM json_each(@documents)))
     ORDER BY number`,
  ).all({
    isWhole: isWhole ? 1 : 0,
    question,
    claims: JSON.stringify(claims),
    documents: JSON.stringify([...documents]),
  });
}

function ids(database: ReadonlyDatabase, sql: string, values: readonly (string | number)[] | null): string[] {
  const rows = statement<{ id: string }>(database, sql);
  return (values === null ? rows.all() : rows.all(JSON.stringify(values))).map(({ id }) => id);
}
