import { inflated } from '../deflate.ts';
import type { WritableDatabase } from '../database.ts';
import { wordsForIndex } from './ready-words.ts';

/**
 * Registers the SQL functions that the full-text triggers and views call, on every connection before its first use:
 * `assay_words(text)`, the words of a text as the index keeps them; no words for NULL.
 * The index is kept by giving it the words it was given before, so a change of what words are needs a migration that
 * rebuilds every index.
 * `assay_inflated(blob)`, the text that was kept deflated (RFC 1951).
 */
export function registerFunctions(database: WritableDatabase): void {
  database.function('assay_words', { deterministic: true }, (text: unknown) =>
    typeof text === 'string' ? wordsForIndex(text) : '',
  );
  database.function('assay_inflated', { deterministic: true }, (bytes: unknown) =>
    bytes instanceof Uint8Array ? inflated(bytes) : null,
  );
}
