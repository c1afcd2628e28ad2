import { useMemo } from 'react';
import type { Grade } from '../../../shared/model/source.ts';
import { useCore } from '../../api/hooks.ts';

/** The current grades of a source that hold for one passage only, by the annotation of that passage. */
export function usePassageGrades(source: string | null): ReadonlyMap<string, Grade> {
  const grades = useCore('sources.get', source === null ? null : { id: source }).data?.grades;
  return useMemo(() => {
    const current = (grades ?? []).filter(({ supersededAt }) => supersededAt === null);
    // Newest first in core's answer: the last one set, hence the newest, stands.
    return new Map(
      current.toReversed().flatMap((grade) => (grade.annotation === null ? [] : [[grade.annotation, grade]])),
    );
  }, [grades]);
}
