import {
  annotationHeadBytes,
  isCertainlyAnnotations,
} from '../../../shared/annotations/recognise-annotation-file.ts';
import { AssayError } from '../../../shared/rpc/assay-error.ts';
import { detectFormat } from '../../importers/formats/detect-format.ts';
import type { Format } from '../../importers/formats/format.ts';
import {
  type Imported,
  type ImportedContainer,
  type ImportedPart,
  ImportRefusal,
} from '../../importers/imported.ts';
import type { FileForImporter } from '../../importers/pool/importer-pool.ts';
import { captureOfOriginal } from '../../store/repositories/captures.ts';
import type { ReadonlyDatabase } from '../../store/database.ts';
import { chooseEntries, type EntryChoice } from './entry-choice.ts';
import type { FileTask } from './file-task.ts';
import { fileNameOf } from './keep-document.ts';
import type { KeptPart } from './keep-container.ts';
import type { Importer } from './lazy-importer.ts';
import { failure, type Outcome } from './outcome.ts';
import { openLarge } from './open-large.ts';
import { createPartQueue } from './part-queue.ts';
import { type ReadBytes, readAndHash } from './read-and-hash.ts';

/** What a file turned out to be, before anything of it is kept but its parts. */
export type ReadFile = ReadFacts &
  (
    | { readonly type: 'cancelled' }
    | { readonly type: 'failed'; readonly outcome: Outcome }
    | { readonly type: 'annotations'; readonly bytes: Uint8Array }
    /** The project has it already. */
    | { readonly type: 'known'; readonly sha256: string; readonly parts: readonly KeptPart[] }
    | ({
        readonly type: 'document';
        readonly imported: Imported;
        readonly parts: readonly KeptPart[];
      } & ReadBytes)
    | {
        readonly type: 'container';
        readonly container: ImportedContainer;
        readonly parts: readonly KeptPart[];
      }
  );

/** What the report says of a file whatever becomes of it. */
interface ReadFacts {
  readonly facts: {
    readonly size: number | null;
    readonly sha256: string | null;
    readonly format: string | null;
    /** On the clock of `performance.now()`. */
    readonly startedAt: number;
  };
}

/** Containers in containers are opened so deep. */
const deepest = 3;

interface ReaderOptions {
  readonly maxBytes: number;
  readonly copyOf?: string | null | undefined;
  readonly password?: string | undefined;
  readonly choice?: EntryChoice | undefined;
  readonly signal: AbortSignal;
}

/** A file that can be handed to an importer. */
interface Opened extends ReadFacts {
  readonly file: FileForImporter;
  readonly format: Format | undefined;
  readonly sha256: string;
}

interface ReaderMeans {
  readonly database: ReadonlyDatabase;
  readonly importer: Importer;
  /** Imports what was found in a file; gives null when it did not become a document. */
  readonly importPart: (part: ImportedPart, whole: FileTask, sha256: string) => Promise<KeptPart | null>;
}

/** Reads files and has importers look into them, several at a time; never throws for what is wrong with a file. */
export function createFileReader(
  { database, importer, importPart }: ReaderMeans,
  { maxBytes, copyOf, password, choice, signal }: ReaderOptions,
): { read(task: FileTask): Promise<ReadFile> } {
  async function open(task: FileTask, facts: ReadFacts['facts']): Promise<ReadFile> {
    const { file } = task;
    if ('problem' in file) return { facts, type: 'failed', outcome: failure('unreadable', file.problem) };
    const name = fileNameOf(task.name);
    if (file.size !== null && file.size > maxBytes) {
      const refused = failure('too large', tooLarge(file.size, maxBytes));
      const large = file.path === null ? null : await openLarge(file.path, name, signal);
      if (large === null) return { facts, type: 'failed', outcome: refused };
      const { content, sha256, format } = large;
      const known = { ...facts, size: content.size, sha256, format: format.name };
      try {
        const read = await look(task, { file: { name, content }, format, sha256, facts: known });
        return read.type === 'document' ? { facts: known, type: 'failed', outcome: refused } : read;
      } finally {
        await large.close();
      }
    }
    const read = task.read ?? (await readAndHash(file));
    const { bytes, sha256 } = read;
    const toImport = { name, bytes, ...(file.mediaType === undefined ? {} : { mediaType: file.mediaType }) };
    const format = detectFormat(toImport);
    const known = { ...facts, size: bytes.byteLength, sha256, format: format?.name ?? null };
    return look(task, { file: toImport, format, sha256, facts: known });
  }

  /** Has an importer look into a file, unless the project has it or it is one of annotations. */
  async function look(task: FileTask, { file, format, sha256, facts }: Opened): Promise<ReadFile> {
    try {
      const isKnown = captureOfOriginal(database, sha256) !== undefined;
      if (isKnown && !task.slots.waitsIn(task.name)) return { facts, type: 'known', sha256, parts: [] };
      const bytes = 'bytes' in file ? file.bytes : new Uint8Array();
      if ((copyOf === undefined || task.depth > 0) && isCertainlyAnnotations(file.name, headOf(bytes)))
        return { facts: { ...facts, format: 'annotations' }, type: 'annotations', bytes };
      const toChooseFrom = task.depth === 0 && format?.letsChoose === true && choice !== undefined;
      const choosing = toChooseFrom
        ? await chooseEntries(choice, () => importer.list(file, signal))
        : ({ type: 'chosen', keys: null } as const);
      if (choosing.type === 'open') return { facts, type: 'failed', outcome: choosing.outcome };
      const parts = createPartQueue(importer.size, (part: ImportedPart) => {
        if (task.depth < deepest) return importPart(part, task, sha256);
        throw new ImportRefusal(
          'nested too deep',
          `It stands in ${deepest} files, one within the other, and holds files itself. Unpack it, and import what it holds.`,
        );
      });
      try {
        const outcome = await importer.import(file, {
          signal,
          password: password ?? null,
          chosen: choosing.keys,
          depth: task.depth,
          onPart: parts.take,
        });
        const kept = await parts.all();
        if (signal.aborted) return { facts, type: 'cancelled' };
        if (isKnown) return { facts, type: 'known', sha256, parts: kept };
        return outcome.type === 'document'
          ? { facts, type: 'document', bytes, sha256, imported: outcome.imported, parts: kept }
          : { facts, type: 'container', container: outcome.container, parts: kept };
      } finally {
        await parts.settled();
      }
    } catch (thrown) {
      return { facts, ...whyNot(thrown) };
    }
  }

  /** Throws what is nobody's fault but this program's. */
  function whyNot(thrown: unknown): { type: 'cancelled' } | { type: 'failed'; outcome: Outcome } {
    if (signal.aborted) return { type: 'cancelled' };
    if (thrown instanceof ImportRefusal)
      return { type: 'failed', outcome: failure(thrown.reason, thrown.message) };
    if (thrown instanceof AssayError)
      return { type: 'failed', outcome: failure('unreadable', thrown.message) };
    throw thrown;
  }

  return {
    read: async (task) => {
      const size = 'problem' in task.file ? null : task.file.size;
      const facts = { size, sha256: null, format: null, startedAt: performance.now() };
      try {
        return await open(task, facts);
      } catch (thrown) {
        return { facts, ...whyNot(thrown) };
      }
    },
  };
}

/** The beginning of a file as text, to tell what it is. */
function headOf(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes.subarray(0, annotationHeadBytes));
}

function tooLarge(size: number, maxBytes: number): string {
  const megabytes = (bytes: number) => `${Math.ceil(bytes / 1_000_000)} MB`;
  return `The file is too large (${megabytes(size)}; the limit is ${megabytes(maxBytes)}). Split it, or raise the limit.`;
}
