import { existsSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import { AssayError } from '../../../shared/rpc/assay-error.ts';
import type { WritableDatabase } from '../database.ts';
import { firstSchema } from './001-first-schema.ts';
import { copiesAndLinks } from './002-copies-and-links.ts';
import { sourcesAndOrigins } from './003-sources-and-origins.ts';
import { claimsAndSessions } from './004-claims-and-sessions.ts';
import { everyFormat } from './005-every-format.ts';
import type { Migration } from './migration.ts';

/** "ASSY" in ASCII: marks an SQLite file as an Assay project. */
export const applicationId = 0x41535359;

const migrations: readonly Migration[] = [
  firstSchema,
  copiesAndLinks,
  sourcesAndOrigins,
  claimsAndSessions,
  everyFormat,
];

export const newestVersion = migrations.length;

/** The schema version of an open database; 0 for an empty one. */
export function schemaVersion(database: WritableDatabase): number {
  return Number(database.pragma('user_version', { simple: true }));
}

/** Brings an empty database to the newest version. */
export function createSchema(database: WritableDatabase): void {
  database.pragma(`application_id = ${applicationId}`);
  runMigrations(database, migrations);
}

/**
 * Brings an older project to the newest version, after writing a copy of it beside it. Returns the copy's path, or
 * null when there was nothing to do. Throws `unsupported` for a project from a newer Assay.
 */
export function migrateProject(
  database: WritableDatabase,
  path: string,
  steps: readonly Migration[] = migrations,
): string | null {
  const version = schemaVersion(database);
  if (version > steps.length) throw newerVersionError(basename(path));
  if (version === steps.length) return null;
  const copy = copyPath(path, version);
  database.prepare('VACUUM INTO ?').run(copy);
  runMigrations(database, steps.slice(version));
  return copy;
}

/** What is said of a file of a later version of the schema. */
export function newerVersionError(fileName: string): AssayError {
  return new AssayError(
    'unsupported',
    `“${fileName}” was made by a newer version of Assay. Update Assay to open it. The file was not changed.`,
  );
}

/** A table that others refer to can be written again only while references are not watched; all are checked at the end. */
function runMigrations(database: WritableDatabase, steps: readonly Migration[]): void {
  const wasWatching = database.pragma('foreign_keys', { simple: true });
  database.pragma('foreign_keys = OFF');
  try {
    database
      .transaction(() => {
        for (const step of steps) {
          step.migrate(database);
          database.pragma(`user_version = ${step.version}`);
        }
        const broken = database.pragma('foreign_key_check') as unknown[];
        if (broken.length > 0) throw new Error(`Migration left ${broken.length} broken references`);
      })
      .immediate();
  } finally {
    database.pragma(`foreign_keys = ${wasWatching}`);
  }
}

function copyPath(path: string, version: number): string {
  const stem = join(dirname(path), `${basename(path, extname(path))} (version ${version})`);
  for (let attempt = 1; ; attempt += 1) {
    const candidate = `${stem}${attempt === 1 ? '' : ` ${attempt}`}${extname(path)}`;
    if (!existsSync(candidate)) return candidate;
  }
}
