import type { MergePreview, Source } from '../../../shared/model/source.ts';
import type { ReadonlyDatabase } from '../../store/database.ts';
import { listAffiliations } from '../../store/repositories/affiliations.ts';
import { listDistinctOf } from '../../store/repositories/distinct-sources.ts';
import { circleWords } from './affiliations.ts';
import { counted, reportedThrough } from './hangs.ts';
import type { MergePlan } from './merge-plan.ts';
import { belongs, ownerCircle } from './owner-circle.ts';

interface Merge {
  readonly into: Source;
  readonly merged: readonly Source[];
  readonly plan: MergePlan;
}

/** Says what merging sources comes to, before it is done. */
export function describeMerge(reader: ReadonlyDatabase, merge: Merge): MergePreview {
  const { into, merged, plan } = merge;
  const names = [...into.aliases, ...merged.flatMap(({ name, aliases }) => [name, ...aliases])];
  return {
    aliases: namesAfter(names, into.name),
    moves: [
      ...plan.moved.map(({ column, count }) => counted(count, column)),
      counted(plan.movedVia, reportedThrough),
    ].filter((words) => words !== null),
    remarks: [...gradeRemarks(merge), ...interestRemarks(merge), ...distinctRemarks(reader, merge)],
    refusal: circleOf(reader, merge),
  };
}

function namesAfter(names: readonly string[], own: string): string[] {
  const seen = new Set([own.toLowerCase()]);
  return names.filter((name) => {
    const isFirst = !seen.has(name.toLowerCase());
    seen.add(name.toLowerCase());
    return isFirst;
  });
}

function gradeRemarks({ into, merged, plan }: Merge): string[] {
  const grades = new Map(
    [into, ...merged].flatMap((source) => source.grades.map((grade) => [grade.id, { grade, source }])),
  );
  return plan.acts.flatMap((act) => {
    if (act.act !== 'supersede') return [];
    const old = grades.get(act.id);
    const by = grades.get(act.by);
    if (old === undefined || by === undefined) return [];
    const on = old.grade.topic === null ? '' : ` on ${old.grade.topic}`;
    return [
      `The grade ${old.grade.code}${on} of “${old.source.name}” is superseded by the newer ${by.grade.code} of “${by.source.name}”.`,
    ];
  });
}

function interestRemarks({ into, merged }: Merge): string[] {
  return merged
    .filter(({ interest }) => interest !== null && into.interest !== null && interest !== into.interest)
    .map(
      ({ name, interest }) =>
        `“${name}” is a ${interest ?? ''} so far; the interest of “${into.name}” stays: ${into.interest ?? ''}.`,
    );
}

function distinctRemarks(reader: ReadonlyDatabase, { into, merged }: Merge): string[] {
  const ids = new Map([into, ...merged].map(({ id, name }) => [id, name]));
  const told = listDistinctOf(reader, into.id).filter(
    ({ source, otherSource }) => otherSource !== null && ids.has(source) && ids.has(otherSource),
  );
  return told.map(
    ({ source, otherSource }) =>
      `You said before that “${ids.get(source)}” and “${ids.get(otherSource ?? '')}” are not the same.`,
  );
}

/** Why they cannot be one: it would make a circle of owners. */
function circleOf(reader: ReadonlyDatabase, { into, merged }: Merge): string | null {
  const gone = new Set(merged.map(({ id }) => id));
  const after = (id: string) => (gone.has(id) ? into.id : id);
  const edges = listAffiliations(reader)
    .filter(({ relation }) => belongs(relation))
    .map(({ source, to, since, until }) => ({ from: after(source.id), to: after(to.id), since, until }))
    .filter(({ from, to }) => from !== to);
  const circle = ownerCircle(edges, into.id);
  return circle && `Merged, they would make a circle of owners: ${circleWords({ reader }, circle)}.`;
}
