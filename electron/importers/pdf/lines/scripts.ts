import type { PlacedRun } from '../reading/placed-run.ts';

/** How a run stands to the line it is in: small and above its baseline, or below it. */
export type Script = 'superscript' | 'subscript';

/** Tells whether a run is raised or lowered in a line of this baseline and size; null for most. */
export function scriptOf(
  run: PlacedRun,
  line: { readonly baseline: number; readonly size: number },
): Script | null {
  if (run.size > 0.85 * line.size) return null;
  const raised = line.baseline - run.baseline;
  if (raised > 0.15 * line.size) return 'superscript';
  return raised < -0.07 * line.size ? 'subscript' : null;
}

/** Whether words are the sign of a note: a number, or one of the signs used for notes. */
export function isNoteSign(words: string): boolean {
  return /^(?:\d{1,3}|[*∗†‡§¶]{1,3}|[a-z])$/u.test(words);
}
