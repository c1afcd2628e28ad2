import { z } from 'zod';
import {
  agreement,
  checkingSession,
  documentStance,
  doubleJudgement,
  itemState,
  judgedValues,
  sessionItem,
  sessionMethod,
  sessionScope,
} from '../model/checking-session.ts';
import { command, job, query } from './define.ts';
import { mergeKey, richText } from './notes.ts';

const text = z.string().trim().min(1).nullable();

/** Claims and documents for a queue. */
const queued = z.object({
  claims: z.array(z.string()).default([]),
  documents: z.array(z.string()).default([]),
});

export const reportFormat = z.enum(['html', 'docx', 'markdown']);
export type ReportFormat = z.infer<typeof reportFormat>;

export const reportSummary = z.object({
  /** Without its folder; null when the person chose no file. */
  fileName: z.string().nullable(),
  quotes: z.int(),
  matchingQuotes: z.int(),
  /** The hash of the newest judgement in the event log that the report states. */
  head: z.string(),
});
export type ReportSummary = Readonly<z.infer<typeof reportSummary>>;

export const sessionProcedures = {
  'sessions.list': query(z.object({}), z.array(checkingSession)),
  'sessions.get': query(z.object({ id: z.string() }), checkingSession),
  /** `questionWords` makes a new question, or takes the one with these words, in the same step. */
  'sessions.create': command(
    z.object({
      title: z.string().trim().min(1),
      question: z.string().nullable().default(null),
      questionWords: text.default(null),
      scope: sessionScope.default({ documents: [], tags: [], query: null }),
      method: sessionMethod.nullable().default(null),
      queue: queued.prefault({}),
    }),
    checkingSession,
  ),
  'sessions.update': command(
    z.object({
      id: z.string(),
      title: z.string().trim().min(1).optional(),
      question: z.string().nullable().optional(),
      scope: sessionScope.optional(),
      method: sessionMethod.nullable().optional(),
      ...z.object(richText).partial().shape,
      isClosed: z.boolean().optional(),
      mergeKey,
    }),
    checkingSession,
  ),
  'sessions.remove': command(z.object({ id: z.string() }), z.object({})),
  /**
   * What a scope holds: its documents, those with its tags, those its query finds; and the claims that rest on them, that have its tags,
   * that its query finds, or that belong to the question.
   */
  'sessions.inScope': query(
    z.object({ scope: sessionScope, question: z.string().nullable().default(null) }),
    z.object({
      documents: z.array(z.object({ id: z.string(), title: z.string() })),
      claims: z.array(z.object({ id: z.string(), statement: z.string() })),
    }),
  ),
  /** The queue, in its order. */
  'sessions.items': query(z.object({ session: z.string() }), z.array(sessionItem)),
  /** Puts claims and documents at the end of the queue; those in it already stay where they are. One step. */
  'sessions.addItems': command(
    z.object({ session: z.string(), ...queued.shape }),
    z.object({ ids: z.array(z.string()) }),
  ),
  'sessions.removeItems': command(z.object({ ids: z.array(z.string()).min(1) }), z.object({})),
  /** The queue in a new order: all of its ids. */
  'sessions.order': command(z.object({ session: z.string(), ids: z.array(z.string()) }), z.object({})),
  /**
   * Decides on an item, sets it aside or puts it back. A claim is judged only where it has a conclusion, a document only with
   * a stance: else `conflict`.
   */
  'sessions.decide': command(
    z.object({
      item: z.string(),
      state: itemState,
      stance: documentStance.nullable().default(null),
      reason: text.default(null),
    }),
    sessionItem,
  ),
  /** Notes that a step of the method was taken for an item, and what came of it; null words take that back. */
  'sessions.takeStep': command(
    z.object({ item: z.string(), step: z.string(), words: z.string().nullable() }),
    sessionItem,
  ),
  /** Where the person was, and what stood in the form (JSON, the page's own affair). */
  'sessions.place': query(
    z.object({ session: z.string() }),
    z.object({
      item: z.string().nullable(),
      draft: z.string().nullable(),
      /** When it was kept; null: nobody was in the session yet. */
      savedAt: z.string().nullable(),
    }),
  ),
  /** Keeps that, outside undo; answered once it is on disk. */
  'sessions.keepPlace': command(
    z.object({
      session: z.string(),
      item: z.string().nullable(),
      draft: z.string().max(1_000_000).nullable(),
    }),
    z.object({}),
  ),
  /** Writes the session as a project of its own, without what was judged in it, for another person to judge. */
  'sessions.exportForSecond': job(
    z.object({ id: z.string() }),
    z.object({ fileName: z.string().nullable(), claims: z.int(), documents: z.int(), passages: z.int() }),
  ),
  /**
   * Asks for such a project, judged, and takes its judgements beside the first ones. What the same person brought before is replaced,
   * except what is the same. Annotations stay as they are. One step.
   */
  'sessions.bringBack': job(
    z.object({ id: z.string() }),
    z.object({
      fileName: z.string().nullable(),
      judgements: z.int(),
      analyst: z.string().nullable(),
      /** Judgements of what this project does not hold, such as passages the second person marked; they are not brought in. */
      leftOut: z.int(),
    }),
  ),
  'sessions.compare': query(
    z.object({ id: z.string() }),
    z.object({ agreement: z.array(agreement), judgements: z.array(doubleJudgement) }),
  ),
  /** Resolves a disagreement: the values become the judgement in force, in the same step. */
  'sessions.resolve': command(
    z.object({
      judgement: z.string(),
      outcome: z.enum(['first', 'second', 'other']),
      /** With the outcome "other". */
      values: judgedValues.optional(),
      reason: z.string().trim().min(1),
    }),
    z.object({}),
  ),
  /** Asks where to write with the system's dialog, checks every quote, then writes atomically. */
  'sessions.report': job(z.object({ id: z.string(), format: reportFormat }), reportSummary),
};
