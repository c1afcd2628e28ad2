import type { AnchorState, Motivation, PlacementDecision } from '../../../shared/model/annotation.ts';
import type { LinkRelation } from '../../../shared/model/link.ts';
import type { OtherProperties } from '../../../shared/w3c/other-properties.ts';
import type { ElementSelector } from '../html/find-element.ts';
import type { RegionBox } from '../../../shared/model/page.ts';
import type { NamedPart } from '../../../shared/w3c/page-fragment.ts';
import type { JsonObject, JsonValue } from '../../../shared/w3c/json-value.ts';

/** A record that does not follow its format. */
export interface InvalidRecord {
  /** Where it stands in its file: `annotation 3`, `line 12`. */
  readonly where: string;
  /** Its words as far as they can be read; empty when there are none. */
  readonly quote: string;
  readonly reason: string;
}

/** One annotation as another program wrote it, not placed yet. */
export interface AnnotationRecord {
  /** Where it stands in its file: `annotation 3`, `line 12`. */
  readonly where: string;
  /** The IRI it is known by; made of its words where the format gives none. */
  readonly id: string;
  /** The IRI it had before it came to the program that wrote the file; null when that is not said. */
  readonly via: string | null;
  readonly title: string | null;
  readonly motivation: Motivation;
  /** UTC, ISO 8601 with milliseconds; null when not said. */
  readonly createdAt: string | null;
  readonly modifiedAt: string | null;
  /** Names, each once. */
  readonly tags: readonly string[];
  /** In the order of the file; joined they are the annotation's comment. */
  readonly comments: readonly CommentRecord[];
  /** Set where it counts for nothing unless its words stand in the document exactly, in one place. */
  readonly isWordByWord?: boolean;
  /** At least one. */
  readonly targets: readonly TargetRecord[];
  /** What is kept with the annotation and comes out again, though it has no place here. */
  readonly other: OtherProperties;
}

export interface CommentRecord {
  readonly value: string;
  readonly format: 'text/plain' | 'text/markdown' | 'text/html';
  /** The same words as Lexical's serialised state, from a file that Assay wrote. */
  readonly lexical: string | null;
}

/** One thing that an annotation is about. */
export interface TargetRecord {
  readonly document: DocumentHint;
  readonly place: PlaceRecord;
  /** From a file that Assay wrote: how it stood on a capture of that SHA-256, and on others. */
  readonly standing: Standing | null;
  /** As the file has it, for the case that it cannot be placed. */
  readonly source: JsonValue;
  /** What of it is kept and comes out again when it is placed. */
  readonly other: JsonObject;
}

/** What is said of the document that a target stands in. */
export interface DocumentHint {
  /** UUIDs of documents, from a file that Assay wrote. */
  readonly ids: readonly string[];
  readonly urls: readonly string[];
  /** SHA-256 of its bytes, lower-case hex. */
  readonly sha256: string | null;
  readonly title: string | null;
  readonly author: string | null;
}

/** Words, with the words around them. */
export interface QuoteRecord {
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
}

/** A place counted in characters of another program's text, end exclusive. */
export interface PositionRecord {
  readonly start: number;
  readonly end: number;
  readonly unit: 'code points' | 'utf-16';
}

/** Where in its document a target stands. */
export type PlaceRecord =
  | { readonly type: 'whole document' }
  | { readonly type: 'quote'; readonly quote: QuoteRecord; readonly position: PositionRecord | null }
  /** No words are given to check it by. */
  | { readonly type: 'position'; readonly position: PositionRecord }
  | {
      readonly type: 'range';
      readonly from: QuoteRecord;
      readonly to: QuoteRecord;
      /** Whether the words of `to` belong to the range. */
      readonly includesTo: boolean;
    }
  /** A part of the saved page, of which `within` is a part in characters of its text; `name` is the selector's type. */
  | {
      readonly type: 'element';
      readonly name: string;
      readonly selector: ElementSelector;
      readonly within: PositionRecord | null;
    }
  /** A part of a page; `boxes` are its very rectangles, from a file that Assay wrote. */
  | { readonly type: 'region'; readonly part: NamedPart; readonly boxes: readonly RegionBox[] | null }
  /** Its place is told in a way that names no words; `reason` is a sentence. */
  | { readonly type: 'no words'; readonly reason: string };

/** How a target stood on the text of a capture when Assay wrote it. */
export interface Standing {
  readonly sha256: string;
  readonly state: AnchorState;
  readonly score: number;
  readonly placements: readonly PlacementRecord[];
}

/** Where a target stood in another capture. */
export interface PlacementRecord {
  readonly sha256: string;
  readonly exact: string;
  /** Null when, and only when, orphaned. */
  readonly position: PositionRecord | null;
  readonly state: AnchorState;
  readonly score: number;
  readonly decision: PlacementDecision;
  readonly decidedAt: string | null;
}

/** A statement about two annotations of the file or of the project, by their IRIs. */
export interface LinkRecord {
  readonly where: string;
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly relation: LinkRelation;
  readonly label: string | null;
  readonly reason: string | null;
  readonly createdAt: string | null;
}

/** A place in a document of which nothing is said. */
export const noDocument: DocumentHint = { ids: [], urls: [], sha256: null, title: null, author: null };
