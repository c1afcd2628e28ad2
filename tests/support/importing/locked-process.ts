import { Worker } from 'node:worker_threads';
import { lockDown } from '../../../electron/importers/process/lockdown.ts';
import { programFolder } from '../../../electron/importers/process/program-folder.ts';

// A process that is locked as an importer's is, and tells what it and a thread of it can still do: under Node, and as a utility
// process of Electron.

interface Parent {
  postMessage(message: unknown): void;
}

const { parentPort } = process as NodeJS.Process & { readonly parentPort?: Parent };

lockDown({ folder: programFolder(import.meta.url), threads: true });
const { probe } = await import('./lockdown-probes.ts');
const inProcess = await probe();
const thread = new Worker(new URL('./locked-thread.ts', import.meta.url), { env: {} });
thread.once('message', (inThread) => {
  const found = { inProcess, inThread };
  if (parentPort !== undefined) parentPort.postMessage(found);
  else process.send?.(found, () => process.disconnect());
});
