import { Worker } from 'node:worker_threads';
import type { CoreLine } from './core-line.ts';
import { longestTime } from './longest-time.ts';
import type { Answer, FromParser, Job, ToImporter } from './messages.ts';
import { followPeakMemory } from './peak-memory.ts';
import { Stopwatch } from './stopwatch.ts';

/** How often time and memory are looked at, in milliseconds. */
const watchMs = 50;

/**
 * With more than this, what survives one collection of young objects can overrun the heap's limit before the thread is told to
 * end, and V8 then ends the whole process; with it, a thread that exhausts its memory ends alone.
 */
const maxYoungGenerationSizeMb = 8;

/** A job that is being done. */
interface Running {
  readonly watch: NodeJS.Timeout;
  readonly stopwatch: Stopwatch;
  /** Questions that core has not answered yet. */
  readonly open: Set<number>;
}

/**
 * Watches over the thread in which files are parsed, from the main thread of the importer process: passes on what core and parser
 * say to each other, and tells core when a file exceeds its time or memory. Core ends the process then, and after any answer that
 * is no clean one; `endItself` does so where core does not. `parser` is the program of the thread.
 */
export function runGuard(core: CoreLine, parser: URL, endItself: () => void): void {
  let thread: Worker | undefined;
  let isReady = false;
  let running: Running | undefined;
  const peakMemory = followPeakMemory();

  core.onMessage((message: ToImporter) => {
    if (message.type === 'job') begin(message);
    else answered(message.question, message);
  });
  core.onClose(endItself);
  core.post({ type: 'ready' });

  function begin(job: Job): void {
    thread ??= startThread(job);
    const stopwatch = new Stopwatch();
    // Starting the thread is not the file's doing.
    if (!isReady) stopwatch.pause();
    const longest = longestTime(job);
    const watch = setInterval(() => {
      const memory = process.memoryUsage.rss();
      peakMemory.note(memory);
      if (memory > job.processLimits.memoryBytes) finish({ type: 'exceeded', limit: 'memory' });
      else if (stopwatch.elapsed > longest) finish({ type: 'exceeded', limit: 'time' });
    }, watchMs);
    running = { watch, stopwatch, open: new Set() };
    thread.postMessage(job, transferable(job.bytes));
  }

  function startThread({ processLimits }: Job): Worker {
    // Without `execArgv`: giving it, even empty, would take the permissions of the process away, which forbid things.
    const worker = new Worker(parser, {
      env: {},
      resourceLimits: {
        maxOldGenerationSizeMb: processLimits.heapMb,
        maxYoungGenerationSizeMb,
        stackSizeMb: 4,
      },
    });
    worker.on('message', heard);
    worker.on('error', (error: unknown) => finish(brokenBy(error)));
    worker.on('exit', () => finish({ type: 'failed', message: 'The thread ended.' }));
    return worker;
  }

  function heard(message: FromParser): void {
    if (message.type === 'ready') {
      isReady = true;
      running?.stopwatch.resume();
      return;
    }
    if (running === undefined) return;
    if (message.type === 'progress') {
      running.stopwatch.restart();
      core.post(message);
    } else if (message.type === 'read' || message.type === 'part') {
      running.open.add(message.question);
      running.stopwatch.pause();
      core.post(message);
    } else {
      finish(message);
    }
  }

  function answered(question: number, message: Exclude<ToImporter, Job>): void {
    if (!running?.open.delete(question)) return;
    if (running.open.size === 0) running.stopwatch.resume();
    thread?.postMessage(message, message.type === 'bytes' ? transferable(message.bytes) : []);
  }

  function finish(answer: Answer): void {
    if (running === undefined) return;
    clearInterval(running.watch);
    running = undefined;
    const memory = process.memoryUsage.rss();
    peakMemory.note(memory);
    core.post({ type: 'answer', answer, memory, peakMemory: peakMemory.bytes });
    if (answer.type === 'exceeded') setTimeout(endItself, 4 * watchMs);
  }
}

function brokenBy(error: unknown): Answer {
  if (error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY')
    return { type: 'exceeded', limit: 'memory' };
  return { type: 'failed', message: error instanceof Error ? (error.stack ?? error.message) : String(error) };
}

/** The memory of `bytes`, where it holds nothing else. */
function transferable(bytes: Uint8Array | null): readonly ArrayBuffer[] {
  const { buffer } = bytes ?? {};
  return buffer instanceof ArrayBuffer && buffer.byteLength === bytes?.byteLength ? [buffer] : [];
}
