import type { Grade, Source } from '../../../shared/model/source.ts';

/** The grade of a source that holds now, in general and on every topic; null when none was given. */
export function currentGrade({ grades }: Pick<Source, 'grades'>): Grade | null {
  return (
    grades.find(
      ({ supersededAt, topic, document, annotation }) =>
        supersededAt === null && topic === null && document === null && annotation === null,
    ) ?? null
  );
}
