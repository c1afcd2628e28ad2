import type { ClaimPage } from '../../../shared/contract/claims.ts';
import { findAnnotations } from '../../store/repositories/annotations.ts';
import { findClaim } from '../../store/repositories/claims.ts';
import { listEvidence } from '../../store/repositories/evidence.ts';
import { listSessionItems } from '../../store/repositories/sessions.ts';
import type { Store } from '../../store/store.ts';
import { claimPage } from '../claims/claim-page.ts';
import type { Finder } from '../findings/finder.ts';
import type { FindingsOnCapture } from '../findings/findings-on-capture.ts';
import { nextTask } from '../next-task.ts';

/** What pages of claims are read with. */
export interface PageReading {
  readonly store: Store;
  readonly finder: Finder;
  readonly onCapture: FindingsOnCapture;
}

/** The pages of all claims in a session's queue. Values in the words are looked for first, so that they do not depend on who looked before. */
export async function pagesOfSession(
  reading: PageReading,
  session: string,
  signal: AbortSignal,
): Promise<ReadonlyMap<string, ClaimPage>> {
  const { store, onCapture } = reading;
  const ids = listSessionItems(store.reader, session).flatMap(({ claim }) => claim ?? []);
  await findValues(reading, ids, signal);
  // They were looked for just now.
  const found = { list: onCapture.list, hurry: () => {} };
  const pages = new Map<string, ClaimPage>();
  for (const id of ids) {
    await nextTask();
    signal.throwIfAborted();
    const claim = findClaim(store.reader, id);
    if (claim !== undefined) pages.set(id, await claimPage(store, found, claim));
  }
  return pages;
}

/** Looks for findings in the copies that passages of these claims are on, where that was not done yet. */
async function findValues(
  { store: { reader }, finder, onCapture }: PageReading,
  claims: readonly string[],
  signal: AbortSignal,
): Promise<void> {
  const annotations = listEvidence(reader, { claims, isAll: true }).map(({ annotation }) => annotation);
  const captures = new Set(
    findAnnotations(reader, [...new Set(annotations)]).flatMap(({ targets }) =>
      targets.map(({ capture }) => capture),
    ),
  );
  for (const capture of captures) {
    signal.throwIfAborted();
    if (!(await onCapture.list(capture)).isFound) await finder.find(capture, signal);
  }
  finder.tellNow();
}
