/** CPU time, in milliseconds, that this process (all its threads) spends on some work. */
export async function cpuMs(work: () => unknown): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** The median of some numbers, at least one. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other);
  const middle = Math.floor(sorted.length / 2);
  const [low, high] = sorted.length % 2 === 0 ? [middle - 1, middle] : [middle, middle];
  return ((sorted[low] ?? Number.NaN) + (sorted[high] ?? Number.NaN)) / 2;
}

/** The median CPU time, in milliseconds, of doing some work `times` times, after doing it once to warm up. */
export async function medianCpuMs(times: number, work: () => unknown): Promise<number> {
  await work();
  const values: number[] = [];
  for (let time = 0; time < times; time += 1) values.push(await cpuMs(work));
  return median(values);
}
