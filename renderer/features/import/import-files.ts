import type { ImportItem } from '../../../shared/contract/import.ts';
import { bytesOfMegabyte } from '../../../shared/model/import-preferences.ts';
import { AssayError } from '../../../shared/rpc/assay-error.ts';
import { messageOf } from '../../api/client.ts';
import { runJob } from '../../stores/jobs.ts';
import { usePreferences } from '../../stores/preferences.ts';
import { useWorkspace } from '../../stores/workspace.ts';
import { announce } from '../../ui/announce.ts';
import { batchesBySize } from './batches.ts';
import { type FoundFile, failedItem } from './collect-files.ts';
import { readAnnotationFiles } from '../import-annotations/index.ts';
import { isOfAnnotations } from './is-of-annotations.ts';
import { addReport, reportSummary } from './import-store.ts';

const batchBytes = 32 * 2 ** 20;

export interface ImportFilesOptions {
  /** Files that could not be read before. */
  readonly failed?: readonly ImportItem[];
  /** As in the contract: the document that they are newer copies of, or null for documents of their own. */
  readonly copyOf?: string | null;
}

/**
 * Imports files that were dropped on or pasted into the window, as one undo step however many batches they take, and
 * reports what became of each.
 */
export async function importFiles(
  found: readonly FoundFile[],
  { failed = [], copyOf }: ImportFilesOptions = {},
): Promise<void> {
  const { importLimitMegabytes } = usePreferences.getState();
  const [small, large] = partition(found, ({ file }) => file.size <= importLimitMegabytes * bytesOfMegabyte);
  const [annotations, documents] = copyOf === undefined ? await withoutAnnotations(small) : [[], small];
  const items: ImportItem[] = [...failed, ...large.map((each) => tooLarge(each, importLimitMegabytes))];
  const mergeKey = crypto.randomUUID();
  const stop = new AbortController();
  let isCancelled = false;
  let run: string | null = null;
  let done = 0;
  for (const batch of batchesBySize(documents, ({ file }) => file.size, batchBytes)) {
    const before = done;
    try {
      const { files, unreadable } = await read(batch);
      items.push(...unreadable);
      const report = await runJob(
        'import.files',
        { files, mergeKey, copyOf },
        {
          title: 'Importing',
          signal: stop.signal,
          mapProgress: ({ done: doneOfBatch, doing }) => ({
            done: before + doneOfBatch,
            total: documents.length,
            doing,
          }),
        },
      );
      items.push(...report.items);
      isCancelled = report.isCancelled;
      run = report.run;
    } catch (thrown) {
      isCancelled = thrown instanceof AssayError && thrown.code === 'cancelled';
      if (!isCancelled) items.push(...batch.map(({ name }) => failedItem(name, messageOf(thrown))));
    }
    if (isCancelled) break;
    done += batch.length;
  }
  if (items.length === 0 && !isCancelled && annotations.length === 0) items.push(nothingFound);
  addReport({ items, isCancelled, run });
  if (items.length > 0 || isCancelled) announce(reportSummary({ items, wasCancelled: isCancelled }));
  // After the documents, so that they find those that came with them.
  if (annotations.length > 0 && !isCancelled) await readAnnotationFiles(annotations);
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

const nothingFound = failedItem(
  'What was dropped',
  'It holds no files. Drop text, Markdown or HTML files, or a folder of them.',
);

async function read(batch: readonly FoundFile[]) {
  const files: { name: string; bytes: Uint8Array }[] = [];
  const unreadable: ImportItem[] = [];
  for (const { name, file } of batch) {
    try {
      files.push({ name, bytes: new Uint8Array(await file.arrayBuffer()) });
    } catch {
      unreadable.push(
        failedItem(name, 'It could not be read. Check that you may open it, then drop it again.'),
      );
    }
  }
  return { files, unreadable };
}

/** Said here, so that the bytes of such a file are never read. */
function tooLarge({ name, file }: FoundFile, limitMegabytes: number): ImportItem {
  const megabytes = Math.ceil(file.size / bytesOfMegabyte);
  return failedItem(
    name,
    `It is ${megabytes} MB large; the limit is ${limitMegabytes} MB. Split it, or raise the limit (File, Largest file to import).`,
  );
}

function partition<Thing>(
  things: readonly Thing[],
  belongs: (thing: Thing) => boolean,
): readonly [readonly Thing[], readonly Thing[]] {
  return [things.filter(belongs), things.filter((thing) => !belongs(thing))];
}
