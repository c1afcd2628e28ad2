import { z } from 'zod';
import { provenanceGraph, timelineEntry } from '../model/provenance-graph.ts';
import { query } from './define.ts';

export const provenanceProcedures = {
  /** Documents, sources and mentions with what joins them; with `around`, only what is joined to it within `steps`. */
  'provenance.graph': query(
    z.object({
      around: z.string().optional(),
      steps: z.int().min(1).max(6).default(2),
      documents: z.array(z.string()).optional(),
    }),
    provenanceGraph,
  ),
  /** Event, publication and capture dates in order, the earliest first; suggested ones of the newest copies too where asked for. */
  'provenance.timeline': query(
    z.object({ documents: z.array(z.string()).optional(), suggested: z.boolean().default(false) }),
    z.array(timelineEntry),
  ),
};
