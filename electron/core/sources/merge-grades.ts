import type { Grade, Source } from '../../../shared/model/source.ts';
import type { RowAct } from './row-act.ts';

/** Of the grades in force that hold for the same once these sources are one, all but the newest are superseded. */
export function newestGrades(
  sources: readonly Source[],
): readonly (RowAct & { readonly act: 'supersede' })[] {
  const inForce = sources.flatMap(({ grades }) => grades.filter(({ supersededAt }) => supersededAt === null));
  return [...Map.groupBy(inForce, scopeOf).values()].flatMap((grades) => {
    const [newest, ...others] = grades.toSorted(newestFirst);
    return others.map(({ id }) => ({ act: 'supersede' as const, id, by: newest?.id ?? id }));
  });
}

function scopeOf({ scale, topic, period, document, annotation }: Grade): string {
  return JSON.stringify([scale, topic, period, document, annotation]);
}

function newestFirst(one: Grade, other: Grade): number {
  return one.gradedAt < other.gradedAt ? 1 : one.gradedAt > other.gradedAt ? -1 : 0;
}
