import type { ImportedContainer, ImportedPart } from '../../importers/imported.ts';
import type { Store } from '../../store/store.ts';
import type { FoundFile } from './files.ts';

/** A part of a container that is a document of the project now: a new one, or one that was there already. */
export interface KeptPart extends Omit<ImportedPart, 'bytes'> {
  readonly document: string;
  readonly capture: string;
}

/** A container whose parts are kept, with what else it brought. */
export interface KeptContainer {
  readonly container: ImportedContainer;
  /** As the report names it. */
  readonly name: string;
  /** In their order; those that could not be imported are not among them. */
  readonly parts: readonly KeptPart[];
  /** All that a run adds is one step of undo: steps are run with this key. */
  readonly mergeKey: string;
  /** The file at a path relative to the container's folder, never above it; null where there is none, or the container has no folder. */
  readonly fileBeside: (path: string) => Promise<FoundFile | null>;
  /** Imports a file beside the container as a document; null when it could not be, which the report tells. */
  readonly importBeside: (file: FoundFile, key: string) => Promise<KeptPart | null>;
  /** Tells the report of a work without a file. */
  readonly tellNotHeld: (entry: { readonly title: string; readonly document: string }) => void;
  readonly signal: AbortSignal;
}

/**
 * Keeps what a container brought beside its documents: records, codes, collections, passages marked in its parts and notes on them.
 * Gives sentences for the report.
 */
export type KeepContainer = (store: Store, kept: KeptContainer) => Promise<readonly string[]>;

/** Says what is not read. */
export const keepContainer: KeepContainer = async (_store, { container, parts }) => {
  const { records = [], codes = [], collections = [] } = container;
  const selections = parts.reduce((sum, part) => sum + (part.selections?.length ?? 0), 0);
  const counts = [
    [records.length, 'record', 'records'],
    [codes.length, 'code', 'codes'],
    [collections.length, 'collection', 'collections'],
    [selections, 'marked passage', 'marked passages'],
  ] as const;
  const held = counts
    .filter(([count]) => count > 0)
    .map(([count, one, many]) => `${count} ${count === 1 ? one : many}`);
  return held.length === 0 ? [] : [`It also holds ${held.join(', ')}: records are not read yet.`];
};
