import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, onTestFinished, test } from 'vitest';
import { openCore } from '../../../electron/core/create-core.ts';
import { windowlessHost } from '../../../electron/core/host.ts';
import { connect } from '../../../electron/store/database.ts';
import { firstSchema } from '../../../electron/store/migrations/001-first-schema.ts';
import { copiesAndLinks } from '../../../electron/store/migrations/002-copies-and-links.ts';
import { sourcesAndOrigins } from '../../../electron/store/migrations/003-sources-and-origins.ts';
import { claimsAndSessions } from '../../../electron/store/migrations/004-claims-and-sessions.ts';
import { applicationId, migrateProject, schemaVersion } from '../../../electron/store/migrations/migrate.ts';
import type { Migration } from '../../../electron/store/migrations/migration.ts';
import { registerFunctions } from '../../../electron/store/search/functions.ts';
import { temporaryFolder } from '../../support/projects/project-builder.ts';

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

/** The same as the second version wrote it: a newer copy, a grade of its source, and a free-standing note that cites. */
function versionTwo() {
  const { path, database } = versionOne();
  migrateProject(database, path, [firstSchema, copiesAndLinks]);
  database.exec(rowsOfVersionTwo);
  return { path, database };
}

const gradeRow = `{"number":1,"id":"grade","source_id":"source","scale":"admiralty","code":"C","topic":null,"document_id":null,"annotation_id":null,"reason":null,"graded_at":${at.replaceAll("'", '"')},"superseded_at":null}`;
const rowsOfVersionTwo = `
INSERT INTO source VALUES (1, 'source', 'Harbour Watch', 'organisation', 'NGO', NULL, ${at});
UPDATE document SET source_id = 'source';
INSERT INTO grade (number, id, source_id, scale, code, topic, document_id, annotation_id, reason, graded_at)
  VALUES (1, 'grade', 'source', 'admiralty', 'B', NULL, NULL, NULL, 'Corrects its errors.', ${at});
INSERT INTO blob VALUES ('beef', x'beef');
INSERT INTO extraction VALUES (2, 'beef', 'plain-text/1', 'text/plain', 'utf-8', 'Corrected. The clerk kept the log.', 'feed', 34, '[]', '[]');
INSERT INTO capture (number, id, document_id, extraction, file_name, captured_at)
  VALUES (2, 'newer', 'document', 2, 'log.txt', '2026-02-02T03:04:05.678Z');
INSERT INTO placement VALUES (1, 'placement', 'target', 'newer', 15, 20, 'clerk', 'moved', 1, 'open', NULL);
INSERT INTO note (number, id, title, lexical, text, created_at, modified_at)
  VALUES (2, 'free', 'Who kept it', '{}', 'The clerk.', ${at}, ${at});
INSERT INTO step VALUES (2, 'regrade', 'grade source', NULL, 0, ${at});
INSERT INTO change VALUES (2, 0, 'grade', 1, '${gradeRow}', '${gradeRow.replace('"C"', '"B"').replace('"reason":null', '"reason":"Corrects its errors."')}');
`;

test('a project of the second version opens with all it had, takes mentions and findings, and undoes what was done before', async () => {
  const { path, database } = versionTwo();
  database.close();
  const core = openCore({ path, host: windowlessHost() });
  onTestFinished(() => core.close());
  expect(existsSync(join(path, '..', 'project (version 2).assay'))).toBe(true);
  const graded = async () => (await core.call('sources.get', { id: 'source' })).grades;
  expect(await graded()).toMatchObject([{ code: 'B', reason: 'Corrects its errors.', period: null }]);
  expect(await core.call('annotations.get', { id: 'annotation' })).toMatchObject({
    targets: [{ exact: 'clerk', placements: [{ capture: 'newer', start: 15 }] }],
  });
  expect(await core.call('notes.get', { id: 'free' })).toMatchObject({ title: 'Who kept it' });

  const mention = await core.call('mentions.create', { capture: 'capture', start: 4, end: 9, name: 'HW' });
  await core.call('mentions.update', { ids: [mention.id], values: { source: 'source' } });
  expect(await core.call('mentions.onCapture', { capture: 'newer' })).toMatchObject([{ start: 15, end: 20 }]);
  await core.call('findings.find', { captures: ['capture', 'newer'] });
  expect(await core.call('findings.list', { capture: 'newer' })).toMatchObject({ isFound: true });
  expect((await core.call('search.find', { query: 'mention:"harbour watch"', in: 'documents' })).total).toBe(
    1,
  );

  for (let step = 0; step < 3; step += 1) await core.call('history.undo', {});
  expect(await core.call('mentions.list', {})).toEqual([]);
  expect(await graded()).toMatchObject([{ code: 'C', reason: null, period: null }]);
  const checks = await core.call('project.verify', {});
  expect(checks.filter(({ ok, check }) => !ok && check !== 'originals')).toEqual([]);
});

/** The same as the third version wrote it: the text cites the source, and its passage was judged to be second hand. */
function versionThree() {
  const { path, database } = versionTwo();
  migrateProject(database, path, [firstSchema, copiesAndLinks, sourcesAndOrigins]);
  database.exec(rowsOfVersionThree);
  database.close();
  return path;
}

const directnessRow = `{"number":1,"id":"directness","annotation_id":"annotation","level":"second hand","reason":null,"via":"[]","judged_at":${at.replaceAll("'", '"')},"superseded_at":null}`;
const rowsOfVersionThree = `
INSERT INTO mention (number, id, capture_id, start, "end", exact, prefix, suffix, form, name, is_anonymous, use, source_id, created_at)
  VALUES (1, 'mention', 'newer', 11, 20, 'The clerk', 'Corrected. ', ' kept the log.', 'attribution', 'clerk', 0, 'paraphrases', 'source', ${at});
INSERT INTO directness (number, id, annotation_id, level, via, judged_at)
  VALUES (1, 'directness', 'annotation', 'second hand', '[]', ${at});
INSERT INTO step VALUES (3, 'direct', 'judge directness', NULL, 0, ${at});
INSERT INTO change VALUES (3, 0, 'directness', 1, NULL, '${directnessRow}');
`;

test('a project of the third version opens with all it had, takes claims with evidence, and undoes what was done before', async () => {
  const path = versionThree();
  const core = openCore({ path, host: windowlessHost() });
  onTestFinished(() => core.close());
  expect(existsSync(join(path, '..', 'project (version 3).assay'))).toBe(true);
  expect(await core.call('mentions.list', {})).toMatchObject([{ id: 'mention', exact: 'The clerk' }]);
  expect(await core.call('project.get', {})).toMatchObject({ yardstick: 'icd-203', analyst: null });
  expect(await core.call('claims.list', {})).toEqual([]);

  const { claim } = await core.call('evidence.judge', {
    claim: { newClaim: 'The clerk kept the log.' },
    passage: { annotation: 'annotation' },
    stance: 'supports',
    credibility: '2',
  });
  expect(claim.origins).toEqual({ passages: 1, publishers: 1, independent: 1, unknown: 0 });
  await core.call('conclusions.create', {
    claim: claim.id,
    likelihood: '6',
    confidence: 'low',
    lexical: '',
    text: 'Nobody else is named.',
  });
  expect(await core.call('claims.page', { id: claim.id })).toMatchObject({
    passages: [{ evidence: { credibility: '2' }, directness: { level: 'second hand' } }],
    conclusions: [{ conclusion: { likelihoodWords: 'very likely' }, changes: null }],
  });

  for (let step = 0; step < 3; step += 1) await core.call('history.undo', {});
  expect(await core.call('claims.list', {})).toEqual([]);
  expect(await core.call('directness.list', {})).toEqual([]);
  const checks = await core.call('project.verify', {});
  expect(checks.filter(({ ok, check }) => !ok && check !== 'originals')).toEqual([]);
});

/** The same as the fourth version wrote it: the passage supports a claim. */
function versionFour() {
  const { path, database } = versionTwo();
  migrateProject(database, path, [firstSchema, copiesAndLinks, sourcesAndOrigins]);
  database.exec(rowsOfVersionThree);
  migrateProject(database, path, [firstSchema, copiesAndLinks, sourcesAndOrigins, claimsAndSessions]);
  database.exec(rowsOfVersionFour);
  database.close();
  return path;
}

const evidenceRow = `{"number":1,"id":"evidence","claim_id":"claim","annotation_id":"annotation","stance":"supports","credibility":2,"is_credibility_judged":1,"taken_as":"what happened","value":null,"reason":null,"judged_at":${at.replaceAll("'", '"')},"superseded_at":null,"withdrawal":null}`;
const rowsOfVersionFour = `
INSERT INTO claim (number, id, statement, asserts, created_at, modified_at)
  VALUES (1, 'claim', 'The clerk kept the log.', 'what happened', ${at}, ${at});
INSERT INTO evidence (number, id, claim_id, annotation_id, stance, credibility, is_credibility_judged, taken_as, judged_at)
  VALUES (1, 'evidence', 'claim', 'annotation', 'supports', 2, 1, 'what happened', ${at});
INSERT INTO step VALUES (4, 'judge', 'use as evidence', NULL, 0, ${at});
INSERT INTO change VALUES (4, 0, 'evidence', 1, NULL, '${evidenceRow}');
`;

test('a project of the fourth version opens with all it had, keeps its passages and originals, and undoes what was done before', async () => {
  const path = versionFour();
  const core = openCore({ path, host: windowlessHost() });
  onTestFinished(() => core.close());
  expect(existsSync(join(path, '..', 'project (version 4).assay'))).toBe(true);
  expect(await core.call('claims.page', { id: 'claim' })).toMatchObject({
    passages: [{ evidence: { stance: 'supports', credibility: '2' } }],
  });
  expect(await core.call('annotations.list', { document: 'document' })).toMatchObject([
    { targets: [{ exact: 'clerk', start: 4, end: 9, region: null }] },
  ]);
  expect(await core.call('captures.get', { id: 'capture' })).toMatchObject({
    capture: { bytes: 2 },
    outline: [],
    pages: [],
    origin: null,
    embedded: [],
  });
  expect((await core.call('search.find', { query: 'clerk', in: 'annotations' })).total).toBe(1);

  for (let step = 0; step < 4; step += 1) await core.call('history.undo', {});
  expect(await core.call('claims.page', { id: 'claim' })).toMatchObject({ passages: [] });
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
