import { z } from 'zod';

/** What a run was started with, as it is kept with it: enough to go on with it. No path. */
export const runSetting = z.object({
  source: z.string().nullable(),
  copyOf: z.string().nullable().optional(),
  capturedAt: z.string().optional(),
  maxBytes: z.number(),
  /** Of each path that was given, the position of the first file found there. Empty for bytes that came otherwise. */
  roots: z.array(z.int()).readonly(),
});
export type RunSetting = Readonly<z.infer<typeof runSetting>>;
