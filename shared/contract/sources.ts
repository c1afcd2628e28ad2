import { z } from 'zod';
import { directness, directnessLevel, reportedVia } from '../model/directness.ts';
import {
  affiliation,
  affiliationRelation,
  grade,
  interest,
  mergePreview,
  nameOccurrence,
  scaleName,
  source,
  sourceKind,
  sourceProfile,
  spellingVariant,
} from '../model/source.ts';
import { command, query } from './define.ts';

const words = z.string().trim().min(1).nullable().default(null);

const sourceProperties = {
  name: z.string().trim().min(1),
  kind: sourceKind,
  aliases: z.array(z.string().trim().min(1)),
  interest: interest.nullable(),
  interestReason: z.string().nullable(),
};

export const sourceProcedures = {
  'sources.list': query(z.object({}), z.array(source)),
  'sources.get': query(z.object({ id: z.string() }), source),
  'sources.create': command(z.object(sourceProperties).partial().required({ name: true }), source),
  'sources.update': command(z.object(sourceProperties).partial().extend({ id: z.string() }), source),
  /** Refused with `conflict` while anything hangs on it: `sources.profile` says what. */
  'sources.remove': command(z.object({ id: z.string() }), z.object({})),
  /** Records a judgement; a current one of the same source, scale, topic, period, document and passage is superseded. */
  'sources.grade': command(
    z.object({
      source: z.string(),
      /** The project's scale when left out. */
      scale: scaleName.optional(),
      code: z.string(),
      topic: z.string().trim().min(1).nullable().default(null),
      document: z.string().nullable().default(null),
      annotation: z.string().nullable().default(null),
      reason: z.string().trim().min(1).nullable().default(null),
      /** EDTF; what the grade holds for. */
      period: z.string().nullable().default(null),
    }),
    grade,
  ),
};

/** What is known of a source beyond its names and grades, and which names are one source. */
export const sourceProfileProcedures = {
  'sources.profile': query(z.object({ id: z.string() }), sourceProfile),
  /** The scale that grades of this project are given on from now on; grades on another one stay as they are. */
  'sources.setScale': command(z.object({ scale: scaleName }), z.object({})),
  /** Says, or says otherwise with `id`, what one source is to another. Refused where it makes a circle of owners. */
  'sources.affiliate': command(
    z.object({
      id: z.string().optional(),
      source: z.string(),
      to: z.string(),
      relation: affiliationRelation,
      since: z.string().nullable().default(null),
      until: z.string().nullable().default(null),
      reason: words,
    }),
    affiliation,
  ),
  /** Takes addresses too and keeps their domains: in lower case, without "www.". */
  'sources.setDomains': command(z.object({ id: z.string(), domains: z.array(z.string()) }), sourceProfile),
  /** The sources that speak from the domain of an address: candidates for its document, no more. */
  'sources.ofAddress': query(
    z.object({ url: z.string() }),
    z.array(z.object({ id: z.string(), name: z.string(), domain: z.string() })),
  ),
  /** Says what a source has at stake in one topic; what was said of the same topic before is replaced. */
  'sources.setInterest': command(
    z.object({ source: z.string(), topic: z.string().trim().min(1), interest, reason: words }),
    sourceProfile,
  ),
  'sources.addOpinion': command(
    z.object({
      source: z.string(),
      heldBy: z.string().trim().min(1),
      words: z.string().trim().min(1),
      url: words,
      /** EDTF. */
      dated: words,
    }),
    sourceProfile,
  ),
  /** Takes affiliations, interests by topic and opinions away, by their ids. */
  'sources.removeFacts': command(z.object({ ids: z.array(z.string()).min(1) }), z.object({})),
  'sources.previewMerge': query(
    z.object({ into: z.string(), merged: z.array(z.string()).min(1) }),
    mergePreview,
  ),
  /** Makes several sources one: names become aliases; documents, mentions, grades and all else go over. One step. */
  'sources.merge': command(z.object({ into: z.string(), merged: z.array(z.string()).min(1) }), source),
  /**
   * Makes a new source of some aliases, documents, mentions and grades of another; grades limited to a document or passage
   * go where their document goes. Both are held to be distinct from then on. One step.
   */
  'sources.split': command(
    z.object({
      source: z.string(),
      name: z.string().trim().min(1),
      aliases: z.array(z.string()).default([]),
      documents: z.array(z.string()).default([]),
      mentions: z.array(z.string()).default([]),
      grades: z.array(z.string()).default([]),
    }),
    source,
  ),
  /** Names that may be one source: sources among each other, and names in texts; the likeliest first. */
  'sources.variants': query(z.object({ source: z.string().optional() }), z.array(spellingVariant)),
  /** Where a name stands in the texts, at most 50. */
  'sources.occurrences': query(z.object({ name: z.string() }), z.array(nameOccurrence)),
  /** Says that two sources, or a source and a name in texts, are not the same, so that it is not asked again. */
  'sources.distinguish': command(
    z.object({
      source: z.string(),
      other: z.union([z.object({ source: z.string() }), z.object({ name: z.string().trim().min(1) })]),
      reason: words,
    }),
    z.object({}),
  ),
};

export const directnessProcedures = {
  /** The judgements of passages, the newest first; those superseded only where one passage is asked about. */
  'directness.list': query(
    z.object({ annotation: z.string().optional(), document: z.string().optional() }),
    z.array(directness),
  ),
  /** Judges how a passage knows what it says; what was said before is superseded. */
  'directness.judge': command(
    z.object({
      annotation: z.string(),
      level: directnessLevel,
      reason: words,
      via: z.array(reportedVia).default([]),
    }),
    directness,
  ),
};
