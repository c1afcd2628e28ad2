import { parentPort } from 'node:worker_threads';
import type { Imported } from '../../electron/importers/imported.ts';
import type { WorkerAnswer, WorkerRequest } from '../../electron/importers/worker-messages.ts';

// Stands in for the importer's worker: what it does with a file is the file's name.

parentPort?.on('message', ({ name }: WorkerRequest) => {
  const held: string[][] = [];
  switch (name) {
    case 'hang':
      for (;;) held.length = 0;
    case 'throw':
      throw new Error('The worker threw.');
    case 'exit':
      process.exit(1);
      break;
    case 'exhaust memory':
      for (;;) held.push(Array.from({ length: 100_000 }, (_, index) => `${index}`));
    case 'fail':
      answer({ type: 'failed', message: 'A bug.' });
      break;
    default:
      answer({ type: 'imported', imported: importedAs(name) });
  }
});

function answer(message: WorkerAnswer): void {
  parentPort?.postMessage(message);
}

function importedAs(text: string): Imported {
  return {
    text,
    blocks: [{ type: 'paragraph', start: 0, end: text.length }],
    marks: [],
    metadata: {},
    images: [],
    mediaType: 'text/plain',
    encoding: 'utf-8',
    extractor: 'test/1',
    remarks: [],
  };
}
