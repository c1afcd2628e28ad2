import { useCompare } from './compare-store.ts';

/** Tells of changes that the state of commands of a comparison depends on; returns a function that stops. */
export function watchComparison(listener: () => void): () => void {
  return useCompare.subscribe(listener);
}
