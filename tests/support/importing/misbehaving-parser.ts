import { parentPort } from 'node:worker_threads';
import type { Imported, ImportedPart } from '../../../electron/importers/imported.ts';
import type { FromParser, ToImporter } from '../../../electron/importers/process/messages.ts';

// Stands in for the parser's thread: what it does with a file is the file's name.

let files = 0;
let answered: () => void = () => {};

parentPort?.on('message', async (message: ToImporter) => {
  if (message.type !== 'job') return answered();
  const { name } = message;
  const held: unknown[] = [];
  files += 1;
  switch (name) {
    case 'hang':
      for (;;) held.length = 0;
    case 'hang in native code':
      for (;;) new Array(400_000_000).fill(0);
    case 'throw':
      throw new Error('The parser threw.');
    case 'exit':
      process.exit(1);
      break;
    case 'fill the heap':
      for (;;) held.push(Array.from({ length: 100_000 }, (_, index) => `${index}`));
    case 'fill buffers':
      for (;;) {
        held.push(Buffer.alloc(10_000_000, 1));
        Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);
      }
    case 'overrun the process':
      held.push(new Array(4_000_000_000 - 1).fill(0));
      break;
    case 'fill the heap at two of three pages': {
      const left = [0, 1, 2].filter(
        (page) => !message.recognition?.leftOut.some((each) => each.page === page),
      );
      const next = left.find((page) => page !== 0) ?? null;
      const done = left.length - (next === null ? 0 : 1);
      parentPort?.postMessage({ type: 'progress', done, total: left.length, next } satisfies FromParser);
      while (next !== null) held.push(Array.from({ length: 100_000 }, (_, index) => `${index}`));
      answer({ type: 'outcome', outcome: { type: 'document', imported: importedAs(`pages ${left}`) } });
      break;
    }
    case 'fail':
      answer({ type: 'failed', message: 'A bug.' });
      break;
    case 'hand over parts':
      for (const [question, part] of ['first', 'second', 'third'].entries()) {
        parentPort?.postMessage({ type: 'part', question, part: partNamed(part) } satisfies FromParser);
        await new Promise<void>((resolve) => {
          answered = resolve;
        });
      }
      answer({
        type: 'outcome',
        outcome: { type: 'container', container: { kind: 'a box', remarks: [] } },
      });
      break;
    case 'hand over a bad part':
      parentPort?.postMessage({ type: 'part', question: 0, part: { ...partNamed('x'), bytes: 'x' } });
      break;
    case 'lie about a range':
      answer({
        type: 'outcome',
        outcome: {
          type: 'document',
          imported: { ...importedAs('words'), blocks: [{ type: 'paragraph', start: 0, end: 99 }] },
        },
      });
      break;
    case 'speak nonsense':
      parentPort?.postMessage({ type: 'outcome', outcome: { type: 'document', imported: 7 } });
      break;
    default:
      answer({ type: 'outcome', outcome: { type: 'document', imported: importedAs(`${name} ${files}`) } });
  }
});

parentPort?.postMessage({ type: 'ready' } satisfies FromParser);

function answer(message: FromParser): void {
  parentPort?.postMessage(message);
}

function partNamed(name: string): ImportedPart {
  return { key: name, name, relation: 'member', bytes: Buffer.from(name), url: null, capturedAt: null };
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
