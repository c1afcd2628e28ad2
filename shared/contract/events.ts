import { z } from 'zod';
import { job, query } from './define.ts';

/** What a line of the log leads to: the thing itself, or what it is part of. */
export const eventPlace = z.object({
  kind: z.enum(['document', 'annotation', 'note', 'source', 'claim', 'session']),
  id: z.string(),
});
export type EventPlace = Readonly<z.infer<typeof eventPlace>>;

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
  /** Where that can be seen; null where it is not in the project any more, or has no place of its own. */
  place: eventPlace.nullable(),
  hash: z.string(),
});
export type LoggedEvent = Readonly<z.infer<typeof loggedEvent>>;

export const eventProcedures = {
  /**
   * The newest first; older ones than `before` (a number). `subject` finds what is about an object or names it: of a claim its
   * evidence and conclusions, of a document its captures and what was judged of its passages. `total` counts all of them.
   */
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
  /** The newest event, and the newest that is not an export; number 0 and zeros where there is none. */
  'events.head': query(
    z.object({}),
    z.object({
      number: z.int(),
      hash: z.string(),
      judgements: z.object({ number: z.int(), hash: z.string() }),
    }),
  ),
  /**
   * Recomputes the whole chain: how many events fit, and the number of the first one that does not, with why, as the end of
   * a sentence; null where all do.
   */
  'events.check': job(
    z.object({}),
    z.object({
      events: z.int(),
      broken: z.object({ number: z.int(), words: z.string() }).nullable(),
    }),
  ),
  /** Asks where to write, and writes the log there as NDJSON, every event with its hash and the one before. */
  'events.export': job(z.object({}), z.object({ fileName: z.string().nullable(), events: z.int() })),
};
