import { z } from 'zod';

export const bytesOfMegabyte = 1_000_000;

/** Beyond this the bytes would not fit in memory often enough. */
export const mostMegabytes = 500;

/** What a person may set about importing; part of the preferences for all projects. */
export const importPreferences = z.object({
  /** Larger files are refused before they are read. */
  importLimitMegabytes: z.number().min(1).max(mostMegabytes).catch(50),
});
