import type { TextRecognition } from '../../../shared/model/recognition.ts';
import type { Region } from '../../../shared/model/page.ts';
import type {
  Agreement,
  DoubleJudgement,
  ItemState,
  SessionMethod,
} from '../../../shared/model/checking-session.ts';
import type { AssertionKind, Observation, OriginCounts, Stance } from '../../../shared/model/claim.ts';
import type { SearchOutcome } from '../../../shared/model/mention.ts';
import type { OriginReport } from '../../../shared/model/origin.ts';
import type { RichTextBlock, RichTextCitation } from '../../../shared/rich-text/rich-text.ts';
import type { ExportedDate, ExportedDirectness, ExportedGrade } from '../annotated-notes.ts';

/**
 * Everything that the report of a fact-checking session says, read from one state of the project. Those who write it add nothing: no
 * clock, no ids, no settings; so equal reports give equal files.
 */
export interface SessionReport {
  readonly project: string;
  readonly title: string;
  readonly question: string | null;
  /** Titles of documents, names of tags, a query; all empty: the whole project. */
  readonly scope: {
    readonly documents: readonly string[];
    readonly tags: readonly string[];
    readonly query: string | null;
  };
  readonly method: SessionMethod | null;
  /** Null: nobody is named. */
  readonly analyst: string | null;
  readonly begunAt: string;
  readonly closedAt: string | null;
  readonly counts: { readonly items: number; readonly judged: number; readonly setAside: number };
  /** What the words of judgements mean, scale by scale. */
  readonly scales: readonly ReportScale[];
  readonly notes: ReportText;
  /** Of the session's queue, in its order. */
  readonly claims: readonly ReportClaim[];
  readonly documents: readonly ReportDocument[];
  /** Null: nobody else judged. */
  readonly second: {
    /** Those who are named. */
    readonly analysts: readonly string[];
    readonly agreement: readonly Agreement[];
    readonly judgements: readonly DoubleJudgement[];
  } | null;
  /** Searches for the question as a whole; those for a claim stand with it. */
  readonly observations: readonly Observation[];
  readonly searches: readonly ReportSearch[];
  /** Null: no report of another state of the log was made before. */
  readonly changes: { readonly since: LogHead; readonly words: readonly string[] } | null;
  readonly captures: readonly ReportCapture[];
  /** Null: the log has no entry. */
  readonly head: LogHead | null;
}

/** The newest entry of the event log that is not an export. */
export interface LogHead {
  /** Its place in the log, from 1. */
  readonly number: number;
  readonly hash: string;
  readonly at: string;
}

export interface ReportScale {
  readonly title: string;
  /** The published description its levels follow. */
  readonly reference: string;
  readonly levels: readonly { readonly words: string; readonly definition: string }[];
}

/** A rich text whose cited passages are quotes that were compared with their captures. */
export type ReportText = readonly (
  | Exclude<RichTextBlock, RichTextCitation>
  | { readonly type: 'quotes'; readonly quotes: readonly ReportQuote[] }
)[];

/** Words of a document, compared with its capture just now. */
export interface ReportQuote {
  readonly exact: string;
  /** A part of a page, which has no words: `exact` is empty then. */
  readonly region?: Region | null;
  /** Such as `“Two warnings”, Harbour Watch, 3 May 1998`. */
  readonly reference: string;
  readonly direction: 'ltr' | 'rtl' | null;
  /** BCP 47. */
  readonly language: string | null;
  /** Null where the annotation was removed since it was cited. */
  readonly capture: { readonly sha256: string; readonly capturedAt: string } | null;
  /** UTF-16 code units, and code points; null where the words have no place in the capture. */
  readonly place: {
    readonly startUtf16: number;
    readonly endUtf16: number;
    readonly startCodePoint: number;
    readonly endCodePoint: number;
  } | null;
  readonly matches: boolean;
  /** How the words stand in a newer copy of the document; null where there is none. */
  readonly newerCopy: string | null;
}

/** Where a passage that serves as evidence comes from. */
export interface ReportOrigin {
  readonly title: string;
  readonly publisher: string | null;
  readonly published: ExportedDate | null;
  readonly url: string | null;
  readonly source: {
    readonly name: string;
    readonly interest: string | null;
    readonly interestReason: string | null;
  } | null;
  /** The judgement of the source that counts for the passage. */
  readonly grade: ExportedGrade | null;
}

export interface ReportClaim {
  readonly id: string;
  readonly statement: string;
  readonly asserts: AssertionKind;
  readonly speaker: string | null;
  readonly said: ExportedDate | null;
  readonly event: { readonly date: ExportedDate | null; readonly place: string | null };
  /** Statement of the claim it is a part of. */
  readonly parent: string | null;
  /** Names. */
  readonly tags: readonly string[];
  readonly item: ReportItem;
  /** The passage it was made from. */
  readonly madeFrom: readonly ReportQuote[];
  /** In force; null: nothing is concluded yet. */
  readonly conclusion: ReportConclusion | null;
  /** The newest first. */
  readonly superseded: readonly ReportConclusion[];
  /** What changed since the conclusion in force, a sentence each. */
  readonly changedSince: readonly string[];
  /** Whole sentences. */
  readonly warnings: readonly string[];
  /** In force: for, against, qualifying, mentioning, background. */
  readonly evidence: readonly ReportEvidence[];
  readonly withdrawn: readonly ReportEvidence[];
  /** Of the passages that support it. */
  readonly origins: OriginReport;
  readonly observations: readonly Observation[];
}

/** How far a claim or document of the queue is. */
export interface ReportItem {
  readonly state: ItemState;
  readonly reason: string | null;
  readonly decidedAt: string | null;
  /** The method's steps that were taken: the step's words, and what came of it. */
  readonly steps: readonly { readonly step: string; readonly words: string; readonly at: string }[];
}

export interface ReportConclusion {
  readonly yardstick: string;
  readonly likelihood: {
    readonly words: string;
    /** Percent; null: it cannot be judged. */
    readonly range: { readonly from: number; readonly to: number } | null;
  };
  /** Null: not stated. */
  readonly confidence: { readonly level: string; readonly test: string } | null;
  readonly reasoning: ReportText;
  /** Of the passages that supported the claim then. */
  readonly origins: OriginCounts;
  readonly concludedAt: string;
  readonly supersededAt: string | null;
  /** What changed from the conclusion before it to this one, a sentence each; null for the first one. */
  readonly changes: readonly string[] | null;
}

/** A judgement of a passage for a claim, with all that it is to be judged by. */
export interface ReportEvidence {
  /** The annotation's. */
  readonly annotation: string;
  readonly stance: Stance;
  readonly passages: readonly { readonly quote: ReportQuote; readonly from: ReportOrigin }[];
  readonly directness: ExportedDirectness | null;
  readonly isParty: boolean;
  /** `2, probably true`; null: not judged. */
  readonly credibility: string | null;
  readonly takenAs: AssertionKind;
  /** As the person has it. */
  readonly value: string | null;
  /** Found in its words, as written. */
  readonly foundValues: readonly string[];
  readonly reason: string | null;
  readonly judgedAt: string;
  /** Judgements that it superseded, the newest first. */
  readonly history: readonly {
    readonly stance: Stance;
    readonly credibility: string | null;
    readonly reason: string | null;
    readonly judgedAt: string;
  }[];
  /** Why it was withdrawn, empty where no reason was given; null: it is in force. */
  readonly withdrawal: string | null;
}

/** A document of the queue. */
export interface ReportDocument {
  readonly id: string;
  /** Such as `“Two warnings”, Harbour Watch, 3 May 1998`. */
  readonly reference: string;
  /** What it is to the question; null: not judged. */
  readonly stance: string | null;
  readonly item: ReportItem;
}

/** What a text cites was sought and was not to be had. */
export interface ReportSearch {
  /** The words that cite it. */
  readonly quote: ReportQuote;
  /** Whom or what is cited. */
  readonly cited: string;
  readonly outcome: SearchOutcome;
  readonly place: string;
  /** EDTF. */
  readonly searched: string;
  readonly reason: string | null;
}

export interface ReportCapture {
  readonly document: string;
  readonly fileName: string | null;
  readonly capturedAt: string;
  readonly sha256: string;
  /** How its words were recognised by machine; null where they are the file's own. */
  readonly recognition: TextRecognition | null;
  /** Whether the bytes that are kept were hashed just now and gave this SHA-256. */
  readonly isIntact: boolean;
}
