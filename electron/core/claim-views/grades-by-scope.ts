import type { Grade } from '../../../shared/model/source.ts';

/** What a judgement of a source is asked for. */
export interface GradedPlace {
  readonly source: string | null;
  readonly document?: string;
  readonly annotation?: string;
}

/** Gives the judgement of a source that counts for a passage: in it, else in its document, else in general. */
export type GradeOf = (place: GradedPlace) => Grade | null;

/** Looks grades up by what they are limited to. `grades`: those that count, the newest first. */
export function gradesByScope(grades: readonly Grade[]): GradeOf {
  const byScope = new Map<string, Grade>();
  for (const grade of grades) {
    const key = keyOf(grade.source, grade.annotation === null ? grade.document : grade.annotation);
    if (!byScope.has(key)) byScope.set(key, grade);
  }
  return ({ source, document, annotation }) => {
    if (source === null) return null;
    return (
      (annotation === undefined ? undefined : byScope.get(keyOf(source, annotation))) ??
      (document === undefined ? undefined : byScope.get(keyOf(source, document))) ??
      byScope.get(keyOf(source, null)) ??
      null
    );
  };
}

function keyOf(source: string, scope: string | null): string {
  return `${source} ${scope ?? ''}`;
}
