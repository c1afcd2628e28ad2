/** Groups things in their order so that no group is larger than `limitBytes`, unless one thing alone is. */
export function batchesBySize<Thing>(
  things: readonly Thing[],
  sizeOf: (thing: Thing) => number,
  limitBytes: number,
): readonly (readonly Thing[])[] {
  const batches: Thing[][] = [];
  let sizeBytes = 0;
  for (const thing of things) {
    const size = sizeOf(thing);
    const last = batches.at(-1);
    if (last === undefined || sizeBytes + size > limitBytes) {
      batches.push([thing]);
      sizeBytes = size;
    } else {
      last.push(thing);
      sizeBytes += size;
    }
  }
  return batches;
}
