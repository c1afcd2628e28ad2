import type { Grade, ScaleName, Source } from '../../../../shared/model/source.ts';

/** The grade of a source that holds now on a scale, in general, on every topic and at any time; null when none was given. */
export function currentGrade({ grades }: Pick<Source, 'grades'>, scale: ScaleName): Grade | null {
  return grades.find((grade) => grade.scale === scale && isInForce(grade) && isGeneral(grade)) ?? null;
}

/** Whether no later grade has taken its place. */
export function isInForce({ supersededAt }: Grade): boolean {
  return supersededAt === null;
}

/** Whether it is limited to no topic, period, document or passage. */
export function isGeneral({ topic, period, document, annotation }: Grade): boolean {
  return topic === null && period === null && document === null && annotation === null;
}
