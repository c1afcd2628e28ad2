import type { Block, Mark } from '../../shared/model/capture.ts';
import type { Metadata } from '../../shared/model/metadata.ts';

/** An image that was embedded in an imported file, its type checked by its bytes. */
export interface ImportedImage {
  /** Lower-case hex of `bytes`. */
  readonly sha256: string;
  readonly mediaType: 'image/png' | 'image/jpeg' | 'image/gif' | 'image/webp';
  readonly bytes: Uint8Array;
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
}

/** A file as the importers meet it. `name` has no folder; `bytes` are the untouched original. */
export interface FileToImport {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Set where it is known (clipboard HTML, say); else told from the name and the bytes. */
  readonly mediaType?: string;
}

/** Why a file was refused. */
export type RefusalReason = 'empty' | 'binary' | 'too large' | 'unsupported' | 'malformed' | 'took too long';

/** A file that cannot be imported; the message says what is wrong and what to try, for the import report. */
export class ImportRefusal extends Error {
  readonly reason: RefusalReason;

  constructor(reason: RefusalReason, message: string) {
    super(message);
    this.name = 'ImportRefusal';
    this.reason = reason;
  }
}
