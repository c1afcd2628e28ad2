import type { Grade, ScaleName } from '../../../shared/model/source.ts';
import { missingLevel, reliabilityLevel } from '../../../shared/reliability/scales.ts';
import { type ReadonlyDatabase, statement } from '../database.ts';
import { lastToldRow } from './told-rows.ts';

interface GradeRow {
  readonly id: string;
  readonly source_id: string;
  readonly scale: ScaleName;
  readonly code: string | null;
  readonly topic: string | null;
  readonly document_id: string | null;
  readonly annotation_id: string | null;
  readonly reason: string | null;
  readonly graded_at: string;
  readonly superseded_at: string | null;
  readonly period: string | null;
}

/** What a grade is limited to; null: not limited. */
export interface GradeScope {
  readonly source: string;
  readonly scale: ScaleName;
  readonly topic: string | null;
  readonly document: string | null;
  readonly annotation: string | null;
  /** EDTF. */
  readonly period: string | null;
}

/** All grades of all sources, newest first. */
export function listGrades(database: ReadonlyDatabase): Grade[] {
  return statement<GradeRow>(database, 'SELECT * FROM grade ORDER BY graded_at DESC, number DESC')
    .all()
    .map(toGrade);
}

/**
 * The grades that stand for their sources where one grade is shown, newest first: in force, on the project's scale, on no
 * topic and for no period in particular.
 */
export function listGradesThatCount(database: ReadonlyDatabase): Grade[] {
  return listGradesInForce(database).filter(({ topic }) => topic === null);
}

/** The same with those on a topic. */
export function listGradesInForce(database: ReadonlyDatabase): Grade[] {
  return statement<GradeRow>(
    database,
    `SELECT * FROM grade WHERE ${isInForce} ORDER BY graded_at DESC, number DESC`,
  )
    .all()
    .map(toGrade);
}

const isInForce = `superseded_at IS NULL AND period IS NULL
  AND scale = (SELECT coalesce(reliability_scale, 'admiralty') FROM project)`;
/** Whether a row of `grade` stands for its source where one grade is shown. */
export const gradeCounts = `${isInForce} AND topic IS NULL`;

/** The grades of one source, newest first. */
export function listGradesOfSource(database: ReadonlyDatabase, source: string): Grade[] {
  return statement<GradeRow>(
    database,
    'SELECT * FROM grade WHERE source_id = ? ORDER BY graded_at DESC, number DESC',
  )
    .all(source)
    .map(toGrade);
}

/** The grade in force for exactly this scope. */
export function currentGrade(database: ReadonlyDatabase, scope: GradeScope): Grade | undefined {
  const row = statement<GradeRow>(
    database,
    `SELECT * FROM grade
     WHERE source_id = @source AND scale = @scale AND topic IS @topic AND document_id IS @document
       AND annotation_id IS @annotation AND period IS @period AND superseded_at IS NULL
     ORDER BY number DESC LIMIT 1`,
  ).get(scope);
  return row && toGrade(row);
}

/** The grades of these ids, in force or not; those that are gone as the event log last has them. */
export function toldGrades(database: ReadonlyDatabase, ids: readonly string[]): Grade[] {
  const rows = statement<GradeRow>(
    database,
    'SELECT * FROM grade WHERE id IN (SELECT value FROM json_each(?))',
  ).all(JSON.stringify(ids));
  const found = new Set(rows.map(({ id }) => id));
  const told = ids
    .filter((id) => !found.has(id))
    .flatMap((id) => lastToldRow<GradeRow>(database, 'grade', id) ?? []);
  return [...rows, ...told].map(toGrade);
}

/** Ids of the grades limited to any of these documents, or to passages in them. */
export function gradesLimitedToDocument(database: ReadonlyDatabase, document: string): string[] {
  return statement<{ id: string }>(
    database,
    `SELECT id FROM grade WHERE document_id = @document OR annotation_id IN
       (SELECT annotation_id FROM annotation_target JOIN capture ON capture.id = capture_id
        WHERE capture.document_id = @document)`,
  )
    .all({ document })
    .map(({ id }) => id);
}

/** The grades that count and are limited to any of these passages. */
export function gradesOfPassages(database: ReadonlyDatabase, annotations: readonly string[]): Grade[] {
  return statement<GradeRow>(
    database,
    `SELECT * FROM grade WHERE annotation_id IN (SELECT value FROM json_each(?))
       AND ${gradeCounts} ORDER BY number DESC`,
  )
    .all(JSON.stringify(annotations))
    .map(toGrade);
}

/** Ids of the grades limited to this passage. */
export function gradesLimitedToAnnotation(database: ReadonlyDatabase, annotation: string): string[] {
  return statement<{ id: string }>(database, 'SELECT id FROM grade WHERE annotation_id = ?')
    .all(annotation)
    .map(({ id }) => id);
}

function toGrade(row: GradeRow): Grade {
  const level = row.code === null ? missingLevel(row.scale) : reliabilityLevel(row.scale, row.code);
  return {
    id: row.id,
    source: row.source_id,
    scale: row.scale,
    code: level?.code ?? String(row.code),
    words: level?.words ?? 'not a level of this scale',
    topic: row.topic,
    document: row.document_id,
    annotation: row.annotation_id,
    reason: row.reason,
    period: row.period,
    gradedAt: row.graded_at,
    supersededAt: row.superseded_at,
  };
}
