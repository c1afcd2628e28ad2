import type {
  AnalystConfidence,
  AssertionKind,
  CredibilityLevelCode,
  Stance,
  YardstickName,
} from '../../../shared/model/claim.ts';
import type { JsonObject } from '../../../shared/w3c/json-value.ts';
import type { CommentRecord } from './annotation-record.ts';

/** A claim as a file has it, with what it says of evidence and conclusions; those only come from files that Assay wrote. */
export interface ClaimRecord {
  /** Where it stands in its file: `claim 3`, `row 12`. */
  readonly where: string;
  /** The IRI it is known by; made of its words where the format gives none. */
  readonly id: string;
  readonly statement: string;
  readonly asserts: AssertionKind;
  /** A name; null when not said. */
  readonly speaker: string | null;
  /** The IRI of the speaker, from a file that Assay wrote. */
  readonly speakerId: string | null;
  /** EDTF, with the words it was read from. */
  readonly said: string | null;
  readonly saidWords: string | null;
  readonly eventDate: string | null;
  readonly eventWords: string | null;
  readonly eventPlace: string | null;
  /** Words. */
  readonly question: string | null;
  /** The IRI of the question, from a file that Assay wrote. */
  readonly questionId: string | null;
  /** The IRI of the claim above it. */
  readonly parent: string | null;
  /** Names, each once. */
  readonly tags: readonly string[];
  /** The IRI of the annotation it was made from. */
  readonly annotation: string | null;
  /** UTC, ISO 8601 with milliseconds; null when not said. */
  readonly createdAt: string | null;
  readonly modifiedAt: string | null;
  readonly evidence: readonly EvidenceRecord[];
  readonly conclusions: readonly ConclusionRecord[];
  /** What is kept with the claim and comes out again, though it has no place here. */
  readonly other: JsonObject;
}

/** One judgement of a passage for the claim. */
export interface EvidenceRecord {
  readonly id: string;
  /** The IRI of the annotation. */
  readonly annotation: string;
  readonly stance: Stance;
  readonly credibility: CredibilityLevelCode | null;
  readonly takenAs: AssertionKind;
  readonly value: string | null;
  readonly reason: string | null;
  readonly judgedAt: string;
  readonly supersededAt: string | null;
  readonly withdrawal: string | null;
}

/** A judgement of a passage for a claim, in a row of its own; of tables. */
export interface JudgementRecord {
  /** `row 12`. */
  readonly where: string;
  /** The IRI of the claim. */
  readonly claim: string;
  /** The passage's words, shortened. */
  readonly quote: string;
  /** `judgedAt` is null where it is not said. */
  readonly evidence: Omit<EvidenceRecord, 'judgedAt'> & { readonly judgedAt: string | null };
}

/** What was concluded about the claim. */
export interface ConclusionRecord {
  readonly id: string;
  readonly yardstick: YardstickName;
  readonly likelihood: string | null;
  readonly confidence: AnalystConfidence | null;
  readonly reasoning: CommentRecord | null;
  /** JSON, as it is stored. */
  readonly basis: string;
  readonly concludedAt: string;
  readonly supersededAt: string | null;
}

/** A claim of which nothing but its words is known. */
export const bareClaim = {
  asserts: 'what happened',
  speaker: null,
  speakerId: null,
  said: null,
  saidWords: null,
  eventDate: null,
  eventWords: null,
  eventPlace: null,
  question: null,
  questionId: null,
  parent: null,
  tags: [],
  annotation: null,
  createdAt: null,
  modifiedAt: null,
  evidence: [],
  conclusions: [],
  other: {},
} as const satisfies Omit<ClaimRecord, 'where' | 'id' | 'statement'>;
