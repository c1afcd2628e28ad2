import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, onTestFinished, test } from 'vitest';
import { createCore } from '../../../electron/core/create-core.ts';
import { windowlessHost } from '../../../electron/core/host.ts';
import { connect } from '../../../electron/store/database.ts';
import { firstSchema } from '../../../electron/store/migrations/001-first-schema.ts';
import { migrateProject, schemaVersion } from '../../../electron/store/migrations/migrate.ts';
import type { Migration } from '../../../electron/store/migrations/migration.ts';
import { registerFunctions } from '../../../electron/store/search/functions.ts';
import { temporaryFolder } from '../../support/project-builder.ts';

const addColumn: Migration = {
  version: 2,
  migrate: (database) =>
    void database.exec("ALTER TABLE project ADD COLUMN motto TEXT NOT NULL DEFAULT 'none'"),
};

const failing: Migration = {
  version: 2,
  migrate: (database) => {
    database.exec('ALTER TABLE project ADD COLUMN motto TEXT');
    throw new Error('no luck');
  },
};

async function versionOne() {
  const path = join(temporaryFolder(), 'project.assay');
  await createCore({ path, host: windowlessHost() }, 'Harbour fire').close();
  const database = connect(path);
  registerFunctions(database);
  onTestFinished(() => void database.close());
  return { path, database };
}

const titleIn = (path: string) => {
  const database = new Database(path, { readonly: true });
  try {
    return [
      database.pragma('user_version', { simple: true }),
      database.prepare('SELECT * FROM project').get(),
    ];
  } finally {
    database.close();
  }
};

test('an older project is migrated after a copy of it was written beside it', async () => {
  const { path, database } = await versionOne();
  const copy = migrateProject(database, path, [firstSchema, addColumn]);
  expect(copy).toBe(join(path, '..', 'project (version 1).assay'));
  expect(schemaVersion(database)).toBe(2);
  expect(database.prepare('SELECT title, motto FROM project').get()).toEqual({
    title: 'Harbour fire',
    motto: 'none',
  });
  const [version, project] = titleIn(String(copy));
  expect(version).toBe(1);
  expect(project).toMatchObject({ title: 'Harbour fire' });
});

test('an earlier copy is never written over', async () => {
  const { path, database } = await versionOne();
  migrateProject(database, path, [firstSchema, addColumn]);
  database.pragma('user_version = 1');
  database.exec('ALTER TABLE project DROP COLUMN motto');
  migrateProject(database, path, [firstSchema, addColumn]);
  expect(
    readdirSync(join(path, '..'))
      .filter((name) => name.endsWith('.assay'))
      .sort(),
  ).toEqual(['project (version 1) 2.assay', 'project (version 1).assay', 'project.assay']);
});

test('a migration that fails leaves the project as it was', async () => {
  const { path, database } = await versionOne();
  expect(() => migrateProject(database, path, [firstSchema, failing])).toThrow('no luck');
  expect(schemaVersion(database)).toBe(1);
  expect(Object.keys(database.prepare('SELECT * FROM project').get() as object)).not.toContain('motto');
});

test('a project of the present version is not touched', async () => {
  const { path, database } = await versionOne();
  expect(migrateProject(database, path)).toBeNull();
});
