import { z } from 'zod';

/** How a passage knows what it says. */
export const directnessLevel = z.enum(['first hand', 'second hand', 'unknown']);
export type DirectnessLevel = z.infer<typeof directnessLevel>;

/** One link of "reported via": a source of the project, or only the words for it. */
export const reportedVia = z.object({ source: z.string().nullable(), words: z.string().trim().min(1) });
export type ReportedVia = Readonly<z.infer<typeof reportedVia>>;

/** A judgement of a passage's directness. Superseded by a later one, never edited. */
export const directness = z.object({
  id: z.string(),
  annotation: z.string(),
  level: directnessLevel,
  reason: z.string().nullable(),
  /** Through whom it was reported, the nearest to the document first. */
  via: z.array(reportedVia).readonly(),
  judgedAt: z.string(),
  supersededAt: z.string().nullable(),
});
export type Directness = Readonly<z.infer<typeof directness>>;
