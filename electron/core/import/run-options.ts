import type { ImportItem } from '../../../shared/contract/import.ts';
import type { CallContext } from '../../../shared/rpc/server.ts';
import type { Store } from '../../store/store.ts';
import type { Carrier } from '../captures/carrier.ts';
import type { EntryChoice } from './entry-choice.ts';
import type { FoundFile } from './files.ts';
import type { KeepContainer } from './keep-container.ts';
import type { Importer } from './lazy-importer.ts';

/** What importing works with. */
export interface ImportMeans {
  readonly store: Store;
  readonly importer: Importer;
  readonly carrier: Carrier;
  readonly keepContainer: KeepContainer;
  /** Told whenever the report of a run has changed. */
  readonly onChange: () => void;
}

export interface RunOptions extends CallContext {
  /** The run whose report tells what becomes of the files. */
  readonly run: string;
  /** Imports of one run share it and become one undo step. */
  readonly mergeKey: string;
  /** The source the documents come from; null leaves it open. */
  readonly source: string | null;
  /** Files larger than this are refused before they are read. */
  readonly maxBytes: number;
  /** The document that the files are newer copies of; null for documents of their own; else told by their addresses. */
  readonly copyOf?: string | null | undefined;
  /** UTC; when the copies were made, where that is not now. */
  readonly capturedAt?: string | undefined;
  /** For encrypted files; never kept. */
  readonly password?: string | undefined;
  /** Of files that hold several pages or messages; all of them when it is not given. */
  readonly choice?: EntryChoice | undefined;
  readonly onItem?: OnImportItem | undefined;
  /** Given each file that is one of annotations, which is no document; not asked for copies of a document. */
  readonly onAnnotations: OnAnnotationFile;
}

/**
 * Told of each file as soon as it is done with, and where it was; null for bytes that came otherwise. What was found in a file is told of
 * before it, with the path of the file.
 */
export type OnImportItem = (item: ImportItem, path: string | null) => void;

/** A file of annotations, and where it was; null for bytes that came otherwise. */
export type OnAnnotationFile = (
  file: { readonly name: string; readonly bytes: Uint8Array },
  path: string | null,
) => void;

/** A file that was given to a run, and its place in the report. */
export interface GivenFile {
  readonly position: number;
  readonly file: FoundFile;
}
