import { z } from 'zod';

/** What a chain of derivations consists of. */
export const provenanceNodeKind = z.enum(['document', 'source', 'mention']);

export const provenanceNode = z.object({
  kind: provenanceNodeKind,
  /** Of the document, source or mention. */
  id: z.string(),
  /** Title, name, or the mention's words. */
  label: z.string(),
});
export type ProvenanceNode = Readonly<z.infer<typeof provenanceNode>>;

/** Why one step of a chain is taken. */
export const provenanceStep = z.object({
  from: provenanceNode,
  to: provenanceNode,
  /** "rests on (HRW Dec 1997)", "republishes", "published by", "reported via". */
  words: z.string(),
  /** The mention or derivation it comes from; null where it follows from the document's own source. */
  mention: z.string().nullable(),
  derivation: z.string().nullable(),
});
export type ProvenanceStep = Readonly<z.infer<typeof provenanceStep>>;

/** Roots that count as one, and why. */
export const origin = z.object({
  roots: z.array(provenanceNode).readonly(),
  /** Why several roots are one: "both are owned by …", "same wire copy", "same author", "each cites the other". */
  because: z.array(z.string()).readonly(),
  /** Documents that cite each other in a circle, named in their order; empty where there is none. */
  cycle: z.array(provenanceNode).readonly(),
  /** Which of the passages asked about end here, by their index. */
  passages: z.array(z.int()).readonly(),
});
export type Origin = Readonly<z.infer<typeof origin>>;

/** One passage that was asked about, with the ways from it. */
export const passageOrigins = z.object({
  annotation: z.string().nullable(),
  /** Its words; null: the whole document. */
  exact: z.string().nullable(),
  document: z.object({ id: z.string(), title: z.string() }),
  publisher: z.string().nullable(),
  /** The walk, step by step. */
  steps: z.array(provenanceStep).readonly(),
  /** The sources that its ways end with. */
  ends: z.array(provenanceNode).readonly(),
  /** Circles of citations that the walk came into, each with its documents in their order. */
  circles: z.array(z.array(provenanceNode).readonly()).readonly(),
  /** Where ways end without anybody being named, and why: "no source is recorded for it". */
  unknown: z.array(z.object({ at: provenanceNode, words: z.string() })).readonly(),
  /** True where a way ends in the unknown: it is not shown to be independent. */
  isUnknown: z.boolean(),
});
export type PassageOrigins = Readonly<z.infer<typeof passageOrigins>>;

/** "5 passages, 4 publishers, 2 independent origins, 1 origin unknown", with the lists behind each number. */
export const originReport = z.object({
  passages: z.array(passageOrigins).readonly(),
  publishers: z.array(z.string()).readonly(),
  /** Independent of each other, as far as what is recorded shows. */
  origins: z.array(origin).readonly(),
  /** Passages of which a way ends in the unknown, by their index. */
  unknown: z.array(z.int()).readonly(),
});
export type OriginReport = Readonly<z.infer<typeof originReport>>;
