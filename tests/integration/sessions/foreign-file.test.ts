import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { newestVersion } from '../../../electron/store/migrations/migrate.ts';
import { registerFunctions } from '../../../electron/store/search/functions.ts';
import { dumpProject } from '../../support/dump.ts';
import { newProject, openAgain, temporaryFolder } from '../../support/projects/project-builder.ts';
import { sessionProject } from '../../support/projects/session-project.ts';
import { unwatched } from '../../support/unwatched.ts';

/** A session that a second person judged one passage of, and a function that gives a copy of their file, changed. */
async function judged() {
  const built = await sessionProject();
  const { project, session, claims, marked } = built;
  const folder = temporaryFolder();
  const path = join(folder, 'judged.assay');
  await project.exportForSecond({ id: session.id, path, existing: 'refuse' }, unwatched());
  const second = openAgain(path);
  await second.call('evidence.judge', {
    claim: { id: claims.dead.id },
    passage: { annotation: marked.bodies.id },
    stance: 'supports',
    reason: 'Read again.',
  });
  await second.close();
  const changed = (change: (database: Database.Database) => void): string => {
    const copy = join(folder, 'changed.assay');
    copyFileSync(path, copy);
    const database = new Database(copy);
    registerFunctions(database);
    database.unsafeMode(true);
    database.pragma('foreign_keys = OFF');
    change(database);
    database.close();
    return copy;
  };
  const bring = (file: string) => project.bringBack({ id: session.id, path: file }, unwatched());
  return { ...built, folder, path, changed, bring };
}

test('what is no project, or not the file of this session, is refused with its reason, and nothing is taken', async () => {
  const { project, session, folder, path, changed, bring } = await judged();
  const before = dumpProject(project.path);
  const refused = async (file: string, words: RegExp) => {
    const bytes = readFileSync(file);
    await expect(bring(file)).rejects.toThrow(words);
    expect(readFileSync(file).equals(bytes)).toBe(true);
  };
  const text = join(folder, 'notes.assay');
  writeFileSync(text, 'SQLite format 3\0 but only in name');
  await refused(text, /is not an Assay project/);
  const empty = join(folder, 'empty.assay');
  writeFileSync(empty, '');
  await refused(empty, /is not an Assay project/);
  await expect(bring(join(folder, 'gone.assay'))).rejects.toThrow(/is not there any more/);
  await expect(bring(folder)).rejects.toThrow(/is not an Assay project/);
  await refused(
    changed((database) => database.pragma('application_id = 1')),
    /is not an Assay project/,
  );
  await refused(
    changed((database) => database.pragma(`user_version = ${newestVersion + 1}`)),
    /newer version/,
  );
  await refused(
    changed((database) => database.pragma(`user_version = ${newestVersion - 1}`)),
    /older version/,
  );
  await refused(newProject().path, /does not hold this session/);
  await refused(
    changed((database) => database.exec(`UPDATE session SET first_project = 'another'`)),
    /was not exported from this project/,
  );
  await refused(
    changed((database) => database.exec(`UPDATE session SET first_project = NULL`)),
    /was not exported from this project/,
  );
  await expect(project.bringBack({ id: session.id, path: project.path }, unwatched())).rejects.toThrow(
    /this project itself/,
  );
  await expect(project.bringBack({ id: 'gone', path }, unwatched())).rejects.toMatchObject({
    code: 'not_found',
  });
  expect(dumpProject(project.path)).toEqual(before);
});

test('a file that brings triggers, views or tables along is refused before any of them runs', async () => {
  const { changed, bring } = await judged();
  const broughtAlong = [
    'CREATE TRIGGER of_theirs AFTER INSERT ON claim BEGIN SELECT 1; END',
    'CREATE VIEW of_theirs AS SELECT * FROM evidence',
    'CREATE TABLE of_theirs (id TEXT)',
    'CREATE INDEX of_theirs ON evidence (stance)',
    `ALTER TABLE evidence RENAME TO hidden;
     CREATE VIEW evidence AS SELECT * FROM hidden`,
    'ALTER TABLE evidence ADD COLUMN more TEXT',
    'CREATE VIRTUAL TABLE of_theirs USING fts5 (words)',
    'DROP INDEX evidence_in_force',
  ];
  for (const sql of broughtAlong) {
    await expect(bring(changed((database) => database.exec(sql)))).rejects.toThrow(/is damaged/);
  }
});

test('values that no Assay writes are refused, whole', async () => {
  const { project, changed, bring } = await judged();
  const before = dumpProject(project.path);
  const values = [
    `UPDATE evidence SET stance = 'proves'`,
    `UPDATE evidence SET reason = replace(hex(zeroblob(600000)), '0', 'a')`,
    `UPDATE evidence SET judged_at = 'now'`,
    `UPDATE project SET analyst = replace(hex(zeroblob(5000)), '0', 'a')`,
    `PRAGMA ignore_check_constraints = ON; UPDATE evidence SET credibility = 9, is_credibility_judged = 1`,
    `INSERT INTO conclusion (id, claim_id, yardstick, likelihood, lexical, text, basis, concluded_at)
     SELECT 'c', claim_id, 'icd-203', '12', '', '', '{}', judged_at FROM evidence`,
    `INSERT INTO conclusion (id, claim_id, yardstick, lexical, text, basis, concluded_at)
     SELECT 'c', claim_id, 'horoscope', '', '', '{}', judged_at FROM evidence`,
  ];
  for (const sql of values) {
    await expect(bring(changed((database) => database.exec(sql)))).rejects.toThrow(/is damaged/);
  }
  expect(dumpProject(project.path)).toEqual(before);
});

test('bytes changed at random are refused or read, but never break the project', async () => {
  const { project, folder, path, bring } = await judged();
  const bytes = readFileSync(path);
  const copy = join(folder, 'changed.assay');
  let refused = 0;
  for (let turn = 0; turn < 30; turn += 1) {
    const changed = Buffer.from(bytes);
    for (let each = 0; each < 40; each += 1) {
      const at = 100 + ((turn * 7919 + each * 104_729) % (changed.length - 100));
      changed[at] = (changed[at] ?? 0) ^ (1 + ((turn + each) % 255));
    }
    writeFileSync(copy, changed);
    await bring(copy).catch((thrown: unknown) => {
      expect(thrown).toMatchObject({ code: expect.stringMatching(/unsupported|invalid_input/) });
      refused += 1;
    });
  }
  expect(refused).toBeGreaterThan(0);
  const checks = await project.call('project.verify', {});
  expect(checks.filter(({ ok }) => !ok)).toEqual([]);
});

test('judgements of claims, documents and passages that this project does not hold are left out', async () => {
  const { project, session, changed, bring, marked, claims } = await judged();
  const foreign = changed((database) => {
    database.exec(`UPDATE evidence SET annotation_id = 'of theirs'`);
    database.exec(`INSERT INTO session_item (id, session_id, position, document_id, state, stance, steps, decided_at)
      SELECT 'of theirs', id, 90, 'of theirs', 'judged', 'silent', '[]', created_at FROM session`);
  });
  expect(await bring(foreign)).toMatchObject({ judgements: 0, leftOut: 2 });

  expect(await bring(changed(() => undefined))).toMatchObject({ judgements: 1, leftOut: 0 });
  await project.call('annotations.remove', { ids: [marked.bodies.id] });
  expect((await project.call('sessions.compare', { id: session.id })).judgements).toEqual([]);
  await project.call('history.undo', {});
  expect((await project.call('sessions.compare', { id: session.id })).judgements).toHaveLength(1);
  await project.call('claims.remove', { ids: [claims.dead.id] });
  expect(await bring(changed(() => undefined))).toMatchObject({ judgements: 0, leftOut: 1 });
});
