import { z } from 'zod';
import { textRange } from './finding.ts';

/** How a document depends on another one. `same wire copy`: both carry one agency's text. */
export const derivationRelation = z.enum(['quotes', 'republishes', 'paraphrases', 'same wire copy']);
export type DerivationRelation = z.infer<typeof derivationRelation>;

/** Words of one copy of a document. */
export const derivationPassage = z.object({ capture: z.string(), ...textRange.shape, exact: z.string() });
export type DerivationPassage = Readonly<z.infer<typeof derivationPassage>>;

/** A document is derived from another one, or from a source whose document is not held. */
export const derivation = z.object({
  id: z.string(),
  document: z.object({ id: z.string(), title: z.string() }),
  /** One of the two. */
  toDocument: z.object({ id: z.string(), title: z.string() }).nullable(),
  toSource: z.object({ id: z.string(), name: z.string() }).nullable(),
  relation: derivationRelation,
  reason: z.string().nullable(),
  /** The words it shows in; null: the documents as wholes. */
  passage: derivationPassage.nullable(),
  toPassage: derivationPassage.nullable(),
  createdAt: z.string(),
});
export type Derivation = Readonly<z.infer<typeof derivation>>;

/** Words that stand in two texts, in the first one's order. */
export const sharedWording = z.object({
  one: z.object({ ...textRange.shape, exact: z.string() }),
  other: z.object({ ...textRange.shape, exact: z.string() }),
  /** True where the words are the same letter by letter but for case, white space and typography. */
  isVerbatim: z.boolean(),
});
export type SharedWording = Readonly<z.infer<typeof sharedWording>>;

const sharingDocument = z.object({
  id: z.string(),
  title: z.string(),
  publisher: z.string().nullable(),
  published: z.string().nullable(),
  /** The part of its text that also stands in the other one, 0 to 1. */
  share: z.number().min(0).max(1),
});

/** Two documents that share wording, which a person may take for a derivation or not. */
export const derivationSuggestion = z.object({
  /** The one with the earlier date first, where both have one. */
  one: sharingDocument,
  other: sharingDocument,
  /** True where the texts are the same but for little and the publishers are not: the same text under another name. */
  isSameTextElsewhere: z.boolean(),
  /** Whether a derivation between the two is recorded, or was said not to be one. */
  state: z.enum(['suggested', 'recorded', 'rejected']),
  /** The rejection's id and reason. */
  rejection: z.string().nullable(),
  reason: z.string().nullable(),
});
export type DerivationSuggestion = Readonly<z.infer<typeof derivationSuggestion>>;
