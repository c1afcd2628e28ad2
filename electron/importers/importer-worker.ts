import { parentPort, workerData } from 'node:worker_threads';
import { importFile } from './import-file.ts';
import { ImportRefusal } from './imported.ts';
import type { WorkerAnswer, WorkerRequest, WorkerSetting } from './worker-messages.ts';

// The thread in which files are parsed: what hostile markup can stall or exhaust is this thread, which its pool ends.

if (!parentPort) throw new Error('This file runs as a worker thread of the importer pool.');
const port = parentPort;
const { limits }: WorkerSetting = workerData;

port.on('message', async (file: WorkerRequest) => {
  const answer = await answerTo(file);
  const images = answer.type === 'imported' ? answer.imported.images : [];
  port.postMessage(
    answer,
    images.map(({ bytes }) => bytes.buffer).filter((buffer) => buffer instanceof ArrayBuffer),
  );
});

async function answerTo(file: WorkerRequest): Promise<WorkerAnswer> {
  try {
    return { type: 'imported', imported: await importFile(file, limits) };
  } catch (error) {
    if (error instanceof ImportRefusal)
      return { type: 'refused', reason: error.reason, message: error.message };
    return {
      type: 'failed',
      message: error instanceof Error ? (error.stack ?? error.message) : String(error),
    };
  }
}
