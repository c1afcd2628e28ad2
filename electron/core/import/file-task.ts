import type { ImportedPart } from '../../importers/imported.ts';
import type { FoundFile } from './files.ts';
import type { ReadBytes } from './read-and-hash.ts';
import type { Slot, Slots } from './run-slots.ts';

/** One file to import: one that was given, or one that was found in another. */
export interface FileTask {
  /** The file that was given, which it is or was found in. */
  readonly given: { readonly position: number; readonly path: string | null };
  /** The places of the report for what is found in the given file. */
  readonly slots: Slots;
  /** Its own place. */
  readonly slot: Slot;
  /** As the report names it. */
  readonly name: string;
  readonly file: FoundFile;
  /** Its bytes, where they are at hand. */
  readonly read: ReadBytes | null;
  /** How many files it was found in, one within the other. */
  readonly depth: number;
  readonly inside: Inside | null;
}

/** Where a file was found in another. */
export interface Inside {
  /** The outermost file: its name without folders, and its SHA-256; null for what stood beside it. */
  readonly container: string;
  readonly sha256: string | null;
  /** What the containers call it, from the outermost on. */
  readonly members: readonly string[];
  readonly part: Omit<ImportedPart, 'bytes'>;
}
