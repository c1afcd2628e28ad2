import { parentPort, Worker } from 'node:worker_threads';
import { lockDown } from '../../../electron/importers/process/lockdown.ts';
import { programFolder } from '../../../electron/importers/process/program-folder.ts';

// The thread of a locked process: it can also start no thread of its own.

lockDown({ folder: programFolder(import.meta.url), threads: false });
const { probe } = await import('./lockdown-probes.ts');
const threads = process.getBuiltinModule('worker_threads');
parentPort?.postMessage({
  ...(await probe()),
  'a thread of its own': tryThread(threads.Worker),
  'a thread by what was imported before': tryThread(Worker),
});

function tryThread(Thread: typeof Worker): string {
  try {
    new Thread('0', { eval: true });
    return 'got a thread';
  } catch {
    return 'refused';
  }
}
