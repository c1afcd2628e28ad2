import { parentPort, workerData } from 'node:worker_threads';
import { openCore } from '../../../electron/core/create-core.ts';
import { windowlessHost } from '../../../electron/core/host.ts';
import { AssayError } from '../../../shared/rpc/assay-error.ts';
import type { Given, Reaction } from '../subject.ts';

// Core in a thread of its own, which can be ended when a file keeps it busy. It imports files of annotations, and takes each back.

if (parentPort === null || typeof workerData !== 'string') throw new Error('This file runs as a thread.');
const port = parentPort;
const core = openCore({ path: workerData, host: windowlessHost() });
core.forgetHistory();

port.on('message', async (file: Given) => port.postMessage(await answerTo(file)));

async function answerTo({ name, bytes }: Given): Promise<Reaction['answer']> {
  try {
    const plan = await core.importAnnotations([{ name, bytes }], {
      signal: new AbortController().signal,
      report: () => undefined,
    });
    if ((await core.call('history.get', {})).undo !== null) await core.call('history.undo', {});
    return { type: 'planned', plan };
  } catch (thrown) {
    if (thrown instanceof AssayError && thrown.code !== 'internal')
      return { type: 'refused', reason: 'malformed', message: thrown.message };
    return {
      type: 'failed',
      message: thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown),
    };
  }
}
