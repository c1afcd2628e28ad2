import { useMemo } from 'react';
import type { Evidence } from '../../../shared/model/claim.ts';
import { useCore } from '../../api/hooks.ts';

/** The judgements in force of a document's passages, by annotation. */
export function useEvidenceByAnnotation(document: string): ReadonlyMap<string, readonly Evidence[]> {
  const all = useCore('evidence.list', { document }).data;
  return useMemo(() => Map.groupBy(all ?? [], ({ annotation }) => annotation), [all]);
}
