import { Worker } from 'node:worker_threads';
import type { SessionReport } from '../session-report.ts';

/** The Word file of `reportToDocx`, made in a thread of its own, which is ended when the signal says so. Rejects with what the thread throws, or the signal's reason. */
export function docxInThread(report: SessionReport, signal: AbortSignal): Promise<Uint8Array> {
  const { promise, resolve, reject } = Promise.withResolvers<Uint8Array>();
  if (signal.aborted) return Promise.reject(signal.reason);
  const thread = new Worker(new URL('./docx-thread.ts', import.meta.url), { workerData: report });
  const stop = () => {
    reject(signal.reason);
    void thread.terminate();
  };
  signal.addEventListener('abort', stop, { once: true });
  thread.once('message', resolve);
  thread.once('error', reject);
  thread.once('exit', () => reject(new Error('The thread that packs a Word file ended without one.')));
  return promise.finally(() => signal.removeEventListener('abort', stop));
}
