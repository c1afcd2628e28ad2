import type { RecognitionJob } from '../recognition/recognition-context.ts';
import type { ImportLimits } from '../import-limits.ts';
import type { ContainerEntry, ImportedPart, ImportOutcome, RefusalReason } from '../imported.ts';
import type { ProcessLimits } from './process-limits.ts';

/** A file for an importer process. One at a time: the next comes after the answer. */
export interface Job {
  readonly type: 'job';
  /** To import it, to list what it holds, or to import it with the words that are recognised on its pictures. */
  readonly purpose: 'import' | 'list' | 'recognise';
  readonly name: string;
  readonly mediaType: string | null;
  /** In bytes. */
  readonly size: number;
  /** All bytes of a small file; those of others are asked for piece by piece. */
  readonly bytes: Uint8Array | null;
  readonly password: string | null;
  readonly chosen: readonly string[] | null;
  /** Given where the purpose is to recognise; else null. */
  readonly recognition: RecognitionJob | null;
  readonly limits: ImportLimits;
  readonly processLimits: ProcessLimits;
}

/** What core sends to an importer process. */
export type ToImporter =
  | Job
  /** The bytes that the question of this number asked for; null when they cannot be read. */
  | { readonly type: 'bytes'; readonly question: number; readonly bytes: Uint8Array | null }
  /** The part that the question of this number handed over is kept: the next may come. */
  | { readonly type: 'part-kept'; readonly question: number };

/** What ends a job. */
export type Answer =
  | { readonly type: 'outcome'; readonly outcome: ImportOutcome }
  | { readonly type: 'entries'; readonly entries: readonly ContainerEntry[] }
  | { readonly type: 'refused'; readonly reason: RefusalReason; readonly message: string }
  /** Something in the importer broke: `message` is for a developer. */
  | { readonly type: 'failed'; readonly message: string }
  /** The file took more of this than it may. */
  | { readonly type: 'exceeded'; readonly limit: 'time' | 'memory' };

/** What the parser's thread asks of core, by way of the guard. */
export type Question =
  | { readonly type: 'read'; readonly question: number; readonly offset: number; readonly length: number }
  | { readonly type: 'part'; readonly question: number; readonly part: ImportedPart };

/** How many pages have been recognised, of how many; told before the first one, and after each. */
export interface PageProgress {
  readonly type: 'progress';
  readonly done: number;
  readonly total: number;
  /** The one that is next, counted from 0; null after the last one. */
  readonly next: number | null;
}

/** What the parser's thread tells the guard; `ready` once, when it can take a job. */
export type FromParser = { readonly type: 'ready' } | Question | PageProgress | Answer;

/** What an importer process sends to core, as far as it can be believed: see `read-message.ts`. */
export type FromImporter =
  | { readonly type: 'ready' }
  | Question
  | PageProgress
  /** `memory`: resident bytes of the whole process afterwards; `peakMemory`: the most it ever had. */
  | {
      readonly type: 'answer';
      readonly answer: Answer;
      readonly memory: number;
      readonly peakMemory: number;
    };
