import { z } from 'zod';
import { derivationRelation } from '../../shared/model/derivation.ts';
import { directnessLevel } from '../../shared/model/directness.ts';
import { fidelityAnswer, searchOutcome } from '../../shared/model/mention.ts';
import { affiliationRelation } from '../../shared/model/source.ts';

const words = z.string().min(1);
const file = z.string().regex(/^[\w.-]+$/);
const instant = z.iso.datetime({ precision: 3 });

/** A citation as it stands in a document, the first one after some words of it. */
const citation = z.strictObject({ file, exact: words, after: words });

/** What the person of the sample found out about who says what from whom: by file name and by name instead of by id. */
export const sampleProvenance = {
  /** Suggested mentions that were accepted: all of a document with these words, but for those after the words `until`. */
  mentions: z
    .array(
      z.strictObject({
        file,
        exact: words,
        until: words.optional(),
        source: words,
        /** The document of the sample that is cited. */
        cited: file.nullable(),
        acceptedAt: instant,
      }),
    )
    .default([]),
  /** Cited documents that were sought in vain. */
  sought: z
    .array(
      z.strictObject({
        mention: citation,
        outcome: searchOutcome,
        place: words,
        searched: words,
        reason: words.nullable(),
        at: instant,
      }),
    )
    .default([]),
  /** Answers to "does it say this?", with the words of the cited document that they rest on. */
  answers: z
    .array(
      z.strictObject({
        mention: citation,
        answer: fidelityAnswer,
        reason: words,
        passage: z.strictObject({ file, exact: words }).nullable(),
        at: instant,
      }),
    )
    .default([]),
  derivations: z
    .array(
      z.strictObject({ file, of: file, relation: derivationRelation, reason: words, createdAt: instant }),
    )
    .default([]),
  affiliations: z
    .array(
      z.strictObject({
        source: words,
        to: words,
        relation: affiliationRelation,
        until: words.nullable(),
        reason: words,
        createdAt: instant,
      }),
    )
    .default([]),
  /** How annotated passages know what they say. */
  directness: z
    .array(
      z.strictObject({
        file,
        exact: words,
        level: directnessLevel,
        reason: words,
        via: z.array(words),
        judgedAt: instant,
      }),
    )
    .default([]),
};

const shape = z.object(sampleProvenance);
export type SampleProvenance = Readonly<z.infer<typeof shape>>;
export type SampleCitation = Readonly<z.infer<typeof citation>>;

/** Every file and every source that the work speaks of. */
export function namesInProvenance(work: SampleProvenance): {
  readonly files: readonly string[];
  readonly sources: readonly string[];
} {
  const { mentions, sought, answers, derivations, affiliations, directness } = work;
  return {
    files: [
      ...mentions.flatMap(({ file: citing, cited }) => [citing, ...(cited === null ? [] : [cited])]),
      ...sought.map(({ mention }) => mention.file),
      ...answers.flatMap(({ mention, passage }) => [mention.file, ...(passage ? [passage.file] : [])]),
      ...derivations.flatMap(({ file: derived, of }) => [derived, of]),
      ...directness.map((each) => each.file),
    ],
    sources: [
      ...mentions.map(({ source }) => source),
      ...affiliations.flatMap(({ source, to }) => [source, to]),
    ],
  };
}
