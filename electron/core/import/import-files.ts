import { type ImportItem, mostToldItems } from '../../../shared/contract/import.ts';
import type { CallContext } from '../../../shared/rpc/server.ts';
import type { Store } from '../../store/store.ts';
import type { Carrier } from '../captures/carrier.ts';
import { createFileImporter } from './file-importer.ts';
import type { FoundFile } from './files.ts';
import { inOrder } from './in-order.ts';
import type { KeepContainer } from './keep-container.ts';
import type { Importer } from './lazy-importer.ts';
import { itemOf } from './outcome.ts';
import { createPace } from './pace.ts';

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

/** How many files, and how many bytes, are read and extracted ahead of the one being kept. */
const filesAhead = 4;
const bytesAhead = 64_000_000;

/** What a run came to, as far as it is told at once. */
export interface ImportedFiles {
  /** The first of them, in the order they were done with. */
  readonly items: readonly ImportItem[];
  readonly isCancelled: boolean;
}

/**
 * Imports files one after the other, with what they hold, into one undo step, and keeps in the run what became of each; a bad file
 * never stops the rest.
 */
export async function importFiles(
  means: ImportMeans,
  files: readonly GivenFile[],
  options: RunOptions,
): Promise<ImportedFiles> {
  const { signal } = options;
  const items: ImportItem[] = [];
  const pace = createPace({
    files: files.length,
    bytes: files.reduce((sum, { file }) => sum + sizeOf(file), 0),
  });
  let filesDone = 0;
  let bytesDone = 0;
  /** Of files that are being imported: the bytes of what was found in them, up to their own. */
  const within = new Map<number, number>();
  const sizes = new Map<number, number>();
  const report = (doing: string) => {
    const partly = within.values().reduce((sum, bytes) => sum + bytes, 0);
    options.report(pace.progress({ files: filesDone, bytes: bytesDone + partly, doing }));
  };

  const importer = createFileImporter(means, options, (task, outcome) => {
    means.onChange();
    if (task.depth > 0) {
      const { position } = task.given;
      const bytes = (within.get(position) ?? 0) + sizeOf(task.file);
      within.set(position, Math.min(bytes, sizes.get(position) ?? 0));
      report(task.name);
    }
    if (outcome.status === 'annotations') return;
    const item = itemOf(task.name, outcome);
    if (items.length < mostToldItems) items.push(item);
    options.onItem?.(item, task.given.path);
  });

  report(files[0]?.file.name ?? '');
  const reading = inOrder(
    files,
    (given) => {
      sizes.set(given.position, sizeOf(given.file));
      return importer.read(given);
    },
    { limit: filesAhead, mostWeight: bytesAhead, weightOf: ({ file }) => sizeOf(file), signal },
  );
  for await (const { item: given, result } of reading) {
    // What was read ahead is imported another time.
    if (signal.aborted || (await result.keep()) === null) continue;
    within.delete(given.position);
    sizes.delete(given.position);
    filesDone += 1;
    bytesDone += sizeOf(given.file);
    report(given.file.name);
  }
  return { items, isCancelled: signal.aborted };
}

function sizeOf(file: FoundFile): number {
  return 'problem' in file ? 0 : (file.size ?? 0);
}
