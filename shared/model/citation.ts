import { region } from './page.ts';
import { z } from 'zod';
import { annotation } from './annotation.ts';
import { grade } from './source.ts';

/** The words of a cited passage and where they are from, as they were when they were last written down. */
export const citedPassage = z.object({
  exact: z.string(),
  /** Such as `“Two warnings”, Harbour Watch, 3 May 1998`. */
  reference: z.string(),
});
export type CitedPassage = Readonly<z.infer<typeof citedPassage>>;

/** What is to be known of one passage of a cited annotation now. */
export const livePassage = citedPassage.extend({
  target: z.string(),
  /** A part of a page: `exact` is empty then, and the reference says where it is. */
  region: region.nullable().optional(),
  document: z.string(),
  title: z.string(),
  source: z.string().nullable(),
  /** EDTF. */
  published: z.string().nullable(),
  language: z.string().nullable(),
  direction: z.enum(['ltr', 'rtl']).nullable(),
  /** The judgement of the document's source that is in force for this passage. */
  grade: grade.nullable(),
  /** When the document's newest copy was taken, where the passage was made on an earlier one. */
  newerCopy: z.object({ capture: z.string(), capturedAt: z.string() }).nullable(),
});
export type LivePassage = Readonly<z.infer<typeof livePassage>>;

/** A cited annotation as it is now, its passages in the order of its targets. */
export const liveCitation = z.object({ annotation, passages: z.array(livePassage).readonly() });
export type LiveCitation = Readonly<z.infer<typeof liveCitation>>;

/** A note, a comment or the reasoning of a conclusion in force that cites passages. */
export const citingNote = z.object({
  /** The id of the note or comment, or of the conclusion. */
  note: z.string(),
  /** Of a conclusion the statement of its claim. */
  title: z.string(),
  text: z.string(),
  /** The document a free-standing note is on. */
  document: z.string().nullable(),
  /** The annotation whose comment it is; null for a free-standing note. */
  annotation: z.string().nullable(),
  /** The claim that was concluded about; null for notes and comments. */
  claim: z.string().nullable(),
  /** Which of the annotations asked about it cites. */
  cites: z.array(z.string()).readonly(),
});
export type CitingNote = Readonly<z.infer<typeof citingNote>>;
