import type { VerifyCheck } from '../../shared/contract/project.ts';
import type { CallContext } from '../../shared/rpc/server.ts';
import {
  check,
  checkEvents,
  checkForeignKeys,
  checkFullText,
  checkSqlite,
  isBlobIntact,
  listBlobs,
  listQuotes,
  listUncheckedOriginals,
  recordIntegrity,
} from '../store/integrity.ts';
import { findCaptureText } from '../store/repositories/captures.ts';
import { listTargetsNotCarried } from '../store/repositories/placements.ts';
import type { Store } from '../store/store.ts';
import { nextTask } from './next-task.ts';

/** Checks all that the project promises, one line each. */
export async function verifyProject(store: Store, { signal, report }: CallContext): Promise<VerifyCheck[]> {
  const { reader, unitOfWork } = store;
  const checks: VerifyCheck[] = [];
  const steps: readonly [string, () => VerifyCheck | Promise<VerifyCheck>][] = [
    ['the database', () => checkSqlite(reader)],
    ['references', () => checkForeignKeys(reader)],
    ['the full-text index', () => unitOfWork.aside(checkFullText)],
    ['originals', () => checkOriginals(store, signal)],
    ['quotes', () => checkQuotes(store)],
    ['newer copies', () => checkCarried(store)],
    ['the event log', () => checkEvents(reader)],
  ];
  for (const [doing, step] of steps) {
    signal.throwIfAborted();
    report({ done: checks.length, total: steps.length, doing });
    await nextTask();
    checks.push(await step());
  }
  return checks;
}

/** Hashes the originals that were never checked, a few at a time, and keeps the result. */
export async function checkNewOriginals(store: Store, signal: AbortSignal): Promise<number> {
  const unchecked = listUncheckedOriginals(store.reader);
  for (const sha256 of unchecked) {
    if (signal.aborted) return 0;
    checkBlob(store, sha256);
    await nextTask();
  }
  return unchecked.length;
}

async function checkOriginals(store: Store, signal: AbortSignal): Promise<VerifyCheck> {
  const blobs = listBlobs(store.reader);
  const problems: string[] = [];
  for (const sha256 of blobs) {
    signal.throwIfAborted();
    if (!checkBlob(store, sha256)) problems.push(`the bytes stored as ${sha256.slice(0, 12)} have changed`);
    await nextTask();
  }
  return check('originals', problems, `${blobs.length} of ${blobs.length} hash to their SHA-256`);
}

function checkBlob(store: Store, sha256: string): boolean {
  const isIntact = isBlobIntact(store.reader, sha256);
  store.unitOfWork.aside((database) =>
    recordIntegrity(database, { sha256, isIntact, checkedAt: store.now() }),
  );
  return isIntact;
}

function checkQuotes({ reader }: Store): VerifyCheck {
  const quotes = listQuotes(reader);
  const problems: string[] = [];
  for (const [capture, quotesOfCapture] of Map.groupBy(quotes, (quote) => quote.capture)) {
    const text = findCaptureText(reader, capture) ?? '';
    for (const { what, start, end, exact } of quotesOfCapture) {
      if (text.slice(start, end) !== exact) problems.push(`the quote of ${what} is not in its capture`);
    }
  }
  return check('quotes', problems, `${quotes.length} of ${quotes.length} quotes match their captures`);
}

function checkCarried({ reader }: Store): VerifyCheck {
  const problems = listTargetsNotCarried(reader).map(
    ({ annotation }) => `a passage of annotation ${annotation} is not carried to the newest copy`,
  );
  return check('newer copies', problems, 'every annotation says how it stands in the newest copy');
}
