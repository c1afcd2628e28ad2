import { create } from 'zustand';
import type { AnnotationPlan, ImportedStatus } from '../../../shared/contract/annotation-import.ts';

/** What the view of imported annotations holds, kept while the person looks elsewhere. */
export interface ImportAnnotationsState {
  readonly plan: AnnotationPlan | null;
  /** Keys of entries that are not to be imported. */
  readonly leftOut: ReadonlySet<number>;
  readonly listed: ImportedStatus | 'all';
  readonly isBusy: boolean;
  /** Why the last reading or importing failed. */
  readonly error: string | null;
}

const nothing: ImportAnnotationsState = {
  plan: null,
  leftOut: new Set(),
  listed: 'all',
  isBusy: false,
  error: null,
};

export const useImportAnnotations = create<ImportAnnotationsState>()(() => nothing);

/** Shows what a plan holds, everything that can be imported chosen. */
export function showPlan(plan: AnnotationPlan): void {
  useImportAnnotations.setState({ ...nothing, plan });
}

/** Forgets what was read. */
export function leavePlan(): void {
  useImportAnnotations.setState(nothing);
}

/** Chooses entries for the import, or leaves them out. */
export function choose(keys: readonly number[], isChosen: boolean): void {
  useImportAnnotations.setState(({ leftOut }) => {
    const next = new Set(leftOut);
    for (const key of keys) {
      if (isChosen) next.delete(key);
      else next.add(key);
    }
    return { leftOut: next };
  });
}

/** Tells of changes on which commands depend; returns a function that stops. */
export function watchImportAnnotations(listener: () => void): () => void {
  return useImportAnnotations.subscribe(listener);
}
