import { create } from 'zustand';
import type { Annotation } from '../../shared/model/annotation.ts';
import { queryClient } from '../api/hooks.ts';
import { useWorkspace } from './workspace.ts';

/**
 * The annotation that further passages can be added to: the active one, and still the same after another document was
 * opened, until it is let go of or another becomes active.
 */
export const useHeldAnnotation = create<{ readonly id: string | null }>()(() => ({ id: null }));

/** Keeps to the active annotation across documents. Returns what stops it. */
export function holdActiveAnnotation(): () => void {
  return useWorkspace.subscribe(({ activeAnnotation, activeDocument }, before) => {
    if (activeAnnotation === before.activeAnnotation) return;
    const isLeftBehind = activeAnnotation === null && activeDocument !== before.activeDocument;
    if (!isLeftBehind) useHeldAnnotation.setState({ id: activeAnnotation });
  });
}

/** An annotation as it was last read for some list; undefined when it is in none that was read. */
export function knownAnnotation(id: string | null): Annotation | undefined {
  if (id === null) return undefined;
  for (const [, list] of queryClient.getQueriesData<readonly Annotation[]>({
    queryKey: ['annotations.list'],
  })) {
    const found = list?.find((annotation) => annotation.id === id);
    if (found !== undefined) return found;
  }
  return undefined;
}
