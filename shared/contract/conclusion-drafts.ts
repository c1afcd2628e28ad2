import { z } from 'zod';
import { command, query } from './define.ts';

/** Conclusions that are being written: kept outside undo and outside the event log, since nothing is concluded yet. */
export const conclusionDraftProcedures = {
  /** What stands in the form about a claim, as the page keeps it; null where nothing does. */
  'conclusions.draft': query(
    z.object({ claim: z.string() }),
    z.object({ draft: z.string(), savedAt: z.string() }).nullable(),
  ),
  /** Keeps what stands in the form; null: nothing does any more. */
  'conclusions.keepDraft': command(
    z.object({ claim: z.string(), draft: z.string().nullable() }),
    z.object({}),
  ),
};
