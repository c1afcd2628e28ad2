/** Parts of one file that are being imported, in the order they come. */
export interface PartQueue<Part, Kept> {
  /** Resolves when the next part may come. Rejects with what importing a part rejected with. */
  readonly take: (part: Part) => Promise<void>;
  /** What all of them became, in their order; without those that became nothing. Rejects as `take`. */
  all(): Promise<readonly Kept[]>;
  /** Resolves when none is being imported any more, however that went. */
  settled(): Promise<void>;
}

/** Imports parts, at most `limit` at a time, so that no more than a few are held in memory. */
export function createPartQueue<Part, Kept>(
  limit: number,
  importPart: (part: Part) => Promise<Kept | null>,
): PartQueue<Part, Kept> {
  const kept: (Kept | null)[] = [];
  const running = new Set<Promise<void>>();
  let failed: { readonly thrown: unknown } | null = null;
  let count = 0;

  function throwFailed(): void {
    if (failed !== null) throw failed.thrown;
  }

  async function run(part: Part, index: number): Promise<void> {
    try {
      kept[index] = await importPart(part);
    } catch (thrown) {
      failed ??= { thrown };
    }
  }

  return {
    take: async (part) => {
      const promise = run(part, count++).finally(() => running.delete(promise));
      running.add(promise);
      while (running.size >= limit) await Promise.race(running);
      throwFailed();
    },
    all: async () => {
      await Promise.all(running);
      throwFailed();
      return kept.filter((each) => each !== null);
    },
    settled: async () => {
      await Promise.all(running);
    },
  };
}
