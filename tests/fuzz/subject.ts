import { defaultImportLimits } from '../../electron/importers/import-limits.ts';
import type { ImportedPart } from '../../electron/importers/imported.ts';
import type { Answer } from '../../electron/importers/process/messages.ts';
import { defaultProcessLimits, type ProcessLimits } from '../../electron/importers/process/process-limits.ts';
import { runJob } from '../../electron/importers/process/run-job.ts';
import type { ImporterProcess, StartImporter } from '../../electron/importers/process/started-process.ts';
import type { Fixture } from './fixtures.ts';

/** What an importer process made of one file. */
export interface Reaction {
  readonly answer: Answer;
  readonly parts: readonly ImportedPart[];
  readonly milliseconds: number;
}

/** An importer process that is given broken files. */
export interface Subject {
  react(file: Fixture): Promise<Reaction>;
  close(): void;
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

/** Starts real importer processes, with guard and lock, one after the other, for a file each or as many as they take. */
export function createSubject(start: StartImporter): Subject {
  let process: ImporterProcess | undefined;
  let files = 0;

  function end(): void {
    process?.kill();
    process = undefined;
    files = 0;
  }

  return {
    async react({ name, bytes }) {
      process ??= start();
      const parts: ImportedPart[] = [];
      const content = {
        size: bytes.length,
        read: (from: number, length: number) => Promise.resolve(bytes.subarray(from, from + length)),
      };
      const startedAt = performance.now();
      const { answer, memory } = await runJob(
        process,
        {
          type: 'job',
          purpose: 'import',
          recognition: null,
          name,
          mediaType: null,
          size: bytes.length,
          bytes: bytes.length > 1_000_000 ? null : new Uint8Array(bytes),
          password: null,
          chosen: null,
          limits: defaultImportLimits,
          processLimits: fuzzLimits,
        },
        { content, onPart: async (part) => void parts.push(part), onPage: () => undefined },
        undefined,
      );
      const milliseconds = performance.now() - startedAt;
      files += 1;
      if (memory === null || memory > fuzzLimits.memoryBytes / 2 || files >= filesOfOne) end();
      return { answer, parts, milliseconds };
    },
    close: end,
  };
}
