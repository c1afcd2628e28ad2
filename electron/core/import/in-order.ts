/** How much is worked on at once, at most. */
interface Ahead<Item> {
  readonly limit: number;
  /** What the items being worked on may weigh together; a heavier one is worked on alone. */
  readonly mostWeight: number;
  readonly weightOf: (item: Item) => number;
  readonly signal: AbortSignal;
}

/**
 * Runs `work` on items, a few at a time, and gives the results in the items' order. Stops starting new work once `signal` is
 * aborted; what was started is awaited and given.
 */
export async function* inOrder<Item, Result>(
  items: Iterable<Item>,
  work: (item: Item) => Promise<Result>,
  { limit, mostWeight, weightOf, signal }: Ahead<Item>,
): AsyncGenerator<{ readonly item: Item; readonly result: Result }> {
  const running: { readonly item: Item; readonly weight: number; readonly promise: Promise<Result> }[] = [];
  const rest = items[Symbol.iterator]();
  let next = rest.next();
  for (;;) {
    let weight = running.reduce((sum, each) => sum + each.weight, 0);
    while (running.length < limit && !signal.aborted && next.done !== true) {
      const item = next.value;
      const own = weightOf(item);
      if (running.length > 0 && weight + own > mostWeight) break;
      const promise = work(item);
      // Awaited below in its turn; this keeps an early failure from being "unhandled" until then.
      promise.catch(() => undefined);
      running.push({ item, weight: own, promise });
      weight += own;
      next = rest.next();
    }
    const first = running[0];
    if (first === undefined) return;
    const result = await first.promise;
    running.shift();
    yield { item: first.item, result };
  }
}
