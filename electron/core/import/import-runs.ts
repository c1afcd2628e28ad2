import { join, resolve } from 'node:path';
import type { ImportReport } from '../../../shared/contract/import.ts';
import { AssayError } from '../../../shared/rpc/assay-error.ts';
import type { CallContext } from '../../../shared/rpc/server.ts';
import type { ContainerEntry } from '../../importers/imported.ts';
import {
  findRun,
  findRunOfKey,
  insertRun,
  itemsAt,
  itemsOfStatus,
  type KeptItem,
  type KeptRun,
  lastPosition,
  letItemsWait,
  putItem,
  sumUpRun,
  updateRun,
} from '../../store/repositories/import-runs.ts';
import type { Store } from '../../store/store.ts';
import type { AnnotationImportService } from '../exchange/annotations/import-annotations.ts';
import type { Host } from '../host.ts';
import { known } from '../known.ts';
import { nextTask } from '../next-task.ts';
import type { EntryChoice } from './entry-choice.ts';
import { findFileAgain, findFiles, type FoundFile } from './files.ts';
import { createHeldFiles } from './held-files.ts';
import { importFiles } from './import-files.ts';
import { readAndHash } from './read-and-hash.ts';
import type { GivenFile, ImportMeans, OnAnnotationFile, OnImportItem } from './run-options.ts';
import { fileNameOf } from './keep-document.ts';
import { outcomeOf, keptItemOf } from './outcome.ts';
import { positionsPerFile } from './run-slots.ts';
import { type RunSetting, runSetting } from './run-setting.ts';

/** What is asked of a run beside its files. */
export interface RunRequest extends CallContext {
  readonly onItem?: OnImportItem | undefined;
  /** Given files of annotations; without it they are read, and the report names the plan of what they would become. */
  readonly onAnnotations?: OnAnnotationFile | undefined;
  readonly password?: string | undefined;
  readonly choice?: EntryChoice | undefined;
}

/** Runs of import: each keeps what became of its files, can be stopped, and gone on with. */
export interface ImportRuns {
  /** Imports files whose bytes are at hand; a run of the same merge key goes on. */
  importFiles(files: readonly FoundFile[], start: RunStart, request: RunRequest): Promise<ImportReport>;
  /** Imports files and folders of this machine: first all are found, then imported. */
  importPaths(
    paths: readonly string[],
    start: RunStart & { readonly recursive: boolean },
    request: RunRequest,
  ): Promise<ImportReport>;
  /** Imports what waits in a run. Throws `conflict` while it runs, `unavailable` when none of it is known on this machine. */
  resume(run: string, request: RunRequest): Promise<ImportReport>;
  /** Imports files of a run again, by their positions. Errors as `resume`. */
  retry(run: string, items: readonly number[], request: RunRequest): Promise<ImportReport>;
  /** Lists what a file of a run holds of which one may choose. Errors as `resume`; rejects with an ImportRefusal. */
  inspect(
    run: string,
    item: number,
    signal: AbortSignal,
  ): Promise<{ readonly name: string; readonly entries: readonly ContainerEntry[] }>;
  isRunning(run: string): boolean;
}

/** How a run begins. */
export interface RunStart extends Omit<RunSetting, 'roots'> {
  readonly mergeKey: string;
}

interface RunsMeans {
  readonly store: Store;
  readonly host: Host;
  readonly getMeans: () => Promise<Omit<ImportMeans, 'onChange'>>;
  readonly planAnnotations: AnnotationImportService['planAnnotations'];
  readonly onChange: () => void;
}

/** So many files are noted in one write. */
const notedAtOnce = 500;

/** While files are being imported the report is told of so often, in milliseconds: it is read anew each time. */
const toldEveryMs = 1_000;

/** Imports in runs that are kept in the project, so that each can be stopped, gone on with and read of later. */
export function createImportRuns({
  store,
  host,
  getMeans,
  planAnnotations,
  onChange,
}: RunsMeans): ImportRuns {
  const { reader, unitOfWork, now, newId } = store;
  const running = new Set<string>();
  const held = createHeldFiles();

  async function note(run: string, files: readonly GivenFile[]): Promise<void> {
    for (let from = 0; from < files.length; from += notedAtOnce) {
      unitOfWork.aside((database) => {
        for (const { position, file } of files.slice(from, from + notedAtOnce)) {
          const isFile = !('problem' in file);
          const facts = {
            position,
            name: file.name,
            size: isFile ? file.size : null,
            modifiedAt: isFile ? file.modifiedAt : null,
            sha256: null,
            format: null,
            milliseconds: null,
          };
          putItem(database, run, keptItemOf(facts, outcomeOf({ status: 'waiting' })));
        }
      });
      await nextTask();
    }
    onChange();
  }

  /** A new run, or the one of the same merge key that goes on. */
  function begin({ mergeKey, ...setting }: RunStart): { readonly run: string; readonly position: number } {
    const before = findRunOfKey(reader, mergeKey);
    if (before !== undefined) {
      unitOfWork.aside((database) => updateRun(database, { ...before, state: 'running', endedAt: null }));
      const last = lastPosition(reader, before.id);
      const position = last === null ? 0 : (Math.floor(last / positionsPerFile) + 1) * positionsPerFile;
      return { run: before.id, position };
    }
    const run = newId();
    const options = JSON.stringify({ ...setting, roots: [] } satisfies RunSetting);
    const kept = { id: run, startedAt: now(), endedAt: null, state: 'running', options, mergeKey } as const;
    unitOfWork.aside((database) => insertRun(database, kept));
    return { run, position: 0 };
  }

  async function work(run: string, files: readonly GivenFile[], request: RunRequest): Promise<ImportReport> {
    const { mergeKey, options } = known(findRun(reader, run), 'run of import');
    const { roots: _, ...setting } = runSetting.parse(JSON.parse(options));
    const annotationFiles: { readonly name: string; readonly bytes: Uint8Array }[] = [];
    let state: KeptRun['state'] = 'stopped';
    running.add(run);
    try {
      const imported = await importFiles({ ...(await getMeans()), onChange: seldom(onChange) }, files, {
        ...request,
        ...setting,
        run,
        mergeKey,
        onAnnotations: request.onAnnotations ?? ((file) => annotationFiles.push(file)),
      });
      state = imported.isCancelled ? 'stopped' : 'done';
      if (annotationFiles.length === 0 || imported.isCancelled) return { ...imported, run };
      // After the documents, so that annotations find those that came with them.
      const { id } = await planAnnotations(annotationFiles, request);
      return { ...imported, run, annotationPlan: id };
    } finally {
      running.delete(run);
      unitOfWork.aside((database) => updateRun(database, { id: run, state, endedAt: now(), options }));
      onChange();
      holdLocked(run, files);
      const { waiting, failed, locked, 'to choose': toChoose } = sumUpRun(reader, run).counts;
      if ((waiting ?? 0) + (failed ?? 0) + (locked ?? 0) + (toChoose ?? 0) === 0)
        await host.keepImportRoots({ run, paths: [] });
    }
  }

  /**
   * A locked file whose bytes came otherwise is held until its password is given, also where only something in it is locked; one that
   * holds several pages, until it is said which to import.
   */
  function holdLocked(run: string, files: readonly GivenFile[]): void {
    const open = [...itemsOfStatus(reader, run, 'locked'), ...itemsOfStatus(reader, run, 'to choose')];
    const asked = new Set(open.map(givenPosition));
    for (const { position, file } of files) {
      if (file.path !== null || 'problem' in file) continue;
      if (asked.has(position)) held.hold(run, position, file);
      else held.release(run, position);
    }
  }

  function idleRun(run: string): KeptRun {
    const kept = known(findRun(reader, run), 'run of import');
    if (running.has(run)) throw new AssayError('conflict', 'These files are being imported already.');
    return kept;
  }

  /** Imports given files of a run again, with what waits in them. `prepare` is run once it is sure that there are any. */
  async function goOn(
    kept: KeptRun,
    positions: readonly number[],
    request: RunRequest,
    prepare: () => void = () => undefined,
  ): Promise<ImportReport> {
    const files = await filesOf(kept, positions);
    if (files.length === 0 && positions.length > 0) throw gone();
    prepare();
    unitOfWork.aside((database) => updateRun(database, { ...kept, state: 'running', endedAt: null }));
    return work(kept.id, files, request);
  }

  /** Files that were given to a run, where they still are; those that nobody knows are left out. */
  async function filesOf(
    { id, options }: KeptRun,
    positions: readonly number[],
  ): Promise<readonly GivenFile[]> {
    const { roots } = runSetting.parse(JSON.parse(options));
    const paths = (await host.importRoots(id)) ?? [];
    const files: GivenFile[] = [];
    for (const item of itemsAt(reader, id, positions)) {
      const { position, name } = item;
      const heldFile = held.get(id, position);
      const path = paths[roots.findLastIndex((first) => first <= position)];
      if (heldFile !== undefined) files.push({ position, file: heldFile });
      else if (path !== undefined)
        files.push({ position, file: await findFileAgain(pathOf(path, item), name) });
    }
    return files;
  }

  return {
    isRunning: (run) => running.has(run),

    importFiles: async (files, start, request) => {
      const { run, position } = begin(start);
      const given = files.map((file, index) => ({ position: position + index * positionsPerFile, file }));
      await note(run, given);
      return work(run, given, request);
    },

    importPaths: async (paths, { recursive, ...start }, request) => {
      if (paths.length === 0) return { items: [], isCancelled: false, run: null };
      const { run, position } = begin(start);
      const roots: number[] = [];
      const given: GivenFile[] = [];
      for (const path of paths) {
        roots.push(position + given.length * positionsPerFile);
        for (const file of await findFiles([path], recursive)) {
          given.push({ position: position + given.length * positionsPerFile, file });
        }
        request.report({ done: 0, total: null, doing: `${given.length} files found` });
      }
      await note(run, given);
      const kept = known(findRun(reader, run), 'run of import');
      const options = JSON.stringify({ ...runSetting.parse(JSON.parse(kept.options)), roots });
      unitOfWork.aside((database) => updateRun(database, { ...kept, options }));
      await host.keepImportRoots({ run, paths: paths.map((path) => resolve(path)) });
      return work(run, given, request);
    },

    resume: async (run, request) => {
      const kept = idleRun(run);
      return goOn(kept, givenPositions(itemsOfStatus(reader, run, 'waiting')), request);
    },

    inspect: async (run, item, signal) => {
      const [given] = await filesOf(idleRun(run), [item]);
      if (given === undefined || 'problem' in given.file) throw gone();
      const { file } = given;
      const { importer } = await getMeans();
      const { bytes } = await readAndHash(file);
      const name = fileNameOf(file.name);
      const mediaType = file.mediaType === undefined ? {} : { mediaType: file.mediaType };
      return { name, entries: await importer.list({ name, bytes, ...mediaType }, signal) };
    },

    retry: async (run, items, request) => {
      const kept = idleRun(run);
      const positions = givenPositions(itemsAt(reader, run, items));
      return goOn(kept, positions, request, () =>
        unitOfWork.aside((database) => letItemsWait(database, run, items)),
      );
    },
  };
}

function gone(): AssayError {
  return new AssayError(
    'unavailable',
    'Where these files are is not known here any more. Import them anew: what is in the project already is not imported twice.',
  );
}

function givenPositions(items: readonly KeptItem[]): readonly number[] {
  return [...new Set(items.map(givenPosition))];
}

/** The same, but called only every so often. */
function seldom(tell: () => void): () => void {
  let lastMs = Number.NEGATIVE_INFINITY;
  return () => {
    if (performance.now() - lastMs < toldEveryMs) return;
    lastMs = performance.now();
    tell();
  };
}

/** The position of the given file that an item is, or was found in. */
function givenPosition({ position }: KeptItem): number {
  return position - (position % positionsPerFile);
}

/** Where a file of a run is, by the path it was found at or below. */
function pathOf(root: string, { name }: KeptItem): string {
  const slash = name.indexOf('/');
  return slash < 0 ? root : join(root, name.slice(slash + 1));
}
