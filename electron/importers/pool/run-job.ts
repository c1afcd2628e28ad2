import type { ImportedPart, RandomAccess } from '../imported.ts';
import { longestTime } from '../process/longest-time.ts';
import type { Answer, FromImporter, Job, PageProgress } from '../process/messages.ts';
import { readMessage } from './read-message.ts';
import type { ImporterProcess } from './started-process.ts';
import { Stopwatch } from '../process/stopwatch.ts';

/**
 * How much longer than a file may take its process is waited for, in milliseconds: it has to start, and its guard is to tell first.
 */
const graceMs = 10_000;

/** How often it is looked whether a process is overdue, in milliseconds. */
const lookMs = 100;

/** How a job ended, and whether its process can take another one. */
export interface JobEnd {
  readonly answer: Answer;
  /** Resident bytes of the process afterwards; null when it must not be used any more. */
  readonly memory: number | null;
  /** The most resident bytes the process ever had, as it says; null when it could not say. */
  readonly peakMemory: number | null;
}

/** What core does for a job that is being done. */
export interface JobHelp {
  /** The bytes of the file. */
  readonly content: RandomAccess;
  /** Keeps a part; the next one comes when it is resolved. */
  readonly onPart: (part: ImportedPart) => Promise<void>;
  /** Told how many pages have been recognised, of how many, and which is next. */
  readonly onPage: (done: number, total: number, next: number | null) => void;
}

/**
 * Has a process do one job, and answers its questions meanwhile. Resolves however the job ends: a process that ends itself, stays silent
 * or says what cannot be believed has failed. Rejects only with what `onPart` or `content` reject with, or the signal's reason; the process
 * must not be used any more then.
 */
export function runJob(
  process: ImporterProcess,
  job: Job,
  { content, onPart, onPage }: JobHelp,
  signal: AbortSignal | undefined,
): Promise<JobEnd> {
  const { promise, resolve, reject } = Promise.withResolvers<JobEnd>();
  const stopwatch = new Stopwatch();
  const longest = longestTime(job) + graceMs;
  const overdue = setInterval(() => {
    if (stopwatch.elapsed > longest) resolve(unusable({ type: 'exceeded', limit: 'time' }));
  }, lookMs);
  const abort = () => reject(signal?.reason);
  let open = 0;
  let pagesDone = -1;

  signal?.addEventListener('abort', abort, { once: true });
  process.onMessage((data) => {
    try {
      const message = readMessage(data);
      if (message.type === 'answer') resolve(ended(message));
      else if (message.type === 'progress') progressed(message);
      else if (message.type !== 'ready') help(message).catch(reject);
    } catch (error) {
      resolve(unusable({ type: 'failed', message: developerMessage(error) }));
    }
  });
  process.onEnd((lastWords) =>
    resolve(unusable({ type: 'failed', message: `The process ended. ${lastWords}`.trim() })),
  );
  process.post(job);

  /** Only what goes on gets more time. */
  function progressed({ done, total, next }: PageProgress): void {
    if (done <= pagesDone || done > total) return;
    pagesDone = done;
    stopwatch.restart();
    onPage(done, total, next);
  }

  async function help(message: Extract<FromImporter, { readonly question: number }>): Promise<void> {
    const { question } = message;
    if (open++ === 0) stopwatch.pause();
    if (message.type === 'part') {
      await onPart(message.part);
      process.post({ type: 'part-kept', question });
    } else {
      const bytes = await content.read(message.offset, message.length).catch(() => null);
      process.post({ type: 'bytes', question, bytes });
    }
    if (--open === 0) stopwatch.resume();
  }

  return promise.finally(() => {
    clearInterval(overdue);
    signal?.removeEventListener('abort', abort);
    process.onMessage(() => {});
  });
}

/** After anything but a clean answer nobody knows what state a process is in. */
function ended({ answer, memory, peakMemory }: Extract<FromImporter, { readonly type: 'answer' }>): JobEnd {
  const isClean = answer.type !== 'failed' && answer.type !== 'exceeded';
  return { answer, memory: isClean ? memory : null, peakMemory };
}

function unusable(answer: Answer): JobEnd {
  return { answer, memory: null, peakMemory: null };
}

function developerMessage(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
