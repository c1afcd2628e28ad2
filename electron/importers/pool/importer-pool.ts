import { availableParallelism } from 'node:os';
import type { RecognitionRequest } from '../../../shared/model/recognition.ts';
import { contentOf } from '../bytes/content-of.ts';
import { defaultImportLimits, type ImportLimits } from '../import-limits.ts';
import type {
  ContainerEntry,
  FileToImport,
  Imported,
  ImportedPart,
  ImportOutcome,
  RandomAccess,
} from '../imported.ts';
import type { Answer, Job } from '../process/messages.ts';
import { defaultProcessLimits, type ProcessLimits } from '../process/process-limits.ts';
import type { LeftOutPage, RecognitionJob } from '../recognition/recognition-context.ts';
import { leavingOutPages } from './leave-out-pages.ts';
import { refusalOf } from './refusal-of.ts';
import { runJob } from './run-job.ts';
import { startImporterInNode } from './start-in-node.ts';
import type { ImporterProcess, StartImporter } from './started-process.ts';

export interface ImporterPoolOptions {
  /** Processes at most. Default: one less than the machine has cores, at least one. */
  readonly size?: number;
  readonly limits?: ImportLimits;
  readonly processLimits?: ProcessLimits;
  /** How a process is started. Default: as a child of this one. */
  readonly start?: StartImporter;
  /** Told about failures that are this program's fault, each with a message for a developer. */
  readonly onFailure?: (message: string) => void;
}

/** A file for an importer: its bytes, or a way to read them where they are many. */
export type FileForImporter =
  | FileToImport
  | { readonly name: string; readonly content: RandomAccess; readonly mediaType?: string };

/** How one file is imported. */
export interface FileImportOptions {
  readonly signal?: AbortSignal | undefined;
  /** For encrypted files. */
  readonly password?: string | null | undefined;
  /** Keys of the entries to import, of a container that lets choose; all when not given. */
  readonly chosen?: ReadonlySet<string> | null | undefined;
  /** Given each part as it is found; the next comes when it is resolved. Parts are passed over without it. */
  readonly onPart?: ((part: ImportedPart) => Promise<void>) | undefined;
}

/** How the words of one file are recognised. */
export interface RecogniseOptions extends RecognitionRequest {
  readonly signal?: AbortSignal | undefined;
  /** For encrypted files. */
  readonly password?: string | null | undefined;
  /**
   * Told before the first page, and after each: how many are done, of how many there are to do. It begins anew where a page had to be
   * left out.
   */
  readonly onPage?: ((done: number, total: number) => void) | undefined;
}

/** Imports files in processes of their own, which can reach nothing, several at a time. */
export interface ImporterPool {
  /** How many files are imported at once, at most. */
  readonly size: number;
  /**
   * Imports `file`. Rejects with an `ImportRefusal` when it cannot be imported, took too much or broke its process; with the
   * signal's reason when aborted; with what `onPart` rejects with. The pool goes on in each case.
   */
  import(file: FileForImporter, options?: FileImportOptions): Promise<ImportOutcome>;
  /** Lists what a container holds; rejects as `import`. Empty for what cannot be chosen from. */
  list(
    file: FileForImporter,
    options?: Pick<FileImportOptions, 'signal'>,
  ): Promise<readonly ContainerEntry[]>;
  /**
   * Imports a PDF or an image with the words that are recognised on its pictures; rejects as `import`, and where there is no page
   * to recognise anything on. A page on which nothing is found stays a picture, and so does one that takes too much, up to a few
   * of them; remarks name them.
   */
  recognise(file: FileForImporter, options: RecogniseOptions): Promise<Imported>;
  /** Ends all processes; what is not done yet rejects. */
  close(): Promise<void>;
}

/** A process that has done so many files, or holds so much memory (in bytes) afterwards, is replaced. */
const replacedAfter = { files: 200, memory: 400_000_000 };

/** A process without anything to do is ended after this, in milliseconds. */
const idleMs = 30_000;

/** Larger files are not sent at once, in bytes. */
const sentAtOnce = 1_000_000;

interface Task {
  readonly job: Job;
  readonly content: RandomAccess;
  readonly onPart: (part: ImportedPart) => Promise<void>;
  readonly onPage: (done: number, total: number, next: number | null) => void;
  readonly stopping: AbortController;
  readonly resolve: (answer: Answer) => void;
  readonly reject: (error: unknown) => void;
}

/** What is told of a job beside its file. */
interface JobOptions extends FileImportOptions {
  readonly recognition?: RecognitionJob | null;
  readonly onPage?: ((done: number, total: number, next: number | null) => void) | undefined;
}

interface IdleProcess {
  readonly process: ImporterProcess;
  readonly files: number;
  readonly timer: NodeJS.Timeout;
}

/** Makes a pool; its processes start when they are first needed and do not keep this one running. */
export function createImporterPool(options: ImporterPoolOptions = {}): ImporterPool {
  const setting = {
    size: Math.max(1, options.size ?? availableParallelism() - 1),
    limits: options.limits ?? defaultImportLimits,
    processLimits: options.processLimits ?? defaultProcessLimits,
    start: options.start ?? startImporterInNode,
    onFailure: options.onFailure ?? (() => {}),
  };
  const idle: IdleProcess[] = [];
  const waiting: Task[] = [];
  const running = new Set<Task>();
  let isClosed = false;

  function startNext(): void {
    while (waiting.length > 0 && running.size < setting.size) {
      const task = waiting.shift();
      if (task !== undefined) void run(task);
    }
  }

  async function run(task: Task): Promise<void> {
    running.add(task);
    const { process, files } = takeIdle() ?? { process: setting.start(), files: 0 };
    process.keepAlive(true);
    let memory: number | null = null;
    try {
      const end = await runJob(process, task.job, task, task.stopping.signal);
      ({ memory } = end);
      task.resolve(end.answer);
    } catch (error) {
      task.reject(error);
    }
    running.delete(task);
    process.keepAlive(false);
    const isUsable = memory !== null && memory <= replacedAfter.memory && files + 1 < replacedAfter.files;
    if (isUsable && !isClosed) keepIdle(process, files + 1);
    else process.kill();
    startNext();
  }

  function takeIdle(): IdleProcess | undefined {
    const taken = idle.pop();
    clearTimeout(taken?.timer);
    return taken;
  }

  /** A process that ends with nothing to do, or is not needed for long, is not used again. */
  function keepIdle(process: ImporterProcess, files: number): void {
    const forget = () => {
      const index = idle.indexOf(kept);
      if (index >= 0) idle.splice(index, 1);
      clearTimeout(kept.timer);
      process.kill();
    };
    const kept = { process, files, timer: setTimeout(forget, idleMs).unref() };
    process.onEnd(forget);
    idle.push(kept);
  }

  async function answerOf(
    purpose: Job['purpose'],
    file: FileForImporter,
    { signal, password = null, chosen = null, onPart, recognition = null, onPage }: JobOptions,
  ): Promise<Answer> {
    if (isClosed) throw new Error('The importer pool is closed.');
    signal?.throwIfAborted();
    const { promise, resolve, reject } = Promise.withResolvers<Answer>();
    const content = 'content' in file ? file.content : contentOf(file.bytes);
    const isSmall = 'bytes' in file && file.bytes.byteLength <= sentAtOnce;
    const job: Job = {
      type: 'job',
      purpose,
      name: file.name,
      mediaType: file.mediaType ?? null,
      size: content.size,
      bytes: isSmall ? file.bytes : null,
      password,
      chosen: chosen === null ? null : [...chosen],
      recognition,
      limits: setting.limits,
      processLimits: setting.processLimits,
    };
    const stopping = new AbortController();
    const task = {
      job,
      content,
      onPart: onPart ?? passOver,
      onPage: onPage ?? (() => {}),
      stopping,
      resolve,
      reject,
    };
    const abort = () => drop(task, signal?.reason);
    signal?.addEventListener('abort', abort, { once: true });
    waiting.push(task);
    startNext();
    return promise.finally(() => signal?.removeEventListener('abort', abort));
  }

  function drop(task: Task, reason: unknown): void {
    const index = waiting.indexOf(task);
    if (index >= 0) waiting.splice(index, 1);
    task.stopping.abort(reason);
    task.reject(reason);
  }

  return {
    size: setting.size,
    async import(file, importing = {}) {
      const answer = await answerOf('import', file, importing);
      if (answer.type === 'outcome') return answer.outcome;
      throw refusalOf('import', answer, setting.onFailure);
    },
    async list(file, listing = {}) {
      const answer = await answerOf('list', file, listing);
      if (answer.type === 'entries') return answer.entries;
      throw refusalOf('list', answer, setting.onFailure);
    },
    async recognise(file, { languages, pages, onPage, ...recognising }) {
      const attempt = (leftOut: readonly LeftOutPage[], watch: JobOptions['onPage']) =>
        answerOf('recognise', file, {
          ...recognising,
          recognition: { languages, pages, leftOut },
          onPage: watch,
        });
      const answer = await leavingOutPages(attempt, onPage ?? (() => {}));
      if (answer.type === 'outcome' && answer.outcome.type === 'document') return answer.outcome.imported;
      throw refusalOf('recognise', answer, setting.onFailure);
    },
    async close() {
      isClosed = true;
      for (const task of [...waiting, ...running]) drop(task, new Error('The importer pool was closed.'));
      for (const { process, timer } of idle.splice(0)) {
        clearTimeout(timer);
        process.onEnd(() => {});
        process.kill();
      }
    },
  };
}

function passOver(): Promise<void> {
  return Promise.resolve();
}
