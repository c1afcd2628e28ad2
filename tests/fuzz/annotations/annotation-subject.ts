import { randomUUID } from 'node:crypto';
import { copyFileSync, rmSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import type { Given, Reaction, Subject } from '../subject.ts';

/** A thread is used for so many files at most, each time with the project anew. */
const filesOfOne = 200;

/** Core, which nobody ends, has to be through with a small file by then, however busy the machine is. In milliseconds. */
const longestMs = 30_000;

/** Gives files of annotations to core with a copy of the project at `path`, whose folder is the fuzzer's own. */
export function createAnnotationSubject(path: string): Subject {
  const copy = `${path}.${randomUUID()}`;
  let worker: Worker | undefined;
  let files = 0;
  let peakMemory = 0;

  async function end(): Promise<void> {
    await worker?.terminate();
    worker = undefined;
    files = 0;
    for (const ending of ['', '-wal', '-shm']) rmSync(`${copy}${ending}`, { force: true });
  }

  function start(): Worker {
    copyFileSync(path, copy);
    return new Worker(new URL('./core-thread.ts', import.meta.url), {
      workerData: copy,
      resourceLimits: { maxOldGenerationSizeMb: 1_024 },
    });
  }

  return {
    async react(file: Given): Promise<Reaction> {
      worker ??= start();
      const startedAt = performance.now();
      const answer = await answerOf(worker, file);
      const milliseconds = performance.now() - startedAt;
      peakMemory = Math.max(peakMemory, process.memoryUsage.rss());
      files += 1;
      const isOver = answer.type === 'failed' || files >= filesOfOne;
      if (isOver) await end();
      return { answer, parts: [], milliseconds, within: [] };
    },
    get peakMemory() {
      return peakMemory;
    },
    close: end,
  };
}

/** Whatever ends the thread, or keeps it busy, is a failure: nothing ends core. */
function answerOf(worker: Worker, { name, bytes }: Given): Promise<Reaction['answer']> {
  const { promise, resolve } = Promise.withResolvers<Reaction['answer']>();
  const failed = (message: string) => resolve({ type: 'failed', message });
  const broke = (error: unknown) =>
    failed(error instanceof Error ? (error.stack ?? error.message) : String(error));
  const ended = () => failed('The thread ended.');
  const overdue = setTimeout(() => failed(`Core was busy for ${longestMs} ms.`), longestMs);
  worker.once('message', resolve).once('error', broke).once('exit', ended);
  worker.postMessage({ name, bytes });
  return promise.finally(() => {
    clearTimeout(overdue);
    worker.off('message', resolve).off('error', broke).off('exit', ended);
  });
}
