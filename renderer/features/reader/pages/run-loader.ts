import type { PageRun } from '../../../../shared/model/page.ts';
import { call } from '../../../api/client.ts';

/** Asks for the places of words, many pages at a time: first where one reads, then all others, so that any can be gone to. */
export interface RunLoader {
  /** Asks for a page before all others, where it is not there yet. */
  readonly want: (page: number) => void;
  readonly stop: () => void;
}

export interface RunsWanted {
  readonly capture: string;
  readonly pages: number;
  readonly first: number;
  readonly onRuns: (page: number, runs: readonly PageRun[]) => void;
}

const pagesAtOnce = 40;

export function loadRuns({ capture, pages, first, onRuns }: RunsWanted): RunLoader {
  const batches = Math.ceil(pages / pagesAtOnce);
  const missing = new Set(Array.from({ length: batches }, (_, batch) => batch));
  const stopping = new AbortController();
  let wanted = Math.floor(first / pagesAtOnce);
  let isBusy = false;

  const next = async (): Promise<void> => {
    if (isBusy || missing.size === 0 || stopping.signal.aborted) return;
    const batch = [...missing].reduce((near, other) =>
      Math.abs(other - wanted) < Math.abs(near - wanted) ? other : near,
    );
    isBusy = true;
    missing.delete(batch);
    const from = batch * pagesAtOnce;
    const to = Math.min(pages, from + pagesAtOnce);
    // What cannot be read now leaves the pages without words to select; the pictures are there all the same.
    const loaded = await call('captures.pages', { id: capture, from, to }, { signal: stopping.signal }).catch(
      () => [],
    );
    isBusy = false;
    if (stopping.signal.aborted) return;
    for (const [index, { runs }] of loaded.entries()) onRuns(from + index, runs);
    void next();
  };
  void next();
  return {
    want: (page) => {
      wanted = Math.floor(page / pagesAtOnce);
      void next();
    },
    stop: () => stopping.abort(),
  };
}
