import { useMemo } from 'react';
import type { Grade } from '../../../shared/model/source.ts';
import { useCore } from '../../api/hooks.ts';
import { useScale } from '../sources/index.ts';

/** The current grades of a source, on the project's scale, that hold for one passage only, by the annotation of that passage. */
export function usePassageGrades(source: string | null): ReadonlyMap<string, Grade> {
  const grades = useCore('sources.get', source === null ? null : { id: source }).data?.grades;
  const scale = useScale();
  return useMemo(() => {
    const current = (grades ?? []).filter((grade) => grade.supersededAt === null && grade.scale === scale);
    // Newest first in core's answer: the last one set, hence the newest, stands.
    return new Map(
      current.toReversed().flatMap((grade) => (grade.annotation === null ? [] : [[grade.annotation, grade]])),
    );
  }, [grades, scale]);
}
