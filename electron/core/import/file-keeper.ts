import type { ImportedContainer } from '../../importers/imported.ts';
import { captureOfOriginal } from '../../store/repositories/captures.ts';
import { findReadings } from '../../store/repositories/documents.ts';
import { putItem } from '../../store/repositories/import-runs.ts';
import type { Store } from '../../store/store.ts';
import type { Carrier } from '../captures/carrier.ts';
import type { FileTask } from './file-task.ts';
import type { ReadFile } from './file-reader.ts';
import type { RunOptions } from './run-options.ts';
import type { KeptPart } from './keep-container.ts';
import { keepCopy } from './keep-copy.ts';
import { type DocumentToKeep, keepDocument } from './keep-document.ts';
import { writeParts } from './keep-parts.ts';
import type { KnownAddresses } from './known-addresses.ts';
import { failure, keptItemOf, type Outcome, outcomeOf } from './outcome.ts';
import { partDocument } from './part-document.ts';

interface KeeperMeans {
  readonly store: Store;
  readonly carrier: Carrier;
  readonly addresses: KnownAddresses;
  /** Keeps what a container brought beside its documents; gives sentences for the report. */
  readonly keepContainer: (
    task: FileTask,
    container: ImportedContainer,
    parts: readonly KeptPart[],
  ) => Promise<readonly string[]>;
  /** Told of each file that something became of. */
  readonly told: (task: FileTask, outcome: Outcome) => void;
}

/**
 * Keeps what files turned out to be, one after the other, whoever asks: two of the same content then never become two documents. Gives
 * what became of a file; null when that was cancelled.
 */
export function createFileKeeper(
  { store, carrier, addresses, keepContainer, told }: KeeperMeans,
  options: RunOptions,
): { keep(task: FileTask, read: ReadFile): Promise<Outcome | null> } {
  const { reader, unitOfWork } = store;
  const { mergeKey, source, signal, run } = options;
  let before: Promise<unknown> = Promise.resolve();

  function inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    const result = before.then(work);
    before = result.catch(() => undefined);
    return result;
  }

  function settling(task: FileTask, read: ReadFile) {
    const { startedAt, ...facts } = read.facts;
    const { name, file, slot } = task;
    const modifiedAt = 'problem' in file ? null : file.modifiedAt;
    const milliseconds = Math.round(performance.now() - startedAt);
    const own = { ...facts, position: slot.position, name, modifiedAt, milliseconds };
    return (database: Parameters<typeof putItem>[0], outcome: Outcome) =>
      putItem(database, run, keptItemOf(own, outcome));
  }

  /** Keeps what became of a file of which nothing else is to be kept. */
  function settle(task: FileTask, read: ReadFile, outcome: Outcome): Outcome {
    unitOfWork.aside((database) => settling(task, read)(database, outcome));
    return outcome;
  }

  async function keepRead(task: FileTask, read: ReadFile): Promise<Outcome | null> {
    switch (read.type) {
      case 'cancelled':
        return null;
      case 'failed':
        return settle(task, read, read.outcome);
      case 'annotations':
        options.onAnnotations({ name: task.name, bytes: read.bytes }, task.given.path);
        return settle(task, read, outcomeOf({ status: 'annotations' }));
      case 'known':
        return keepKnown(task, read, read);
      case 'document':
        return keepNew(task, read);
      case 'container': {
        const remarks = [
          ...read.container.remarks,
          ...(await keepContainer(task, read.container, read.parts)),
        ];
        return settle(task, read, unpacked(read.container, remarks));
      }
    }
  }

  function keepKnown(
    task: FileTask,
    read: ReadFile,
    { sha256, parts }: { readonly sha256: string; readonly parts: readonly KeptPart[] },
  ): Outcome {
    const known = captureOfOriginal(reader, sha256);
    // Only a file that was there when it was read comes here; it was removed meanwhile.
    if (known === undefined)
      return settle(
        task,
        read,
        failure('unreadable', 'The project changed meanwhile. Import the file again.'),
      );
    const { document, id: capture, title } = known;
    unitOfWork.run({ label: 'import', mergeKey }, (write) => writeParts(store, write, document, parts));
    const message = `Already in the project: “${title}”.`;
    const outcome = outcomeOf({ status: 'duplicate', document, capture, title, message });
    const earlier = task.slot.kept;
    // What it was imported as in an earlier try of this run stands.
    const stands = earlier !== null && earlier.status !== 'waiting';
    return stands
      ? { ...outcome, status: earlier.status, message: earlier.message }
      : settle(task, read, outcome);
  }

  async function keepNew(
    task: FileTask,
    read: Extract<ReadFile, { readonly type: 'document' }>,
  ): Promise<Outcome | null> {
    // Another one of the same content may have been kept since it was read.
    if (captureOfOriginal(reader, read.sha256) !== undefined) return keepKnown(task, read, read);
    const kept = partDocument(task, read, options.capturedAt ?? null);
    const { metadata } = kept.imported;
    const copyOf = copyOfTask(task, options.copyOf);
    const document = copyOf === undefined ? addresses.documentAt(metadata) : copyOf;
    const keeping = { mergeKey, source, signal, settle: settling(task, read) };
    // A document that has been removed since is not there to get a newer copy.
    if (document != null && findReadings(reader, document) !== undefined)
      return keepCopy(store, carrier, { ...kept, document }, keeping);
    const outcome = await keepDocument(store, kept satisfies DocumentToKeep, keeping);
    if (outcome?.document != null) addresses.add(outcome.document, metadata);
    return outcome;
  }

  return {
    keep: async (task, read) => {
      // What is kept of a container may import more files, each in its turn.
      const outcome = await (read.type === 'container'
        ? keepRead(task, read)
        : inTurn(() => keepRead(task, read)));
      if (outcome !== null) told(task, outcome);
      return outcome;
    },
  };
}

/** What was found in a file is no copy of what that is a copy of. */
function copyOfTask({ depth }: FileTask, copyOf: string | null | undefined): string | null | undefined {
  return depth === 0 || copyOf === null ? copyOf : undefined;
}

function unpacked({ kind }: ImportedContainer, remarks: readonly string[]): Outcome {
  const words = `${kind.charAt(0).toUpperCase()}${kind.slice(1)}: what it holds is listed by itself.`;
  return outcomeOf({ status: 'unpacked', message: [words, ...remarks].join(' ') });
}
