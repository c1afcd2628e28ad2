import { isSqliteError, type WritableDatabase } from '../database.ts';
import { searchIndexNames } from '../schema/search.ts';

/** Compares the full-text index with the tables, word by word; gives a sentence per index that differs. */
export function checkSearchIndex(database: WritableDatabase): string[] {
  return searchIndexNames
    .filter((name) => !isIntact(database, name))
    .map(
      (name) =>
        `the words in ${name} are not those of the tables; export and import the project into a new file`,
    );
}

/** The check is asked for by an INSERT that stores nothing: https://sqlite.org/fts5.html#the_integrity_check_command */
function isIntact(database: WritableDatabase, name: string): boolean {
  try {
    database.exec(`INSERT INTO ${name} (${name}, rank) VALUES ('integrity-check', 1)`);
    return true;
  } catch (thrown) {
    if (isSqliteError(thrown, 'SQLITE_CORRUPT')) return false;
    throw thrown;
  }
}
