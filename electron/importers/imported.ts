import type { TextQuoteSelector } from '../../shared/model/annotation.ts';
import type { BibliographicRecord } from '../../shared/model/bibliographic-record.ts';
import type {
  Block,
  EmbeddedFact,
  Mark,
  OutlineEntry,
  PartRelation,
  TextRange,
} from '../../shared/model/capture.ts';
import type { Metadata } from '../../shared/model/metadata.ts';
import type { Page, Region } from '../../shared/model/page.ts';
import type { TextRecognition } from '../../shared/model/recognition.ts';

/** An image that was embedded in an imported file, its type checked by its bytes. */
export interface ImportedImage {
  /** Lower-case hex of `bytes`. */
  readonly sha256: string;
  readonly mediaType: 'image/png' | 'image/jpeg' | 'image/gif' | 'image/webp';
  readonly bytes: Uint8Array;
}

/** An annotation that stands in the file itself: a highlight of a PDF, a comment of a text document. */
export interface ImportedAnnotation {
  /** Words of the canonical text (UTF-16), or a part of a page. */
  readonly target: TextRange | Region;
  readonly comment: string | null;
  /** As the file names who made it. */
  readonly creator: string | null;
  /** UTC; null where the file does not say. */
  readonly createdAt: string | null;
}

/** What an importer makes of one file: canonical text (design: Unicode NFC, LF) with its layers, in UTF-16 offsets. */
export interface Imported {
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly marks: readonly Mark[];
  readonly metadata: Metadata;
  readonly images: readonly ImportedImage[];
  readonly mediaType: string;
  /** The WHATWG label the bytes were decoded with; null where the format has no such notion. */
  readonly encoding: string | null;
  /** `name/version` of the extractor. */
  readonly extractor: string;
  /** Sentences for the import report, such as "No article was found, so the whole page was kept." */
  readonly remarks: readonly string[];
  /** In text order. Absent where the file names no places: its headings serve then. */
  readonly outline?: readonly OutlineEntry[];
  /** Absent where the original has no pages. */
  readonly pages?: readonly Page[];
  readonly annotations?: readonly ImportedAnnotation[];
  /** What is to be shown as the original where that is not the file itself: a saved page within its archive. */
  readonly shown?: { readonly bytes: Uint8Array; readonly mediaType: string };
  readonly embedded?: readonly EmbeddedFact[];
  /** When this copy was made, as the program that saved it noted in the file: UTC, ISO 8601 with milliseconds. */
  readonly capturedAt?: string;
  /** How words of it were recognised on pictures; absent where none were sought. */
  readonly recognition?: TextRecognition;
}

/**
 * A rectangle of a page as a container gives it: two corners in points (pixels of an image). Whether `y` counts from the top or, as
 * in PDF, from the bottom differs between the programs that write them.
 */
export interface ContainerBox {
  /** Counts from 0. */
  readonly page: number;
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
}

/** A passage that a container marks in one of its parts, by the words of the part as the container has them. */
export interface ImportedSelection extends TextQuoteSelector {
  /** Where the words begin in the container's own text of the part, UTF-16: tells equal words apart. */
  readonly start: number;
  /** For a selection without words: a part of a page. */
  readonly box: ContainerBox | null;
  /** Keys of the codes it is given. */
  readonly codes: readonly string[];
  readonly comment: string | null;
  readonly creator: string | null;
  readonly createdAt: string | null;
  /** The id the other program knows it by. */
  readonly importedId: string | null;
}

/** A file within a file, to be imported like any other. Its name is a label: no folder in it is ever followed. */
export interface ImportedPart {
  /** Unique within its container; collections name their members by it. */
  readonly key: string;
  readonly name: string;
  readonly mediaType?: string;
  readonly relation: PartRelation;
  readonly bytes: Uint8Array;
  /** Where it came from, and when, as the container says; UTC. */
  readonly url: string | null;
  readonly capturedAt: string | null;
  /** What the container says of it; stands before what the part says of itself. */
  readonly metadata?: Metadata;
  readonly selections?: readonly ImportedSelection[];
  /** Keys of the codes that the part has as a whole. */
  readonly codes?: readonly string[];
  /** Notes on the part as a whole, as Markdown. */
  readonly notes?: readonly string[];
  readonly importedId?: string;
}

/** A code of another program's codebook. */
export interface ImportedCode {
  readonly key: string;
  readonly parent: string | null;
  readonly name: string;
  readonly definition: string;
  /** `#rrggbb`; null where the file names none. */
  readonly colour: string | null;
}

/** Documents or codes that another program keeps together, by their keys. */
export interface ImportedCollection {
  readonly key: string;
  readonly parent: string | null;
  readonly name: string;
  readonly description: string;
  readonly members: readonly string[];
  readonly codes: readonly string[];
}

/** What an importer makes of a file that is no document itself, beside the parts it has handed over one by one. */
export interface ImportedContainer {
  /** What it is, with its article: "a ZIP archive". */
  readonly kind: string;
  readonly remarks: readonly string[];
  /** Each becomes a document: with the files it names where those are found, else one that is not held. */
  readonly records?: readonly BibliographicRecord[];
  readonly codes?: readonly ImportedCode[];
  readonly collections?: readonly ImportedCollection[];
}

export type ImportOutcome =
  | { readonly type: 'document'; readonly imported: Imported }
  | { readonly type: 'container'; readonly container: ImportedContainer };

/** One of the things a container holds, as it lists them, before any is imported. */
export interface ContainerEntry {
  readonly key: string;
  /** Title, subject or file name. */
  readonly title: string;
  readonly url: string | null;
  /** UTC. */
  readonly date: string | null;
  readonly mediaType: string | null;
  /** In bytes; null where it is not known before reading. */
  readonly size: number | null;
}

/** Bytes that are read where they are needed: a container may be larger than memory. */
export interface RandomAccess {
  /** In bytes. */
  readonly size: number;
  /** `length` bytes from `offset` on; fewer at the end. */
  read(offset: number, length: number): Promise<Uint8Array>;
}

/** A file as the importers meet it. `name` has no folder; `bytes` are the untouched original. */
export interface FileToImport {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Set where it is known (clipboard HTML, say); else told from the name and the bytes. */
  readonly mediaType?: string;
}

/** What an importer is given beside the file and the limits. */
export interface ImportContext {
  /** For encrypted files; null when none was given. */
  readonly password: string | null;
  /** Keys of the entries to import, of a container that lets choose; null for all. */
  readonly chosen: ReadonlySet<string> | null;
  /** Hands over a part; resolves when the next may come, so that no more than a few are held in memory. */
  readonly onPart: (part: ImportedPart) => Promise<void>;
}

/** Why a file was refused. */
export type RefusalReason =
  | 'empty'
  | 'binary'
  | 'too large'
  | 'unsupported'
  | 'malformed'
  | 'took too long'
  | 'too much memory'
  /** It is encrypted, and no password or a wrong one was given. */
  | 'locked'
  /** Unpacked it would be far larger than it is. */
  | 'expands too far'
  | 'too many parts'
  | 'nested too deep';

/** A file that cannot be imported; the message says what is wrong and what to try, for the import report. */
export class ImportRefusal extends Error {
  readonly reason: RefusalReason;

  constructor(reason: RefusalReason, message: string) {
    super(message);
    this.name = 'ImportRefusal';
    this.reason = reason;
  }
}
