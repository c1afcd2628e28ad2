/**
 * Runs `work` on items, at most `limit` at a time, and gives the results in the items' order. Stops starting new work
 * once `signal` is aborted; what was started is awaited and given.
 */
export async function* inOrder<Item, Result>(
  items: readonly Item[],
  work: (item: Item) => Promise<Result>,
  { limit, signal }: { readonly limit: number; readonly signal: AbortSignal },
): AsyncGenerator<{ readonly item: Item; readonly result: Result }> {
  const running: { item: Item; promise: Promise<Result> }[] = [];
  const rest = items[Symbol.iterator]();
  for (;;) {
    while (running.length < limit && !signal.aborted) {
      const next = rest.next();
      if (next.done) break;
      const promise = work(next.value);
      // Awaited below in its turn; this keeps an early failure from being "unhandled" until then.
      promise.catch(() => undefined);
      running.push({ item: next.value, promise });
    }
    const first = running.shift();
    if (first === undefined) return;
    yield { item: first.item, result: await first.promise };
  }
}
