import type { ImportedContainer, ImportedPart } from '../../importers/imported.ts';
import type { BibliographicRecord } from '../../../shared/model/bibliographic-record.ts';
import type { Writer } from '../../store/unit-of-work.ts';
import { nextTask } from '../next-task.ts';
import { tagDocument } from '../documents/documents.ts';
import { keepCodes, tagsOf } from './container/keep-codes.ts';
import { keepCollections } from './container/keep-collections.ts';
import { keepNotes } from './container/keep-notes.ts';
import { type FoundRecord, keepRecord } from './container/keep-records.ts';
import { keepSelections, placeSelections } from './container/keep-selections.ts';
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

/** So many records are one transaction; others have their turn between two of them. */
const recordsAtOnce = 100;

export const keepContainer: KeepContainer = async (store, kept) => {
  const { container, parts, mergeKey, signal } = kept;
  const { unitOfWork } = store;
  const { records = [], codes = [], collections = [] } = container;
  const step = <Result>(work: (write: Writer) => Result) =>
    unitOfWork.run({ label: 'import', mergeKey }, work);
  const documents = new Map<string, readonly string[]>(parts.map(({ key, document }) => [key, [document]]));
  const missing: string[] = [];
  for (let from = 0; from < records.length && !signal.aborted; from += recordsAtOnce) {
    const found: FoundRecord[] = [];
    for (const record of records.slice(from, from + recordsAtOnce)) {
      found.push({ record, documents: await filesOf(kept, record, missing) });
    }
    const made = step((write) => found.map((each) => keepRecord(store, write, each)));
    for (const { key, documents: own, title, isNew } of made) {
      documents.set(key, own);
      const [document] = own;
      if (isNew && document !== undefined) kept.tellNotHeld({ title, document });
    }
    await nextTask();
  }
  if (signal.aborted) return [];
  const marked = parts.filter((part) => (part.selections?.length ?? 0) > 0);
  const placed = await placeSelections(store, marked, signal);
  const noted = parts.filter((part) => (part.notes?.length ?? 0) > 0);
  const coded = parts.filter((part) => (part.codes?.length ?? 0) > 0);
  if ([codes, collections, placed, noted, coded].every(({ length }) => length === 0))
    return missingWords(missing);
  return step((write) => {
    const tags = keepCodes(store, write, codes);
    const passages = keepSelections(store, write, placed, tags);
    const lost = placed.filter(({ target }) => target.state === 'orphaned').length;
    let notes = 0;
    for (const part of noted) notes += keepNotes(store, write, part.document, part.notes ?? []);
    for (const part of coded) tagDocument(store, write, part.document, tagsOf(store, tags, part.codes ?? []));
    const kinds = keepCollections(store, write, collections, { documents, tags });
    const counts = [
      counted(codes.length, 'tag', 'tags'),
      counted(passages, 'passage', 'passages'),
      counted(notes, 'note', 'notes'),
      counted(coded.length, 'tagged document', 'tagged documents'),
      counted(kinds, 'collection', 'collections'),
    ].filter((words) => words !== null);
    return [
      ...(counts.length === 0 ? [] : [`With ${counts.join(', ')}.`]),
      ...(lost === 0 ? [] : [`${counted(lost, 'passage was', 'passages were')} not found in the text.`]),
      ...missingWords(missing),
    ];
  });
};

/** The documents that the files of a record became; adds those that are not there to `missing`. */
async function filesOf(
  { fileBeside, importBeside, signal }: KeptContainer,
  record: BibliographicRecord,
  missing: string[],
): Promise<readonly string[]> {
  const documents: string[] = [];
  for (const [index, path] of record.files.entries()) {
    if (signal.aborted) break;
    const file = await fileBeside(path);
    if (file === null) missing.push(path);
    else {
      const part = await importBeside(file, `${record.key} ${index}`);
      if (part !== null) documents.push(part.document);
    }
  }
  return documents;
}

function missingWords(missing: readonly string[]): readonly string[] {
  if (missing.length === 0) return [];
  const named = missing.slice(0, 5).map((path) => `“${path}”`);
  const more = missing.length > named.length ? ` and ${missing.length - named.length} more` : '';
  return [`Not found beside it: ${named.join(', ')}${more}.`];
}

function counted(count: number, one: string, many: string): string | null {
  return count === 0 ? null : `${count.toLocaleString('en')} ${count === 1 ? one : many}`;
}
