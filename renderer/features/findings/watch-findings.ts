import { useFindingsView } from '../../stores/findings.ts';

/** Tells of changes that the state of commands on findings depends on; returns a function that stops. */
export function watchFindings(listener: () => void): () => void {
  return useFindingsView.subscribe(listener);
}
