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

/** A project grades on one of these; grades are never converted from one to another. */
export const scaleName = z.enum(['admiralty', 'europol', 'three-step']);
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
  /** What it holds for: an EDTF date or interval; null: any time. */
  period: z.string().nullable(),
  gradedAt: z.string(),
  supersededAt: z.string().nullable(),
});
export type Grade = Readonly<z.infer<typeof grade>>;

/** What one source is to another: owner and affiliations. */
export const affiliationRelation = z.enum(['owned by', 'part of', 'works for', 'affiliated with']);
export type AffiliationRelation = z.infer<typeof affiliationRelation>;

export const affiliation = z.object({
  id: z.string(),
  source: z.object({ id: z.string(), name: z.string() }),
  to: z.object({ id: z.string(), name: z.string() }),
  relation: affiliationRelation,
  /** EDTF; null: not known. */
  since: z.string().nullable(),
  until: z.string().nullable(),
  reason: z.string().nullable(),
});
export type Affiliation = Readonly<z.infer<typeof affiliation>>;

/** What a source has at stake in one topic. */
export const topicInterest = z.object({
  id: z.string(),
  topic: z.string(),
  interest,
  reason: z.string().nullable(),
});
export type TopicInterest = Readonly<z.infer<typeof topicInterest>>;

/** What somebody else says of a source, such as a rating site: dated and linked, never a grade. */
export const opinion = z.object({
  id: z.string(),
  heldBy: z.string(),
  words: z.string(),
  url: z.string().nullable(),
  /** EDTF. */
  dated: z.string().nullable(),
});
export type Opinion = Readonly<z.infer<typeof opinion>>;

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
  /** Mentions that name it. */
  mentions: z.int(),
});
export type Source = Readonly<z.infer<typeof source>>;

/** A source with everything that is known of it. */
export const sourceProfile = z.object({
  source,
  /** Where it is the one that is owned, part, or working for. */
  affiliations: z.array(affiliation).readonly(),
  /** Where it is the other one. */
  affiliated: z.array(affiliation).readonly(),
  /** In lower case, without "www.". */
  domains: z.array(z.string()).readonly(),
  interests: z.array(topicInterest).readonly(),
  opinions: z.array(opinion).readonly(),
  /** Ids of the free-standing notes about it, the last changed first. */
  notes: z.array(z.string()).readonly(),
  /** What keeps it from being removed, such as "3 documents"; empty where nothing does. */
  hangs: z.array(z.string()).readonly(),
});
export type SourceProfile = Readonly<z.infer<typeof sourceProfile>>;

/** What becomes of each row that names one of several sources once they are one. */
export const mergePreview = z.object({
  /** What the kept source is called besides its name afterwards. */
  aliases: z.array(z.string()).readonly(),
  /** What goes over to it: "4 documents", "1 grade". */
  moves: z.array(z.string()).readonly(),
  /** What is not simply carried over, a sentence each: grades that supersede each other, facts that both have. */
  remarks: z.array(z.string()).readonly(),
  /** Why it cannot be done; null where it can. */
  refusal: z.string().nullable(),
});
export type MergePreview = Readonly<z.infer<typeof mergePreview>>;

/** Where a name stands in a text. */
export const nameOccurrence = z.object({
  document: z.object({ id: z.string(), title: z.string() }),
  capture: z.string(),
  start: z.int(),
  end: z.int(),
  /** The words around it. */
  before: z.string(),
  exact: z.string(),
  after: z.string(),
});
export type NameOccurrence = Readonly<z.infer<typeof nameOccurrence>>;

/** Two names that may be spellings of one; nothing follows from it until a person says so. */
export const spellingVariant = z.object({
  /** A source's name or alias; `source` is null where the name only stands in texts. */
  one: z.object({ name: z.string(), source: z.string().nullable() }),
  other: z.object({ name: z.string(), source: z.string().nullable() }),
  /** "one letter differs", "sound alike", "the same in Urdu and Latin script", "initials". */
  because: z.string(),
  /** 0 to 1. */
  likeness: z.number().min(0).max(1),
});
export type SpellingVariant = Readonly<z.infer<typeof spellingVariant>>;
