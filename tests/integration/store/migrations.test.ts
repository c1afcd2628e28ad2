import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, onTestFinished, test } from 'vitest';
import { openCore } from '../../../electron/core/create-core.ts';
import { windowlessHost } from '../../../electron/core/host.ts';
import { connect } from '../../../electron/store/database.ts';
import { firstSchema } from '../../../electron/store/migrations/001-first-schema.ts';
import { applicationId, migrateProject, schemaVersion } from '../../../electron/store/migrations/migrate.ts';
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

/** A project as the first published version wrote it: one annotation with a comment, which can be undone. */
function versionOne() {
  const path = join(temporaryFolder(), 'project.assay');
  new Database(path).close();
  const database = connect(path);
  registerFunctions(database);
  onTestFinished(() => void database.close());
  database.pragma(`application_id = ${applicationId}`);
  firstSchema.migrate(database);
  database.exec(rowsOfVersionOne);
  database.pragma('user_version = 1');
  return { path, database };
}

const at = "'2026-01-02T03:04:05.678Z'";
const annotationRow = `{"number":1,"id":"annotation","motivation":"highlighting","created_at":${at.replaceAll("'", '"')},"modified_at":${at.replaceAll("'", '"')}}`;
const rowsOfVersionOne = `
INSERT INTO project VALUES (1, 'project', 'Harbour fire', ${at});
INSERT INTO blob VALUES ('cafe', x'cafe');
INSERT INTO extraction VALUES (1, 'cafe', 'plain-text/1', 'text/plain', 'utf-8', 'The clerk kept the log.', 'beef', 23, '[]', '[]');
INSERT INTO document VALUES (1, 'document', NULL, 'The log', NULL, NULL, NULL, NULL, NULL, 'en', 'ltr', '{}', ${at});
INSERT INTO capture VALUES (1, 'capture', 'document', 1, 'log.txt', ${at});
INSERT INTO annotation VALUES (1, 'annotation', 'highlighting', ${at}, ${at});
INSERT INTO annotation_target VALUES (1, 'target', 'annotation', 'capture', 4, 9, 'clerk', 'The ', ' kept the log.', 'exact', 1);
INSERT INTO note VALUES (1, 'note', 'annotation', NULL, '', '{}', 'Which one?', ${at}, ${at});
INSERT INTO tag VALUES (1, 'tag', 'Log', '', NULL, 'amber', 'none', 'L', ${at});
INSERT INTO step VALUES (1, 'step', 'edit highlight', NULL, 0, ${at});
INSERT INTO change VALUES (1, 0, 'annotation', 1, '${annotationRow.replace('highlighting', 'tagging')}', '${annotationRow}');
`;

test('a project of the first version opens with all it had, is searched, and undoes what was done before', async () => {
  const { path, database } = versionOne();
  database.close();
  const core = openCore({ path, host: windowlessHost() });
  onTestFinished(() => core.close());
  const [annotation] = await core.call('annotations.list', {});
  expect(annotation).toMatchObject({
    targets: [{ id: 'target', start: 4, end: 9, exact: 'clerk', state: 'exact', placements: [] }],
    comment: { text: 'Which one?' },
  });
  const found = async (query: string) => (await core.call('search.find', { query, in: 'annotations' })).total;
  expect(await found('clerk')).toBe(1);
  await core.call('annotations.resize', { id: 'annotation', start: 10, end: 22 });
  expect(await found('"kept the log"')).toBe(1);
  await core.call('history.undo', {});
  await core.call('history.undo', {});
  expect(await core.call('annotations.get', { id: 'annotation' })).toMatchObject({ motivation: 'tagging' });
  const checks = await core.call('project.verify', {});
  expect(checks.filter(({ ok, check }) => !ok && check !== 'originals')).toEqual([]);
});

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
  const { path, database } = versionOne();
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
  const { path, database } = versionOne();
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
  const { path, database } = versionOne();
  expect(() => migrateProject(database, path, [firstSchema, failing])).toThrow('no luck');
  expect(schemaVersion(database)).toBe(1);
  expect(Object.keys(database.prepare('SELECT * FROM project').get() as object)).not.toContain('motto');
});

test('a project of the present version is not touched', async () => {
  const { path, database } = versionOne();
  migrateProject(database, path);
  expect(migrateProject(database, path)).toBeNull();
});
