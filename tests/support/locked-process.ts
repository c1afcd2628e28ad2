import { Worker } from 'node:worker_threads';
import { lockDown } from '../../electron/importers/process/lockdown.ts';
import { programFolder } from '../../electron/importers/process/program-folder.ts';

// A process that is locked as an importer's is, and tells what it and a thread of it can still do.

lockDown({ folder: programFolder(import.meta.url), threads: true });
const { probe } = await import('./lockdown-probes.ts');
const inProcess = await probe();
const thread = new Worker(new URL('./locked-thread.ts', import.meta.url), { env: {} });
thread.once('message', (inThread) => process.send?.({ inProcess, inThread }, () => process.disconnect()));
