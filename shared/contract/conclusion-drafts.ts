import { z } from 'zod';
import { analystConfidence, claimWarning } from '../model/claim.ts';
import { command, query } from './define.ts';

/** Conclusions that are being written: kept outside undo and outside the event log, since nothing is concluded yet. */
export const conclusionDraftProcedures = {
  /** What stands in the form about a claim, as the page keeps it; null where nothing does. */
  'conclusions.draft': query(
    z.object({ claim: z.string() }),
    z.object({ draft: z.string(), savedAt: z.string() }).nullable(),
  ),
  /** What concluding so would warn of, before it is done; `likelihood` is a level of the project's yardstick. */
  'conclusions.preview': query(
    z.object({
      claim: z.string(),
      likelihood: z.string().nullable(),
      confidence: analystConfidence.nullable(),
    }),
    z.array(claimWarning),
  ),
  /** Keeps what stands in the form; null: nothing does any more. */
  'conclusions.keepDraft': command(
    z.object({ claim: z.string(), draft: z.string().nullable() }),
    z.object({}),
  ),
};
