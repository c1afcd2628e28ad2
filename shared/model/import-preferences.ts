import { z } from 'zod';

export const bytesOfMegabyte = 1_000_000;

/** What a person may set about importing; part of the preferences for all projects. */
export const importPreferences = z.object({
  /** Larger files are refused before they are read. */
  importLimitMegabytes: z.number().min(1).max(2_000).catch(50),
});
