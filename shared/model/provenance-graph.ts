import { z } from 'zod';
import { textRange } from './finding.ts';
import { provenanceNode } from './origin.ts';

/** A node of the source graph. */
export const graphNode = provenanceNode.extend({
  /** Of a source: its kind; of a document: its publisher; of a mention: its status. */
  detail: z.string().nullable(),
  /** EDTF; of a document: published. */
  date: z.string().nullable(),
  /** Of a document or mention: the document it stands in, so that it can be opened. */
  document: z.string().nullable(),
  /** The grade in force, "B usually reliable"; null where there is none. */
  grade: z.string().nullable(),
});
export type GraphNode = Readonly<z.infer<typeof graphNode>>;

/** An edge of the source graph, from what depends to what it depends on. */
export const graphEdge = z.object({
  /** Unique in the graph. */
  id: z.string(),
  kind: z.enum(['published by', 'mentions', 'cites', 'names', 'derivation', 'affiliation']),
  /** Keys of nodes: `kind:id`. */
  from: z.string(),
  to: z.string(),
  words: z.string(),
  mention: z.string().nullable(),
  derivation: z.string().nullable(),
  /** True where the edge is part of a circle of citations. */
  isInCycle: z.boolean(),
});
export type GraphEdge = Readonly<z.infer<typeof graphEdge>>;

export const provenanceGraph = z.object({ nodes: z.array(graphNode), edges: z.array(graphEdge) });
export type ProvenanceGraph = Readonly<z.infer<typeof provenanceGraph>>;

/** Something with a date: on the timeline. */
export const timelineEntry = z.object({
  /** Unique in the timeline. */
  id: z.string(),
  /**
   * Of dates in texts by their role: dates of events; of publication, modification and datelines, and of what is cited; of
   * looking a page up. A document's own: when it was published, and when each of its copies was made. Of a claim: when what it
   * asserts took place.
   */
  lane: z.enum(['event', 'claim', 'publication', 'capture']),
  /** EDTF; its precision is drawn as width. */
  date: z.string(),
  /** As they stand in the text; of a document's own date its title, of a claim's its statement. */
  words: z.string(),
  /** The words around it in the text; null where the date is the document's own. */
  passage: z.object({ before: z.string(), after: z.string() }).nullable(),
  /** Null for a claim. */
  document: z.object({ id: z.string(), title: z.string() }).nullable(),
  /** The claim that asserts it, where it says that took place, and how many passages support and dispute it. */
  claim: z
    .object({ id: z.string(), place: z.string().nullable(), supports: z.int(), disputes: z.int() })
    .nullable(),
  /** The copy that was made then, or that the words stand in; null for the publication of the document. */
  capture: z.string().nullable(),
  /** Where the date stands in the text of `capture`; null where it is the document's own. */
  place: textRange.nullable(),
  /** False for a date that is only suggested. */
  isAccepted: z.boolean(),
});
export type TimelineEntry = Readonly<z.infer<typeof timelineEntry>>;
