import { capturesToSearch, keepFindingSet, textToSearch } from '../../store/repositories/finding-sets.ts';
import type { Store } from '../../store/store.ts';
import { nextTask } from '../next-task.ts';

/** How long extractors work on before others have their turn, in milliseconds by the clock. */
const longestTurnMs = 12;
/** What was found is told at most this often while one capture after the other is searched. */
const tellEveryMs = 1_000;

/** What findings are looked for with, loaded when they first are. */
export interface Extractors {
  readonly version: string;
  readonly find: typeof import('../../extractors/find-findings.ts').findFindingsInSlices;
}

/** Looks for findings in the texts of captures and keeps them; outside undo, since they can always be made anew. */
export interface Finder {
  extractors(): Promise<Extractors>;
  /** Captures in which findings were not looked for yet: the newest ones of these documents, or of all. */
  missing(documents?: readonly string[]): Promise<readonly string[]>;
  /** Looks for findings in one capture, in slices; gives how many there are, and null when it was cancelled. */
  find(capture: string, signal: AbortSignal): Promise<number | null>;
  /** Tells at once what was found and not told yet; to be called when the last capture is done. */
  tellNow(): void;
}

/** `tell` is called after sets of findings were kept. */
export function createFinder({ reader, unitOfWork }: Store, tell: () => void): Finder {
  let loaded: Promise<Extractors> | undefined;
  let isUntold = false;
  let lastToldMs = 0;
  // One turn may be spent on several short texts.
  let turnEnds = 0;
  const giveWay = (): Promise<void> | undefined =>
    Date.now() < turnEnds
      ? undefined
      : nextTask().then(() => {
          turnEnds = Date.now() + longestTurnMs;
        });
  const tellNow = () => {
    if (!isUntold) return;
    isUntold = false;
    lastToldMs = Date.now();
    tell();
  };
  const extractors = () => {
    loaded ??= import('../../extractors/find-findings.ts').then(
      ({ extractorsVersion, findFindingsInSlices }) => ({
        version: extractorsVersion,
        find: findFindingsInSlices,
      }),
    );
    return loaded;
  };
  return {
    extractors,
    tellNow,

    missing: async (documents) => capturesToSearch(reader, (await extractors()).version, documents),

    find: async (capture, signal) => {
      const { version, find } = await extractors();
      await giveWay();
      const read = textToSearch(reader, capture);
      if (read === undefined) return 0;
      const findings = await find(read, () => {
        signal.throwIfAborted();
        return giveWay();
      }).catch((thrown: unknown) => {
        if (signal.aborted) return null;
        throw thrown;
      });
      if (findings === null || signal.aborted) return null;
      unitOfWork.aside((database) => keepFindingSet(database, read, { extractors: version, findings }));
      isUntold = true;
      if (Date.now() - lastToldMs >= tellEveryMs) tellNow();
      return findings.length;
    },
  };
}
