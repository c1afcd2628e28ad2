import { z } from 'zod';
import { textQuoteSelector } from './annotation.ts';

/** What extractors look for. */
export const findingKind = z.enum(['mention', 'date', 'number', 'name']);
export type FindingKind = z.infer<typeof findingKind>;

/** Where something stands in a capture's text, in UTF-16 code units. */
export const textRange = z.object({ start: z.int().nonnegative(), end: z.int().positive() });
export type TextRange = Readonly<z.infer<typeof textRange>>;

/** How a source is cited: "(HRW Dec 1997)", "according to AFP", a reference list or footnote, "Published in Dawn, …". */
export const mentionForm = z.enum(['parenthesised', 'attribution', 'reference', 'footnote', 'credit line']);
export type MentionForm = z.infer<typeof mentionForm>;

/** What the text takes from the source: its words, its sense, a figure, or only its authority. */
export const mentionUse = z.enum(['quotes', 'paraphrases', 'takes a figure', 'names as authority']);
export type MentionUse = z.infer<typeof mentionUse>;

export const mentionValue = z.object({
  form: mentionForm,
  /** The source as written, "U.S. DOS"; of an anonymous one the words for it, "party insiders". */
  name: z.string().min(1),
  /** True where the text does not say who: "sources suggested", "a senior official". */
  isAnonymous: z.boolean(),
  use: mentionUse,
  /** EDTF; a set where the words can be read in several ways; null where none is given. */
  date: z.string().nullable(),
  dateWords: z.string().nullable(),
  /** The words of the text that rest on it; null where that cannot be told: then its paragraph. */
  scope: textRange.nullable(),
});
export type MentionValue = Readonly<z.infer<typeof mentionValue>>;

/** What a date in a text is the date of. */
export const dateRole = z.enum(['event', 'dateline', 'publication', 'modification', 'access']);
export type DateRole = z.infer<typeof dateRole>;

export const dateValue = z.object({
  /** EDTF; a set `[a,b]` where the words can be read in several ways, an interval `a/b` for a stretch of time. */
  edtf: z.string().min(1),
  isAmbiguous: z.boolean(),
  role: dateRole,
  /** The date that words such as "last month" were counted from (EDTF); null where the words stand for themselves. */
  relativeTo: z.string().nullable(),
  /** As stated, such as "ZULU" or "PKT"; null where it is not. */
  timeZone: z.string().nullable(),
  /** Of a dateline, "London"; else null. */
  place: z.string().nullable(),
});
export type DateValue = Readonly<z.infer<typeof dateValue>>;

export const numberValue = z.object({
  /** The least and the most that the words say; `most` is null where they leave it open ("more than 1,800"). */
  least: z.number(),
  most: z.number().nullable(),
  /** True for "about", "some", "hundreds of". */
  isApproximate: z.boolean(),
  /** What is counted, as written: "people", "MQM workers". */
  unit: z.string(),
  /** What is said of them, as written: "killed"; empty where nothing is. */
  matter: z.string(),
});
export type NumberValue = Readonly<z.infer<typeof numberValue>>;

export const entityKind = z.enum(['person', 'organisation', 'place', 'unknown']);
export type EntityKind = z.infer<typeof entityKind>;

export const nameValue = z.object({
  entity: entityKind,
  /** The fullest form of the name in the same text, by which its occurrences and short forms are grouped. */
  group: z.string().min(1),
});
export type NameValue = Readonly<z.infer<typeof nameValue>>;

const place = { ...textRange.shape, exact: z.string().min(1) };

/** Something an extractor suggests. It becomes data only when a person accepts it. */
export const finding = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('mention'), ...place, value: mentionValue }),
  z.object({ kind: z.literal('date'), ...place, value: dateValue }),
  z.object({ kind: z.literal('number'), ...place, value: numberValue }),
  z.object({ kind: z.literal('name'), ...place, value: nameValue }),
]);
export type Finding = Readonly<z.infer<typeof finding>>;
export type FindingOf<Kind extends FindingKind> = Extract<Finding, { kind: Kind }>;

/** Names a finding within its capture: the same kind at the same place. */
export function findingKey({ kind, start, end }: Pick<Finding, 'kind' | 'start' | 'end'>): string {
  return `${kind}:${start}-${end}`;
}

/** How far a rejection reaches: this place (in every copy of the document), the words in the document, the words anywhere. */
export const rejectionScope = z.enum(['place', 'document', 'project']);
export type RejectionScope = z.infer<typeof rejectionScope>;

/** A finding as it is shown: with what was decided about it. */
export const shownFinding = z.object({
  key: z.string(),
  finding,
  state: z.enum(['suggested', 'accepted', 'rejected']),
  /** Of the mention or accepted finding it became, or of the rejection; null while it is suggested. */
  decision: z.string().nullable(),
});
export type ShownFinding = Readonly<z.infer<typeof shownFinding>>;

/** A date, number or name that a person took over, as found or corrected. */
export const acceptedFinding = z.object({
  id: z.string(),
  document: z.string(),
  capture: z.string(),
  ...place,
  ...textQuoteSelector.shape,
  /** Only dates, numbers and names; accepted mentions are `Mention`s. */
  finding,
  source: z.string().nullable(),
  acceptedAt: z.string(),
});
export type AcceptedFinding = Readonly<z.infer<typeof acceptedFinding>>;
