import type { ImportLimits } from './import-limits.ts';
import type { FileToImport, Imported, RefusalReason } from './imported.ts';

/** What a worker is started with. */
export interface WorkerSetting {
  readonly limits: ImportLimits;
}

/** A file for a worker. One at a time: the next comes after the answer. */
export type WorkerRequest = FileToImport;

/** A worker's answer. */
export type WorkerAnswer =
  | { readonly type: 'imported'; readonly imported: Imported }
  | { readonly type: 'refused'; readonly reason: RefusalReason; readonly message: string }
  /** Something in the importer broke: `message` is for a developer. */
  | { readonly type: 'failed'; readonly message: string };
