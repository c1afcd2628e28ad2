import type {
  Annotation,
  AnchorState,
  AnnotationTarget,
  Motivation,
  Placement,
  PlacementDecision,
} from '../../../shared/model/annotation.ts';
import type { Region } from '../../../shared/model/page.ts';
import { inDocumentOrder } from '../../../shared/annotations/document-order.ts';
import { type ReadonlyDatabase, statement } from '../database.ts';

interface AnnotationRow {
  readonly id: string;
  readonly motivation: Motivation;
  readonly created_at: string;
  readonly modified_at: string;
  /** JSON array of tag ids. */
  readonly tags: string;
  readonly note_id: string | null;
  readonly note_text: string | null;
  readonly note_lexical: string | null;
}

interface PlaceRow {
  readonly id: string;
  readonly capture_id: string;
  readonly start: number | null;
  readonly end: number | null;
  readonly exact: string;
  readonly state: AnchorState;
  readonly score: number;
}

interface TargetRow extends PlaceRow {
  readonly annotation_id: string;
  readonly document_id: string;
  readonly prefix: string;
  readonly suffix: string;
  readonly region: string | null;
}

interface PlacementRow extends PlaceRow {
  readonly target_id: string;
  readonly decision: PlacementDecision;
  readonly decided_at: string | null;
}

/** Which annotations: a condition on `annotation.id`, with at most the one parameter `@value`. */
interface Choice {
  readonly condition: string;
  readonly value?: string;
}

/** All annotations: by the document of the first passage as added, then in the order of its text. */
export function listAnnotations(database: ReadonlyDatabase): Annotation[] {
  return chosenAnnotations(database, { condition: '1' });
}

/** The annotations with a passage in a document, in the order of its text. */
export function listAnnotationsOf(database: ReadonlyDatabase, document: string): Annotation[] {
  const condition = `annotation.id IN (SELECT annotation_id FROM annotation_target
    JOIN capture ON capture.id = capture_id WHERE capture.document_id = @value)`;
  return chosenAnnotations(database, { condition, value: document }).sort(inDocumentOrder(document));
}

/** The annotation of this id; undefined where there is none. */
export function findAnnotation(database: ReadonlyDatabase, id: string): Annotation | undefined {
  return chosenAnnotations(database, { condition: 'annotation.id = @value', value: id })[0];
}

/** The annotations of these ids; those that are not there are left out. */
export function findAnnotations(database: ReadonlyDatabase, ids: readonly string[]): Annotation[] {
  const condition = 'annotation.id IN (SELECT value FROM json_each(@value))';
  return chosenAnnotations(database, { condition, value: JSON.stringify(ids) });
}

/** Ids of the rows that hang on an annotation. */
export interface AnnotationParts {
  readonly targets: readonly string[];
  readonly placements: readonly string[];
  readonly tags: readonly string[];
  readonly notes: readonly string[];
  /** Links that begin or end at it. */
  readonly links: readonly string[];
  /** Where notes cite it, and what its own comment cites. */
  readonly citations: readonly string[];
}

/** The ids of all rows that make up an annotation and go with it. */
export function partsOfAnnotation(database: ReadonlyDatabase, annotation: string): AnnotationParts {
  const idsBy = (sql: string) =>
    statement<{ id: string }>(database, sql)
      .all({ annotation })
      .map(({ id }) => id);
  return {
    targets: idsBy('SELECT id FROM annotation_target WHERE annotation_id = @annotation'),
    placements: idsBy(
      `SELECT placement.id FROM placement JOIN annotation_target AS target ON target.id = placement.target_id
       WHERE target.annotation_id = @annotation`,
    ),
    tags: idsBy('SELECT id FROM annotation_tag WHERE annotation_id = @annotation'),
    notes: idsBy('SELECT id FROM note WHERE annotation_id = @annotation'),
    links: idsBy(
      'SELECT id FROM link WHERE from_annotation_id = @annotation OR to_annotation_id = @annotation',
    ),
    citations: idsBy(
      `SELECT id FROM note_citation WHERE annotation_id = @annotation
         OR note_id IN (SELECT id FROM note WHERE annotation_id = @annotation)`,
    ),
  };
}

/** The id of the row that joins an annotation and a tag. */
export function findAnnotationTag(
  database: ReadonlyDatabase,
  annotation: string,
  tag: string,
): string | undefined {
  return statement<{ id: string }>(
    database,
    'SELECT id FROM annotation_tag WHERE annotation_id = ? AND tag_id = ?',
  ).get(annotation, tag)?.id;
}

/** Every use of a tag: the joining row and its annotation. */
export function usesOfTag(
  database: ReadonlyDatabase,
  tag: string,
): { readonly id: string; readonly annotation: string }[] {
  return statement<{ id: string; annotation: string }>(
    database,
    'SELECT id, annotation_id AS annotation FROM annotation_tag WHERE tag_id = ? ORDER BY number',
  ).all(tag);
}

/** Ids of the annotations that these passages belong to, as far as they are there. */
export function annotationsOfTargets(database: ReadonlyDatabase, targets: readonly string[]): string[] {
  return statement<{ annotation: string }>(
    database,
    `SELECT DISTINCT annotation_id AS annotation FROM annotation_target
     WHERE id IN (SELECT value FROM json_each(?))`,
  )
    .all(JSON.stringify(targets))
    .map(({ annotation }) => annotation);
}

function chosenAnnotations(database: ReadonlyDatabase, { condition, value }: Choice): Annotation[] {
  const rowsOf = <Row>(sql: string): Row[] => {
    const query = statement<Row>(database, sql);
    return value === undefined ? query.all() : query.all({ value });
  };
  const annotations = rowsOf<AnnotationRow>(`
    SELECT annotation.id, annotation.motivation, annotation.created_at, annotation.modified_at,
      (SELECT json_group_array(tag_id ORDER BY number) FROM annotation_tag
       WHERE annotation_id = annotation.id) AS tags,
      note.id AS note_id, note.text AS note_text, note.lexical AS note_lexical
    FROM annotation
    JOIN annotation_target AS first ON first.number =
      (SELECT min(number) FROM annotation_target WHERE annotation_id = annotation.id)
    JOIN capture ON capture.id = first.capture_id
    JOIN document ON document.id = capture.document_id
    LEFT JOIN note ON note.annotation_id = annotation.id
    WHERE ${condition}
    ORDER BY document.number, first.start, first."end", annotation.number`);
  const placements = Map.groupBy(
    rowsOf<PlacementRow>(`
      SELECT placement.* FROM placement
      JOIN annotation_target AS target ON target.id = placement.target_id
      JOIN annotation ON annotation.id = target.annotation_id
      WHERE ${condition} ORDER BY placement.number`),
    (row) => row.target_id,
  );
  const targets = Map.groupBy(
    rowsOf<TargetRow>(`
      SELECT target.*, capture.document_id FROM annotation_target AS target
      JOIN annotation ON annotation.id = target.annotation_id
      JOIN capture ON capture.id = target.capture_id
      WHERE ${condition} ORDER BY target.number`),
    (row) => row.annotation_id,
  );
  return annotations.map((row) =>
    toAnnotation(
      row,
      (targets.get(row.id) ?? []).map((target) => toTarget(target, placements.get(target.id) ?? [])),
    ),
  );
}

function toAnnotation(row: AnnotationRow, targets: readonly AnnotationTarget[]): Annotation {
  return {
    id: row.id,
    motivation: row.motivation,
    targets,
    tags: JSON.parse(row.tags),
    comment:
      row.note_id === null
        ? null
        : { note: row.note_id, text: row.note_text ?? '', lexical: row.note_lexical ?? '' },
    createdAt: row.created_at,
    modifiedAt: row.modified_at,
  };
}

function toTarget(row: TargetRow, placements: readonly PlacementRow[]): AnnotationTarget {
  const { id, document_id, capture_id, exact, prefix, suffix, start, end, state, score, region } = row;
  return {
    id,
    document: document_id,
    capture: capture_id,
    exact,
    prefix,
    suffix,
    start,
    end,
    state,
    score,
    // Written from a value of this type.
    region: region === null ? null : (JSON.parse(region) as Region),
    placements: placements.map(toPlacement),
  };
}

function toPlacement(row: PlacementRow): Placement {
  const { id, capture_id, exact, start, end, state, score, decision, decided_at } = row;
  return { id, capture: capture_id, exact, start, end, state, score, decision, decidedAt: decided_at };
}
