import { z } from 'zod';
import { job, query } from './define.ts';

/** One line of the log, readable. */
export const loggedEvent = z.object({
  /** Its place, from 1. */
  number: z.int(),
  at: z.string(),
  /** As stored: "evidence.created". */
  type: z.string(),
  /** The id of what it is about, and what that is called now, or was called then. */
  subject: z.string(),
  label: z.string(),
  /** What happened, a sentence: "Judged “…” supporting “…”, probably true". */
  words: z.string(),
  /** Null: nobody is named. */
  who: z.string().nullable(),
  cause: z.enum(['done', 'undone', 'redone']),
  hash: z.string(),
});
export type LoggedEvent = Readonly<z.infer<typeof loggedEvent>>;

export const eventProcedures = {
  /** The newest first; older ones than `before` (a number). `subject` finds what is about an object or names it. */
  'events.list': query(
    z.object({
      subject: z.string().optional(),
      /** First parts of types: "evidence", "grade". */
      about: z.array(z.string()).optional(),
      words: z.string().optional(),
      before: z.int().optional(),
      limit: z.int().positive().max(1_000).default(200),
    }),
    z.object({ events: z.array(loggedEvent), total: z.int() }),
  ),
  /** The newest event, and the newest that is not an export. */
  'events.head': query(
    z.object({}),
    z.object({
      number: z.int(),
      hash: z.string(),
      judgements: z.object({ number: z.int(), hash: z.string() }),
    }),
  ),
  /** Recomputes the whole chain; `broken` is the number of the first event that does not fit, or null. */
  'events.check': job(z.object({}), z.object({ events: z.int(), broken: z.int().nullable() })),
  /** Asks where to write, and writes the log there as NDJSON, every event with its hash and the one before. */
  'events.export': job(z.object({}), z.object({ fileName: z.string().nullable(), events: z.int() })),
};
