import type { WritableDatabase } from '../database.ts';

/** Registers the SQL functions that the full-text triggers and views call. */
export function registerFunctions(_database: WritableDatabase): void {}
