import type { ImportLimits } from '../import-limits.ts';
import type {
  ContainerEntry,
  FileToImport,
  ImportContext,
  ImportOutcome,
  RandomAccess,
} from '../imported.ts';

/** What is looked at to tell a file's format: its first and last bytes as Latin-1 characters, and its name. */
export interface FileLook {
  /** The first 4,096 bytes. */
  readonly head: string;
  /** The last 66,000 bytes. */
  readonly tail: string;
  /** What a ZIP archive lists as its members, as far as the list stands in the tail; empty for what is none. */
  readonly members: readonly string[];
  /** Lower case, without the dot; empty when the name has none. */
  readonly extension: string;
}

/** What a reader is given beside the file and the limits: what the caller gave, and the other formats, for what stands within the file. */
export interface ReadingContext extends ImportContext {
  /** Whether a file is of a format that can be imported. */
  readonly isKnown: (file: FileToImport) => boolean;
  /** Imports a file of any format; throws like `FormatReader.importFile`. */
  readonly importOther: (file: FileToImport) => Promise<ImportOutcome>;
}

/** What reads one format. Every member that takes bytes takes them from a stranger. */
export interface FormatReader {
  /** Imports a file; throws an `ImportRefusal` that says why when it cannot. */
  readonly importFile: (
    file: FileToImport,
    limits: ImportLimits,
    context: ReadingContext,
  ) => ImportOutcome | Promise<ImportOutcome>;
  /** The same for a file that may be larger than memory, read where it is needed; absent for formats that are read whole. */
  readonly importContent?: (
    file: { readonly name: string; readonly content: RandomAccess },
    limits: ImportLimits,
    context: ImportContext,
  ) => Promise<ImportOutcome>;
  /** Lists what a container holds, for a person to choose from; absent for what is imported whole. */
  readonly listEntries?: (
    file: { readonly name: string; readonly content: RandomAccess },
    limits: ImportLimits,
  ) => Promise<readonly ContainerEntry[]>;
}

/** A format that can be imported. */
export interface Format {
  /** Lower case, short: "pdf". Stands in the report of an import. */
  readonly name: string;
  /** With its article, for sentences: "a PDF". */
  readonly description: string;
  readonly mediaTypes: readonly string[];
  /** Without dots, lower case. A file is believed to be what its extension says where no format knows its bytes. */
  readonly extensions: readonly string[];
  /** Whether a file of it is text throughout: one with bytes that no text has is refused then. */
  readonly isText: boolean;
  /** Whether it holds things of which a person may choose: `FormatReader.listEntries` lists them then. */
  readonly letsChoose?: true;
  /** Whether the bytes are this format's, whatever the file is called. Absent where bytes do not tell. */
  readonly recognises?: (look: FileLook) => boolean;
}
