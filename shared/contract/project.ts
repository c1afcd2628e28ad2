import { z } from 'zod';
import { yardstickName } from '../model/claim.ts';
import { scaleName } from '../model/source.ts';
import { command, job, query } from './define.ts';

export const project = z.object({
  id: z.string(),
  title: z.string(),
  /** Without its folder. */
  fileName: z.string(),
  createdAt: z.string(),
  /** The scale that grades of this project are given on. */
  reliabilityScale: scaleName,
  /** The yardstick that likelihoods are put in. */
  yardstick: yardstickName,
  /** Who judges, as the event log states it; null: nobody is named. */
  analyst: z.string().nullable(),
  captures: z.int(),
  /** Captures whose bytes hashed to their SHA-256 when last checked. */
  verified: z.int(),
});

export const historyStep = z.object({ id: z.string(), label: z.string(), at: z.string() });

export const verifyCheck = z.object({ check: z.string(), ok: z.boolean(), message: z.string() });
export type VerifyCheck = Readonly<z.infer<typeof verifyCheck>>;

export const projectProcedures = {
  'project.get': query(z.object({}), project),
  'project.rename': command(z.object({ title: z.string().trim().min(1) }), project),
  /** Likelihoods that were given on another yardstick stay as they are. */
  'project.setYardstick': command(z.object({ yardstick: yardstickName }), project),
  'project.setAnalyst': command(z.object({ analyst: z.string().trim().min(1).nullable() }), project),
  /** SQLite integrity, foreign keys, full-text index, originals, quotes and the event chain, one line each. */
  'project.verify': job(z.object({}), z.array(verifyCheck)),
  /** Labels are what a menu shows after "Undo" and "Redo". */
  'history.get': query(
    z.object({}),
    z.object({ undo: historyStep.nullable(), redo: historyStep.nullable() }),
  ),
  /** Takes back the newest step; `conflict` when there is none. Gives the step. */
  'history.undo': command(z.object({}), historyStep),
  'history.redo': command(z.object({}), historyStep),
};
