import { z } from 'zod';

export const sourceKind = z.enum(['person', 'organisation', 'outlet', 'agency', 'reference work', 'unknown']);
export type SourceKind = z.infer<typeof sourceKind>;

/** What the source has at stake in the matter. */
export const interest = z.enum([
  'party to the matter',
  'state',
  'NGO',
  'news agency',
  'news outlet',
  'academic',
  'reference work',
  'person',
]);
export type Interest = z.infer<typeof interest>;

export const scaleName = z.enum(['admiralty']);
export type ScaleName = z.infer<typeof scaleName>;

/** A dated judgement of a source. Superseded by a later one, never edited. */
export const grade = z.object({
  id: z.string(),
  source: z.string(),
  scale: scaleName,
  /** The scale's letter. A level that means "cannot be judged" is stored as null and shown by its letter. */
  code: z.string(),
  words: z.string(),
  /** Null: in general. */
  topic: z.string().nullable(),
  /** Null: in general. Else the grade is of this source in this document only. */
  document: z.string().nullable(),
  /** Null: in general. Else the grade is of this source in this passage only. */
  annotation: z.string().nullable(),
  /** A grade without a reason is allowed and shown as bare. */
  reason: z.string().nullable(),
  gradedAt: z.string(),
  supersededAt: z.string().nullable(),
});
export type Grade = Readonly<z.infer<typeof grade>>;

export const source = z.object({
  id: z.string(),
  name: z.string(),
  kind: sourceKind,
  aliases: z.array(z.string()).readonly(),
  interest: interest.nullable(),
  interestReason: z.string().nullable(),
  /** Current and superseded, newest first. */
  grades: z.array(grade).readonly(),
  documents: z.int(),
});
export type Source = Readonly<z.infer<typeof source>>;
