import type { TextRecognition } from '../../shared/model/recognition.ts';
import type { AssertionKind, Stance } from '../../shared/model/claim.ts';
import type { Region } from '../../shared/model/page.ts';
import type { PageFragment } from '../../shared/w3c/page-fragment.ts';
import type { DirectnessLevel } from '../../shared/model/directness.ts';
import type { AnchorState, Motivation, PlacementDecision } from '../../shared/model/annotation.ts';
import type { DerivationRelation } from '../../shared/model/derivation.ts';
import type { MentionForm, MentionUse } from '../../shared/model/finding.ts';
import type { LinkMeaning } from '../../shared/model/link.ts';
import type { Fidelity, MentionSearch, MentionStatus } from '../../shared/model/mention.ts';
import type { OtherProperties } from '../../shared/w3c/other-properties.ts';
import type { ExportedClaim } from './exported-claim.ts';
import type { ExportedFacts } from './exported-facts.ts';

/** Everything an exported file tells. Exporters add nothing to it: no clock, no ids, no settings. */
export interface AnnotatedNotes {
  readonly project: { readonly id: string; readonly title: string };
  /** A sentence that says what was chosen, such as `Annotations found by “tag:denial”.` */
  readonly selection: string;
  /** In reading order. */
  readonly documents: readonly ExportedDocument[];
  /** Free-standing notes of the project as a whole. */
  readonly notes: readonly ExportedNote[];
  /** Between annotations that are both exported, in the order they were made. */
  readonly links: readonly ExportedLink[];
  /** In the order they were made: all of the project, or those that the chosen annotations are evidence for. */
  readonly claims: readonly ExportedClaim[];
  /** What is known of sources, documents and tags, and how they and passages were judged. */
  readonly facts: ExportedFacts;
}

export interface ExportedDocument {
  readonly id: string;
  readonly title: string;
  readonly author: string | null;
  readonly publisher: string | null;
  readonly published: ExportedDate | null;
  readonly url: string | null;
  readonly place: string | null;
  /** BCP 47. */
  readonly language: string | null;
  /** Of the text; null lets each quote decide by its first strong character. */
  readonly direction: 'ltr' | 'rtl' | null;
  readonly source: { readonly id: string; readonly name: string; readonly interest: string | null } | null;
  /** Judgements in force here: of its source in this document, in general, by topic; then of other sources in it. */
  readonly grades: readonly ExportedGrade[];
  readonly captures: readonly ExportedCapture[];
  /** In text order, capture by capture. */
  readonly passages: readonly ExportedPassage[];
  /** What a person recorded that it is derived from, in the order it was recorded. */
  readonly derivations: readonly ExportedDerivation[];
  /** Whom its text cites in passing, in text order. */
  readonly mentions: readonly ExportedMention[];
  readonly notes: readonly ExportedNote[];
}

/** A date of publication, or of what is cited. */
export interface ExportedDate {
  readonly edtf: string;
  /** The words it was read from; null when there were none. */
  readonly words: string | null;
}

export interface ExportedGrade {
  /** Name of the source that is judged. */
  readonly source: string;
  readonly code: string;
  readonly words: string;
  /** Title of its scale where that is another one than the project's, so that its letter means something else; else null. */
  readonly otherScale: string | null;
  /** Null: in general. */
  readonly topic: string | null;
  /** EDTF; null: at any time. */
  readonly period: string | null;
  readonly reason: string | null;
  readonly gradedAt: string;
}

export interface ExportedCapture {
  readonly id: string;
  /** SHA-256 of the original bytes, lower-case hex. */
  readonly sha256: string;
  readonly capturedAt: string;
  readonly fileName: string | null;
  /** How words of it were recognised by machine, of a passage its own; null where they are the file's own. */
  readonly recognition: TextRecognition | null;
}

/** One passage of an annotation, with what the annotation says. An annotation of several passages says it at each. */
export interface ExportedPassage extends ImportedFrom {
  /** The annotation's. */
  readonly id: string;
  /** The passage's own. */
  readonly target: string;
  /** Which of the annotation's passages this is, from 1. */
  readonly number: number;
  /** The other passages of the annotation, in its order, exported or not. */
  readonly others: readonly ExportedOtherPassage[];
  /** What it is, as evidence in force, to claims; in the order the claims were made. */
  readonly evidence: readonly ExportedService[];
  /** What the annotation is to others, and others to it. */
  readonly links: readonly ExportedPassageLink[];
  /** Where the passage stands in other captures of its document. */
  readonly placements: readonly ExportedPlacement[];
  readonly motivation: Motivation;
  readonly capture: ExportedCapture;
  readonly exact: string;
  /** The part of a page that is meant, where it is no words: `exact` is empty then. */
  readonly region: ExportedRegion | null;
  readonly prefix: string;
  readonly suffix: string;
  readonly startUtf16: number;
  readonly endUtf16: number;
  readonly startCodePoint: number;
  readonly endCodePoint: number;
  readonly state: AnchorState;
  /** 1 for an exact anchor. */
  readonly score: number;
  /** Names. */
  readonly tags: readonly string[];
  readonly comment: ExportedRichText | null;
  /** Judgements of a source in this passage only. */
  readonly grades: readonly ExportedGrade[];
  /** How the passage knows what it says; null where that was not judged. */
  readonly directness: ExportedDirectness | null;
  readonly createdAt: string;
  readonly modifiedAt: string;
  /** Whether the capture's text at the position is the quote, compared just now. */
  readonly matches: boolean;
}

/** What a passage is to one of the claims it serves. */
export interface ExportedService {
  readonly claim: string;
  readonly stance: Stance;
  readonly credibility: string | null;
  /** "probably true"; null where it was not judged. */
  readonly credibilityWords: string | null;
  readonly takenAs: AssertionKind;
}

/** A part of a page, as other programs know it too. */
export interface ExportedRegion extends Region {
  readonly fragment: PageFragment;
}

export interface ExportedDirectness {
  readonly level: DirectnessLevel;
  /** Names of those it was reported through, the nearest to the document first. */
  readonly via: readonly string[];
  readonly reason: string | null;
  readonly judgedAt: string;
}

/** A document is derived from another one, or from something of a source that is not held: one of the two is not null. */
export interface ExportedDerivation {
  readonly relation: DerivationRelation;
  readonly toDocument: { readonly id: string; readonly title: string } | null;
  readonly toSource: { readonly id: string; readonly name: string } | null;
  readonly reason: string | null;
}

/** A source cited in passing inside a document's text. */
export interface ExportedMention {
  readonly id: string;
  readonly capture: ExportedCapture;
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
  readonly startCodePoint: number;
  readonly endCodePoint: number;
  readonly form: MentionForm;
  /** As written; of an anonymous source the words for it. */
  readonly name: string;
  readonly isAnonymous: boolean;
  readonly use: MentionUse;
  readonly date: ExportedDate | null;
  readonly source: { readonly id: string; readonly name: string } | null;
  readonly citedTitle: string | null;
  readonly citedUrl: string | null;
  /** The cited document where it is held. */
  readonly cited: { readonly id: string; readonly title: string } | null;
  /** Whether the cited document, as far as is recorded, cites nobody and is derived from nothing itself. */
  readonly isEndOfChain: boolean;
  readonly status: MentionStatus;
  /** The newest first. */
  readonly searches: readonly MentionSearch[];
  /** The answer in force to whether the cited document says this; null when there is none. */
  readonly fidelity: Fidelity | null;
  readonly createdAt: string;
  /** Whether the capture's text at the position is the quote, compared just now. */
  readonly matches: boolean;
}

/** What came with an annotation or note from another program; nothing for one that was made here. */
export interface ImportedFrom {
  /** The IRI it had there. */
  readonly importedId: string | null;
  readonly otherProperties: OtherProperties;
}

/** Another passage of the same annotation. */
export interface ExportedOtherPassage {
  readonly target: string;
  readonly exact: string;
  readonly region?: Region | null;
  /** Title of its document. */
  readonly document: string;
}

/** A link as it is seen from one of its ends. */
export interface ExportedPassageLink extends ExportedOtherPassage {
  /** `contradicts`, `is contradicted by`, … */
  readonly words: string;
  readonly reason: string | null;
}

/** What one annotation is to another; the ids are the annotations'. */
export interface ExportedLink extends LinkMeaning {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly reason: string | null;
  readonly createdAt: string;
}

/** Where a passage stands in another capture; offsets are null when, and only when, it is orphaned there. */
export interface ExportedPlacement {
  readonly capture: ExportedCapture;
  /** The words found there. */
  readonly exact: string;
  readonly startCodePoint: number | null;
  readonly endCodePoint: number | null;
  readonly state: AnchorState;
  readonly score: number;
  readonly decision: PlacementDecision;
  readonly decidedAt: string | null;
}

/** Lexical's serialised editor state with the same words as plain text. */
export interface ExportedRichText {
  readonly lexical: string;
  readonly text: string;
}

export interface ExportedNote extends ExportedRichText, ImportedFrom {
  readonly id: string;
  /** The source that it is about; null for a note of the project or of a document. */
  readonly about: string | null;
  readonly title: string;
  readonly createdAt: string;
  readonly modifiedAt: string;
}

/** A record that could not be written, and why. */
export interface LeftOut {
  readonly id: string;
  readonly reason: string;
}

/** The file as text; equal notes give equal texts. One bad record is left out and never spoils the rest. */
export interface ExportedFile {
  readonly text: string;
  readonly leftOut: readonly LeftOut[];
  /** The passages whose quotes it has, where these are not all that were gathered. */
  readonly quoted?: readonly ExportedPassage[];
}

export type Exporter = (notes: AnnotatedNotes) => ExportedFile;
