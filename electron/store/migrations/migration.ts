import type { WritableDatabase } from '../database.ts';

/** One step from a version of the schema to the next; runs inside a transaction. */
export interface Migration {
  /** The `user_version` it leads to. */
  readonly version: number;
  readonly migrate: (database: WritableDatabase) => void;
}
