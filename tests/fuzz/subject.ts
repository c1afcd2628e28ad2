import { defaultImportLimits } from '../../electron/importers/import-limits.ts';
import type { ImportedPart } from '../../electron/importers/imported.ts';
import type { AnnotationPlan } from '../../shared/contract/annotation-import.ts';
import type { Answer, Job } from '../../electron/importers/process/messages.ts';
import { defaultProcessLimits, type ProcessLimits } from '../../electron/importers/process/process-limits.ts';
import { runJob } from '../../electron/importers/pool/run-job.ts';
import type { ImporterProcess, StartImporter } from '../../electron/importers/pool/started-process.ts';

/** What core made of a file of annotations. */
export interface Planned {
  readonly type: 'planned';
  readonly plan: AnnotationPlan;
}

/** What an importer process, or core, made of one file. */
export interface Reaction {
  readonly answer: Answer | Planned;
  readonly parts: readonly ImportedPart[];
  readonly milliseconds: number;
  /** What was made of the first of its parts, and of theirs. */
  readonly within: readonly Reaction[];
}

/** A file as an importer is given it; imported without password where nothing else is said. */
export interface Given extends Partial<Pick<Job, 'purpose' | 'password'>> {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly mediaType?: string;
}

/** What is given broken files: importer processes, or core. */
export interface Subject {
  react(file: Given): Promise<Reaction>;
  /** The most resident memory that a process of it had, in bytes. */
  readonly peakMemory: number;
  close(): void | Promise<void>;
}

/** Two seconds and 512 MB for any file: broken ones are small. */
export const fuzzLimits: ProcessLimits = {
  ...defaultProcessLimits,
  baseMs: 2_000,
  msPerMegabyte: 0,
  heapMb: 384,
  memoryBytes: 512_000_000,
};

/** A process is used for so many files at most, as core does. */
const filesOfOne = 200;

/** Of what was found in a file so much is imported too: parts at each depth, and depths. */
const followed = { parts: 3, depth: 2 };

/** Starts real importer processes, with guard and lock, one after the other, for a file each or as many as they take. */
export function createSubject(start: StartImporter): Subject {
  let process: ImporterProcess | undefined;
  let files = 0;
  let peakMemory = 0;

  function end(): void {
    process?.kill();
    process = undefined;
    files = 0;
  }

  async function reactTo(file: Given, depth: number): Promise<Reaction> {
    process ??= start();
    const { bytes } = file;
    const parts: ImportedPart[] = [];
    const content = {
      size: bytes.length,
      read: (from: number, length: number) => Promise.resolve(bytes.subarray(from, from + length)),
    };
    const startedAt = performance.now();
    const job: Job = {
      type: 'job',
      purpose: file.purpose ?? 'import',
      recognition: null,
      name: file.name,
      mediaType: file.mediaType ?? null,
      size: bytes.length,
      bytes: bytes.length > 1_000_000 ? null : new Uint8Array(bytes),
      password: file.password ?? null,
      chosen: null,
      limits: defaultImportLimits,
      processLimits: fuzzLimits,
    };
    const ended = await runJob(
      process,
      job,
      { content, onPart: async (part) => void parts.push(part), onPage: () => undefined },
      undefined,
    );
    const milliseconds = performance.now() - startedAt;
    const { answer, memory } = ended;
    peakMemory = Math.max(peakMemory, ended.peakMemory ?? 0);
    files += 1;
    if (memory === null || memory > fuzzLimits.memoryBytes / 2 || files >= filesOfOne) end();
    const within: Reaction[] = [];
    if (depth < followed.depth)
      for (const part of parts.slice(0, followed.parts)) within.push(await reactTo(part, depth + 1));
    return { answer, parts, milliseconds, within };
  }

  return {
    react: (file) => reactTo(file, 0),
    get peakMemory() {
      return peakMemory;
    },
    close: end,
  };
}
