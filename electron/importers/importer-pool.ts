import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { defaultImportLimits, type ImportLimits } from './import-limits.ts';
import { type FileToImport, type Imported, ImportRefusal } from './imported.ts';
import type { WorkerAnswer, WorkerSetting } from './worker-messages.ts';

export interface ImporterPoolOptions {
  /** Threads at most. Default: one less than the machine has cores, at least one. */
  readonly size?: number;
  readonly limits?: ImportLimits;
  /** A file that takes longer is refused. Default: 60 seconds. */
  readonly timeoutMs?: number;
  /** Heap of one thread, in megabytes. Default: 2048. */
  readonly memoryMb?: number;
  /** The worker's file. Default: the one this program was built with. */
  readonly worker?: URL;
  /** Told about failures that are this program's fault, each with a message for a developer. */
  readonly onFailure?: (message: string) => void;
}

/** Imports files off the calling thread, several at a time. */
export interface ImporterPool {
  /** How many files are imported at once, at most. */
  readonly size: number;
  /**
   * Imports `file`. Rejects with an `ImportRefusal` when it cannot be imported, took too long or broke its thread; with the
   * signal's reason when aborted; the pool goes on in each case.
   */
  import(file: FileToImport, options?: { readonly signal?: AbortSignal }): Promise<Imported>;
  /** Ends all threads; what is not done yet rejects. */
  close(): Promise<void>;
}

/**
 * With more than this, what survives one collection of young objects can overrun the heap's limit before the thread is told to
 * end, and V8 then ends the whole process; with it, a thread that exhausts its memory ends alone.
 */
const maxYoungGenerationSizeMb = 8;

interface Task {
  readonly file: FileToImport;
  readonly resolve: (imported: Imported) => void;
  readonly reject: (error: unknown) => void;
}

/** Makes a pool; its threads start when they are first needed and do not keep the process running. */
export function createImporterPool(options: ImporterPoolOptions = {}): ImporterPool {
  const setting = {
    size: Math.max(1, options.size ?? availableParallelism() - 1),
    limits: options.limits ?? defaultImportLimits,
    timeoutMs: options.timeoutMs ?? 60_000,
    memoryMb: options.memoryMb ?? 2048,
    // Runs as it stands from source; the build points it at the worker's bundle.
    worker: options.worker ?? new URL('./importer-worker.ts', import.meta.url),
    onFailure: options.onFailure ?? (() => {}),
  };
  const idle: Worker[] = [];
  const waiting: Task[] = [];
  const running = new Map<Task, () => void>();
  const ending = new Set<Promise<unknown>>();
  let threads = 0;
  let isClosed = false;

  function startNext(): void {
    const worker = waiting.length === 0 ? undefined : (idle.pop() ?? startThread());
    const task = worker && waiting.shift();
    if (worker && task) run(worker, task);
  }

  function startThread(): Worker | undefined {
    if (threads >= setting.size) return undefined;
    threads += 1;
    const workerData: WorkerSetting = { limits: setting.limits };
    const worker = new Worker(setting.worker, {
      workerData,
      resourceLimits: { maxOldGenerationSizeMb: setting.memoryMb, maxYoungGenerationSizeMb, stackSizeMb: 4 },
    });
    worker.unref();
    worker.on('error', () => {});
    worker.on('exit', () => forgetIdle(worker));
    return worker;
  }

  /** A thread that ends with nothing to do is not used again. */
  function forgetIdle(worker: Worker): void {
    const index = idle.indexOf(worker);
    if (index < 0) return;
    idle.splice(index, 1);
    threads -= 1;
  }

  function run(worker: Worker, task: Task): void {
    const finish = (settle: () => void, isThreadUsable: boolean) => {
      if (!running.delete(task)) return;
      clearTimeout(timer);
      worker.off('message', onMessage).off('error', onError).off('exit', onExit);
      worker.unref();
      if (isThreadUsable) idle.push(worker);
      else endThread(worker);
      settle();
      if (!isClosed) startNext();
    };
    const refuse = (refusal: ImportRefusal) => finish(() => task.reject(refusal), false);
    const onMessage = (answer: WorkerAnswer) => finish(() => settle(task, answer, setting.onFailure), true);
    const onError = (error: unknown) => refuse(brokeThread(error, setting.onFailure));
    const onExit = () => onError(new Error('The thread ended.'));
    const timer = setTimeout(() => refuse(tookTooLong(setting.timeoutMs)), setting.timeoutMs);
    running.set(task, () => finish(() => {}, false));
    worker.ref();
    worker.on('message', onMessage).on('error', onError).on('exit', onExit);
    worker.postMessage(task.file);
  }

  function endThread(worker: Worker): void {
    threads -= 1;
    const ended = worker.terminate().finally(() => ending.delete(ended));
    ending.add(ended);
  }

  function drop(task: Task, reason: unknown): void {
    const index = waiting.indexOf(task);
    if (index >= 0) waiting.splice(index, 1);
    running.get(task)?.();
    task.reject(reason);
  }

  return {
    size: setting.size,
    import(file, { signal } = {}) {
      if (isClosed) return Promise.reject(new Error('The importer pool is closed.'));
      if (signal?.aborted) return Promise.reject(signal.reason);
      const { promise, resolve, reject } = Promise.withResolvers<Imported>();
      const task: Task = { file, resolve, reject };
      const abort = () => drop(task, signal?.reason);
      signal?.addEventListener('abort', abort, { once: true });
      waiting.push(task);
      startNext();
      return promise.finally(() => signal?.removeEventListener('abort', abort));
    },
    async close() {
      isClosed = true;
      for (const task of [...waiting, ...running.keys()])
        drop(task, new Error('The importer pool was closed.'));
      for (const worker of idle.splice(0)) endThread(worker);
      await Promise.all(ending);
    },
  };
}

function settle(task: Task, answer: WorkerAnswer, onFailure: (message: string) => void): void {
  switch (answer.type) {
    case 'imported':
      task.resolve(answer.imported);
      break;
    case 'refused':
      task.reject(new ImportRefusal(answer.reason, answer.message));
      break;
    case 'failed':
      onFailure(answer.message);
      task.reject(unreadable());
      break;
  }
}

function brokeThread(error: unknown, onFailure: (message: string) => void): ImportRefusal {
  onFailure(error instanceof Error ? (error.stack ?? error.message) : String(error));
  return unreadable();
}

function unreadable(): ImportRefusal {
  return new ImportRefusal(
    'malformed',
    'Reading the file failed: its contents break the importer or need too much memory. Save its words as plain text and import that.',
  );
}

function tookTooLong(timeoutMs: number): ImportRefusal {
  const seconds = Math.round(timeoutMs / 1000);
  return new ImportRefusal(
    'took too long',
    `Reading the file took more than ${seconds} s and was stopped. Save its words as plain text and import that.`,
  );
}
