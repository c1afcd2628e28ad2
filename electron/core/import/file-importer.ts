import { lstat, realpath } from 'node:fs/promises';
import { basename, dirname, join, sep } from 'node:path';
import { within } from '../../../shared/model/within.ts';
import type { ImportedPart } from '../../importers/imported.ts';
import { captureOfOriginal } from '../../store/repositories/captures.ts';
import { putItem } from '../../store/repositories/import-runs.ts';
import { createFileKeeper } from './file-keeper.ts';
import { createFileReader } from './file-reader.ts';
import type { FileTask } from './file-task.ts';
import { fileFromBytes, findFileAgain, type FoundFile } from './files.ts';
import type { GivenFile, ImportMeans, RunOptions } from './run-options.ts';
import type { KeptContainer, KeptPart } from './keep-container.ts';
import { fileNameOf } from './keep-document.ts';
import { readKnownAddresses } from './known-addresses.ts';
import { keptItemOf, type Outcome, outcomeOf } from './outcome.ts';
import { type ReadBytes, readAndHash } from './read-and-hash.ts';
import { readSlots } from './run-slots.ts';

/** A file that was read, to be kept when its turn comes. */
interface FileRead {
  /** Gives what became of it; null when it was cancelled. */
  keep(): Promise<Outcome | null>;
}

/** Imports files of one run with what they hold; `told` hears of each that something became of. */
export function createFileImporter(
  means: ImportMeans,
  options: RunOptions,
  told: (task: FileTask, outcome: Outcome) => void,
): { read(given: GivenFile): Promise<FileRead> } {
  const { store } = means;
  const { run, mergeKey, signal } = options;
  const keeper = createFileKeeper(
    {
      store,
      carrier: means.carrier,
      addresses: readKnownAddresses(store.reader),
      told,
      keepContainer: (task, container, parts) =>
        means.keepContainer(store, { container, name: task.name, parts, mergeKey, signal, ...besides(task) }),
    },
    options,
  );
  const reader = createFileReader({ database: store.reader, importer: means.importer, importPart }, options);

  async function importPart(
    part: ImportedPart,
    whole: FileTask,
    wholeSha256: string,
  ): Promise<KeptPart | null> {
    const file = fileFromBytes(part.name, part.bytes, part.mediaType);
    const read = await readAndHash(file);
    const { bytes: _, ...described } = part;
    const inside = {
      container: whole.inside?.container ?? fileNameOf(whole.name),
      sha256: whole.inside === null ? wholeSha256 : whole.inside.sha256,
      members: [...(whole.inside?.members ?? []), part.name],
      part: described,
    };
    return importInside(whole, { file, read, inside });
  }

  async function importInside(
    whole: FileTask,
    {
      file,
      read,
      inside,
    }: { readonly file: FoundFile; readonly read: ReadBytes; readonly inside: FileTask['inside'] & {} },
  ): Promise<KeptPart | null> {
    const name = `${whole.name}${within}${inside.part.name}`;
    const { given, slots } = whole;
    const slot = slots.take(whole.slot.position, name, read.sha256);
    const task = { given, slots, slot, name, file, read, depth: whole.depth + 1, inside };
    const isDone = slot.kept !== null && slot.kept.status !== 'waiting' && !slots.waitsIn(name);
    const outcome = isDone ? asBefore(read) : await keeper.keep(task, await reader.read(task));
    if (outcome === null || outcome.document === null || outcome.capture === null) return null;
    return { ...inside.part, document: outcome.document, capture: outcome.capture };
  }

  /** What a part that was done with in an earlier try of this run is now. */
  function asBefore({ sha256 }: ReadBytes): { readonly document: string; readonly capture: string } | null {
    const known = captureOfOriginal(store.reader, sha256);
    return known === undefined ? null : { document: known.document, capture: known.id };
  }

  /** What a container may ask for beside what it holds. */
  function besides(task: FileTask): Pick<KeptContainer, 'fileBeside' | 'importBeside' | 'tellNotHeld'> {
    return {
      fileBeside: (path) => fileBeside(task, path),
      importBeside: async (file, key) => {
        if ('problem' in file) return null;
        const read = await readAndHash(file);
        const part = { key, name: file.name, relation: 'member', url: null, capturedAt: null } as const;
        const inside = { container: fileNameOf(task.name), sha256: null, members: [file.name], part };
        return importInside(task, { file, read, inside });
      },
      tellNotHeld: ({ title, document }) => {
        const name = `${task.name}${within}${title}`;
        const slot = task.slots.take(task.slot.position, name, '');
        const outcome = outcomeOf({ status: 'not held', document, title });
        const facts = { position: slot.position, name, size: null, modifiedAt: null };
        const kept = { ...facts, sha256: '', format: null, milliseconds: null };
        store.unitOfWork.aside((database) => putItem(database, run, keptItemOf(kept, outcome)));
        told({ ...task, name, slot }, outcome);
      },
    };
  }

  return {
    read: async ({ position, file }) => {
      const slots = readSlots(store.reader, run, position);
      const task: FileTask = {
        given: { position, path: file.path },
        slots,
        slot: { position, kept: slots.given },
        name: file.name,
        file,
        read: null,
        depth: 0,
        inside: null,
      };
      const read = await reader.read(task);
      return { keep: () => keeper.keep(task, read) };
    },
  };
}

/** A file within the folder of a given container: no path, and no link, leads out of it. */
async function fileBeside({ given, depth }: FileTask, path: string): Promise<FoundFile | null> {
  if (given.path === null || depth > 0 || path.includes('\0')) return null;
  try {
    const folder = await realpath(dirname(given.path));
    const wanted = join(folder, path);
    if (!(await lstat(wanted)).isFile() || (await realpath(wanted)) !== wanted) return null;
    return wanted.startsWith(folder + sep) ? await findFileAgain(wanted, basename(wanted)) : null;
  } catch {
    return null;
  }
}
