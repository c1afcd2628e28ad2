import { bytesOfMegabyte } from '../../../shared/model/import-preferences.ts';
import { createPace } from '../../../shared/progress/pace.ts';
import { AssayError } from '../../../shared/rpc/assay-error.ts';
import { messageOf } from '../../api/client.ts';
import { runJob } from '../../stores/jobs.ts';
import { usePreferences } from '../../stores/preferences.ts';
import { useWorkspace } from '../../stores/workspace.ts';
import { readAnnotationFiles } from '../import-annotations/index.ts';
import { batchesBySize } from './batches.ts';
import type { FoundFile, UnreadFile } from './collect-files.ts';
import { showImportFailure } from './import-store.ts';
import { isOfAnnotations } from './is-of-annotations.ts';
import { tellReport } from './run-import.ts';

const batchBytes = 32 * 2 ** 20;

export interface ImportFilesOptions {
  /** Files that could not be read before. */
  readonly unread?: readonly UnreadFile[];
  /** As in the contract: the document that they are newer copies of, or null for documents of their own. */
  readonly copyOf?: string | null;
}

/**
 * Imports files that were dropped on or pasted into the window, as one run and one undo step however many batches they take, and
 * shows what became of each.
 */
export async function importFiles(
  found: readonly FoundFile[],
  { unread = [], copyOf }: ImportFilesOptions = {},
): Promise<void> {
  const { importLimitMegabytes } = usePreferences.getState();
  const [small, large] = partition(found, ({ file }) => file.size <= importLimitMegabytes * bytesOfMegabyte);
  const [annotations, documents] = copyOf === undefined ? await withoutAnnotations(small) : [[], small];
  const refused = [...unread, ...large.map((each) => tooLarge(each, importLimitMegabytes))];
  const isNothing = refused.length === 0 && documents.length === 0 && annotations.length === 0;
  const first = isNothing ? [nothingFound] : refused;
  const imported = await importBatches(documents, first, copyOf);
  if (imported.failure === null) await tellReport(imported.run);
  else showImportFailure(imported.failure);
  // After the documents, so that they find those that came with them.
  if (annotations.length > 0 && !imported.isCancelled) await readAnnotationFiles(annotations);
}

interface Imported {
  readonly run: string | null;
  readonly isCancelled: boolean;
  readonly failure: string | null;
}

async function importBatches(
  documents: readonly FoundFile[],
  refused: readonly UnreadFile[],
  copyOf: string | null | undefined,
): Promise<Imported> {
  const mergeKey = crypto.randomUUID();
  const stop = new AbortController();
  const total = { files: documents.length, bytes: bytesOf(documents) };
  const pace = createPace(total, () => performance.now());
  const batches = batchesBySize(documents, ({ file }) => file.size, batchBytes);
  let before = { files: 0, bytes: 0 };
  let unread = refused;
  let run: string | null = null;
  for (const batch of batches.length === 0 && refused.length > 0 ? [[]] : batches) {
    try {
      const { files, unreadable } = await read(batch);
      const { files: filesBefore, bytes: bytesBefore } = before;
      const report = await runJob(
        'import.files',
        { files, unread: [...unread, ...unreadable], mergeKey, copyOf },
        {
          title: 'Importing',
          signal: stop.signal,
          mapProgress: ({ done, bytes, doing }) =>
            pace.progress({ files: filesBefore + done, bytes: bytesBefore + (bytes?.done ?? 0), doing }),
        },
      );
      run = report.run;
      if (report.isCancelled) return { run, isCancelled: true, failure: null };
    } catch (thrown) {
      const isCancelled = thrown instanceof AssayError && thrown.code === 'cancelled';
      return { run, isCancelled, failure: isCancelled ? null : messageOf(thrown) };
    }
    unread = [];
    before = { files: before.files + batch.length, bytes: before.bytes + bytesOf(batch) };
  }
  return { run, isCancelled: false, failure: null };
}

function bytesOf(files: readonly FoundFile[]): number {
  return files.reduce((sum, { file }) => sum + file.size, 0);
}

/** Files of annotations apart from documents; while annotations are being imported, every file is more of them. */
async function withoutAnnotations(
  files: readonly FoundFile[],
): Promise<readonly [annotations: readonly FoundFile[], documents: readonly FoundFile[]]> {
  if (useWorkspace.getState().view === 'import-annotations') return [files, []];
  const judged = await Promise.all(files.map(async (each) => ({ each, is: await isOfAnnotations(each) })));
  return [
    judged.filter(({ is }) => is).map(({ each }) => each),
    judged.filter(({ is }) => !is).map(({ each }) => each),
  ];
}

const nothingFound: UnreadFile = {
  name: 'What was dropped',
  message: 'It holds no files. Drop files, or a folder of them.',
};

async function read(batch: readonly FoundFile[]) {
  const files: { name: string; bytes: Uint8Array }[] = [];
  const unreadable: UnreadFile[] = [];
  for (const { name, file } of batch) {
    try {
      files.push({ name, bytes: new Uint8Array(await file.arrayBuffer()) });
    } catch {
      unreadable.push({
        name,
        message: 'It could not be read. Check that you may open it, then drop it again.',
      });
    }
  }
  return { files, unreadable };
}

/** Said here, so that the bytes of such a file are never read. */
function tooLarge({ name, file }: FoundFile, limitMegabytes: number): UnreadFile {
  const megabytes = Math.ceil(file.size / bytesOfMegabyte);
  return {
    name,
    message: `It is ${megabytes} MB large; the limit is ${limitMegabytes} MB. Split it, or raise the limit (File, Largest file to import).`,
  };
}

function partition<Thing>(
  things: readonly Thing[],
  belongs: (thing: Thing) => boolean,
): readonly [readonly Thing[], readonly Thing[]] {
  return [things.filter(belongs), things.filter((thing) => !belongs(thing))];
}
