import { z } from 'zod';

/** So many runs of import can be gone on with; of older ones the paths are forgotten. */
const mostRuns = 20;

/** Full paths of what a run of import was given; none forgets them. */
export const importRootsOfRun = z.object({ run: z.string(), paths: z.array(z.string()) });

/** Full paths of what runs of import were given, newest first: kept in the person's settings, never in a project. */
export const importRoots = z.object({
  runs: z.array(z.object({ run: z.string(), paths: z.array(z.string()).min(1) })),
});
export type ImportRoots = z.infer<typeof importRoots>;

/** The same with the paths of one run; without them where there are none. */
export function withImportRoots(
  { runs }: ImportRoots,
  { run, paths }: { readonly run: string; readonly paths: readonly string[] },
): ImportRoots {
  const others = runs.filter((each) => each.run !== run);
  const kept = paths.length === 0 ? others : [{ run, paths: [...paths] }, ...others];
  return { runs: kept.slice(0, mostRuns) };
}

/** The paths of a run; null when they are not known. */
export function rootsOf({ runs }: ImportRoots, run: string): readonly string[] | null {
  return runs.find((each) => each.run === run)?.paths ?? null;
}
