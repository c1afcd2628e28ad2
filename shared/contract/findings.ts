import { z } from 'zod';
import { acceptedFinding, finding, findingKind, rejectionScope, shownFinding } from '../model/finding.ts';
import { command, job, query } from './define.ts';

export const findingProcedures = {
  /** Findings of a capture in the order of its text, with what was decided; `isFound` is false until they were looked for. */
  'findings.list': query(
    z.object({ capture: z.string(), kinds: z.array(findingKind).optional() }),
    z.object({ isFound: z.boolean(), findings: z.array(shownFinding) }),
  ),
  /**
   * Looks for findings where that was not done yet, in the newest copies of these documents (left out: of all), and anew in these
   * captures. `failed` are those on which extractors broke; the others are done.
   */
  'findings.find': job(
    z.object({ documents: z.array(z.string()).optional(), captures: z.array(z.string()).optional() }),
    z.object({ captures: z.int(), findings: z.int(), failed: z.array(z.string()) }),
  ),
  /**
   * Takes findings over as data, each as found or, with `corrected`, as the person has it; mentions become mentions.
   * `source` is whom a mention or name means. One step.
   */
  'findings.accept': command(
    z.object({
      capture: z.string(),
      findings: z
        .array(
          z.object({
            key: z.string(),
            corrected: finding.optional(),
            source: z.string().nullable().optional(),
          }),
        )
        .min(1),
    }),
    z.object({ ids: z.array(z.string()) }),
  ),
  /** Remembers that these are not to be suggested again. One step. */
  'findings.reject': command(
    z.object({
      capture: z.string(),
      keys: z.array(z.string()).min(1),
      scope: rejectionScope.default('place'),
      reason: z.string().trim().min(1).nullable().default(null),
    }),
    z.object({ ids: z.array(z.string()) }),
  ),
  /** Takes decisions back, by the ids of accepted findings and rejections: the findings are suggestions again. One step. */
  'findings.reopen': command(z.object({ ids: z.array(z.string()).min(1) }), z.object({})),
  'findings.accepted': query(
    z.object({ document: z.string().optional(), kinds: z.array(findingKind).optional() }),
    z.array(acceptedFinding),
  ),
};
