import { type MessagePort, parentPort } from 'node:worker_threads';
import { accessOf } from '../bytes/buffered-access.ts';
import { importContent, listContent } from '../import-content.ts';
import { ImportRefusal, type RandomAccess } from '../imported.ts';
import { recogniseContent } from '../recognition/recognise-content.ts';
import { inOneLine, withNameInOneLine, withRemarksInOneLine } from './in-one-line.ts';
import type { Answer, FromParser, Job, ToImporter } from './messages.ts';

/** Answers jobs that come over the thread's port, one after the other. */
export function runParser(): void {
  if (!parentPort) throw new Error('This file runs as a thread of an importer process.');
  const port = parentPort;
  const ask = createQuestions(port);
  // Libraries leave rejections behind that nobody waits for: what a file comes to, its own promise tells.
  process.on('unhandledRejection', () => {});
  port.on('message', async (message: ToImporter) => {
    if (message.type !== 'job') return ask.answered(message);
    const answer = await answerTo(message, ask);
    post(port, answer, buffersOf(answer));
  });
  post(port, { type: 'ready' }, []);
}

type Answered = Exclude<ToImporter, Job>;

interface Questions {
  read(offset: number, length: number): Promise<Uint8Array>;
  readonly keepPart: (part: Extract<FromParser, { type: 'part' }>['part']) => Promise<void>;
  readonly onPage: (done: number, total: number, next: number | null) => void;
  answered(answer: Answered): void;
}

function createQuestions(port: MessagePort): Questions {
  const open = new Map<number, (answer: Answered) => void>();
  let next = 0;
  const ask = (question: (number: number) => FromParser) =>
    new Promise<Answered>((resolve) => {
      const number = next++;
      open.set(number, resolve);
      post(port, question(number), []);
    });
  return {
    async read(offset, length) {
      const answer = await ask((question) => ({ type: 'read', question, offset, length }));
      const bytes = answer.type === 'bytes' ? answer.bytes : null;
      if (bytes === null)
        throw new ImportRefusal(
          'malformed',
          'The file changed or became unreadable while it was read. Try again.',
        );
      return bytes;
    },
    async keepPart(part) {
      await ask((question) => ({ type: 'part', question, part: withNameInOneLine(part) }));
    },
    onPage: (done, total, next) => post(port, { type: 'progress', done, total, next }, []),
    answered(answer) {
      open.get(answer.question)?.(answer);
      open.delete(answer.question);
    },
  };
}

async function answerTo(job: Job, questions: Questions): Promise<Answer> {
  try {
    return await answerOf(job, questions);
  } catch (error) {
    if (error instanceof ImportRefusal)
      return { type: 'refused', reason: error.reason, message: inOneLine(error.message) };
    return {
      type: 'failed',
      message: error instanceof Error ? (error.stack ?? error.message) : String(error),
    };
  }
}

async function answerOf(job: Job, { read, keepPart, onPage }: Questions): Promise<Answer> {
  const { purpose, name, mediaType, size, bytes, limits, password, chosen, recognition } = job;
  const content: RandomAccess = bytes === null ? { size, read } : accessOf(bytes);
  const file = { name, content, ...(mediaType === null ? {} : { mediaType }) };
  if (purpose === 'list') return { type: 'entries', entries: await listContent(file, limits) };
  if (recognition !== null) {
    const imported = await recogniseContent(file, limits, { ...recognition, password, onPage });
    return { type: 'outcome', outcome: withRemarksInOneLine({ type: 'document', imported }) };
  }
  const context = { password, chosen: chosen === null ? null : new Set(chosen), onPart: keepPart };
  return { type: 'outcome', outcome: withRemarksInOneLine(await importContent(file, limits, context)) };
}

function buffersOf(answer: Answer): readonly ArrayBuffer[] {
  if (answer.type !== 'outcome' || answer.outcome.type !== 'document') return [];
  const { images, shown } = answer.outcome.imported;
  return ownBuffers([...images.map(({ bytes }) => bytes), ...(shown === undefined ? [] : [shown.bytes])]);
}

/** The memory of each of these that is used by it alone: it can be handed over without being copied. */
function ownBuffers(all: readonly Uint8Array[]): readonly ArrayBuffer[] {
  const buffers = all.flatMap(({ buffer, byteLength }) =>
    buffer instanceof ArrayBuffer && buffer.byteLength === byteLength ? [buffer] : [],
  );
  return [...new Set(buffers)];
}

function post(port: MessagePort, message: FromParser, transferred: readonly ArrayBuffer[]): void {
  port.postMessage(message, [...transferred]);
}
