import { type ImportItem, mostToldItems } from '../../../shared/contract/import.ts';
import { createPace } from '../../../shared/progress/pace.ts';
import { forgetReadyWords } from '../../store/search/ready-words.ts';
import { createFileImporter } from './file-importer.ts';
import type { FoundFile } from './files.ts';
import { inOrder } from './in-order.ts';
import { itemOf } from './outcome.ts';
import type { GivenFile, ImportMeans, RunOptions } from './run-options.ts';

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
  const total = { files: files.length, bytes: files.reduce((sum, { file }) => sum + sizeOf(file), 0) };
  const pace = createPace(total, () => performance.now());
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
  forgetReadyWords();
  return { items, isCancelled: signal.aborted };
}

function sizeOf(file: FoundFile): number {
  return 'problem' in file ? 0 : (file.size ?? 0);
}
