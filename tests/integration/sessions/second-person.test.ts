import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, onTestFinished, test } from 'vitest';
import { openCore } from '../../../electron/core/create-core.ts';
import { windowlessHost } from '../../../electron/core/host.ts';
import { registerFunctions } from '../../../electron/store/search/functions.ts';
import { dumpProject } from '../../support/dump.ts';
import { openAgain, temporaryFolder } from '../../support/projects/project-builder.ts';
import { firstWords, sessionProject } from '../../support/projects/session-project.ts';
import { exportedSession, judgeAsSecond } from '../../support/projects/second-judge.ts';
import { unwatched } from '../../support/unwatched.ts';

test('the file holds what is to be judged, with the ids of the project, and waits', async () => {
  const { project, path, summary, session, claims, marked, added, items } = await exportedSession();
  const { events } = await project.call('events.list', { about: ['export'] });
  expect(events).toMatchObject([{ type: 'export.created', subject: session.id }]);
  expect(summary).toEqual({ fileName: 'to judge.assay', claims: 3, documents: 3, passages: 4 });
  const second = openAgain(path);
  expect(await second.call('sessions.get', { id: session.id })).toMatchObject({
    title: 'Deaths at the port',
    question: { words: 'How many?' },
    method: { name: 'Two moves' },
    isSecond: true,
    text: '',
    counts: { items: 4, judged: 0, setAside: 0 },
  });
  const queue = await second.call('sessions.items', { session: session.id });
  expect(queue.map(({ id, claim, document, passages }) => ({ id, claim, document, passages }))).toEqual([
    {
      id: items.dead.id,
      claim: claims.dead.id,
      document: null,
      passages: [marked.bodies.id, marked.died.id, marked.alarm.id],
    },
    { id: items.alarm.id, claim: claims.alarm.id, document: null, passages: [marked.alarm.id] },
    { id: items.ferry.id, claim: claims.ferry.id, document: null, passages: [] },
    { id: items.leaflet.id, claim: null, document: added.leaflet.document, passages: [] },
  ]);
  expect((await second.call('documents.list', {})).map(({ id }) => id).toSorted()).toEqual(
    [added.log, added.courier, added.leaflet].map(({ document }) => document).toSorted(),
  );
  expect(await second.call('evidence.list', { all: true })).toEqual([]);
  expect((await second.call('history.get', {})).undo).toBeNull();
  const { hits } = await second.call('search.find', { query: 'recovered', in: 'annotations' });
  expect(hits.map(({ annotation }) => annotation)).toEqual([marked.bodies.id]);
  const checks = await second.call('project.verify', {});
  expect(checks.filter(({ ok }) => !ok)).toEqual([]);
});

test('no word and no value of the first judgements is in the bytes of the file', async () => {
  const built = await sessionProject();
  const { project, session, marked, claims } = built;
  // As it is where claims and passages were imported with a rating that has no place of its own.
  const writing = new Database(project.path);
  registerFunctions(writing);
  for (const table of ['claim', 'annotation']) {
    writing.prepare(`UPDATE ${table} SET other_properties = ?`).run(JSON.stringify(firstWords.imported));
  }
  writing.close();
  const path = join(temporaryFolder(), 'to judge.assay');
  await project.exportForSecond({ id: session.id, path, existing: 'refuse' }, unwatched());
  expect(existsSync(`${path}-wal`)).toBe(false);
  const bytes = readFileSync(path).toString('latin1');
  const outside = [claims.doors.id, marked.locked.id];
  expect([...Object.values(firstWords), ...outside].filter((words) => bytes.includes(words))).toEqual([]);

  const database = new Database(path, { readonly: true });
  const count = (table: string) => database.prepare(`SELECT count(*) FROM ${table}`).pluck().get();
  const judged = ['evidence', 'conclusion', 'grade', 'directness', 'observation', 'consistency', 'note'];
  expect(judged.map((table) => [table, count(table)])).toEqual(judged.map((table) => [table, 0]));
  expect(['tag', 'link', 'mention', 'derivation', 'step', 'change'].map(count)).toEqual([0, 0, 0, 0, 0, 0]);
  expect(database.prepare('SELECT interest, interest_reason FROM source').all()).toEqual([
    { interest: null, interest_reason: null },
  ]);
  const log = database.prepare('SELECT group_concat(type || payload) FROM event').pluck().get();
  expect(String(log)).not.toMatch(/supports|disputes|evidence|conclusion|"state":"(judged|set aside)"/);
  expect(database.pragma('freelist_count', { simple: true })).toBe(0);
  database.close();
});

test('what the second person judged stands beside the first judgements, as one step', async () => {
  const all = await exportedSession();
  const { project, path, session, claims, marked, added } = all;
  const second = openAgain(path);
  await judgeAsSecond(second, all);
  await second.close();
  const bytes = readFileSync(path);
  const annotations = dumpProject(project.path)['annotation'];
  const before = dumpProject(project.path);

  const brought = await project.bringBack({ id: session.id, path }, unwatched());
  expect(brought).toEqual({ fileName: 'to judge.assay', judgements: 4, analyst: 'R. Quell', leftOut: 0 });
  expect(readFileSync(path).equals(bytes)).toBe(true);
  expect(readdirSync(dirname(path))).toEqual(['to judge.assay']);
  expect(readdirSync(dirname(project.path)).filter((name) => name.includes('reading'))).toEqual([]);
  expect(dumpProject(project.path)['annotation']).toEqual(annotations);

  const { judgements, agreement } = await project.call('sessions.compare', { id: session.id });
  expect(
    judgements.map(({ kind, claim, document, annotation, differsIn }) => ({
      kind,
      thing: annotation ?? claim ?? document,
      differsIn,
    })),
  ).toEqual([
    { kind: 'claim', thing: claims.dead.id, differsIn: ['likelihood'] },
    { kind: 'passage', thing: marked.bodies.id, differsIn: ['credibility'] },
    { kind: 'passage', thing: marked.died.id, differsIn: ['stance', 'credibility'] },
    { kind: 'document', thing: added.leaflet.document, differsIn: [] },
  ]);
  expect(judgements[0]).toMatchObject({
    label: 'At least 31 people died.',
    first: {
      values: { yardstick: 'icd-203', likelihood: '6', confidence: 'moderate' },
      reason: firstWords.conclusion,
    },
    second: {
      values: { yardstick: 'icd-203', likelihood: '5', confidence: 'moderate' },
      reason: 'Two texts say so.',
    },
    resolution: null,
  });
  expect(agreement).toEqual([
    { of: 'likelihood', units: 1, agreeing: 0, alpha: null, metric: 'ordinal' },
    { of: 'confidence', units: 1, agreeing: 1, alpha: null, metric: 'ordinal' },
    { of: 'stance of passages', units: 2, agreeing: 1, alpha: 0, metric: 'nominal' },
    { of: 'credibility', units: 2, agreeing: 0, alpha: expect.closeTo(-0.5, 6), metric: 'ordinal' },
    { of: 'stance of documents', units: 1, agreeing: 1, alpha: null, metric: 'nominal' },
  ]);
  expect((await project.call('sessions.get', { id: session.id })).second).toEqual({
    judgements: 4,
    unresolved: 3,
  });

  await project.call('history.undo', {});
  expect(dumpProject(project.path)).toEqual(before);
});

test('a judgement of a passage that the second person marked is counted and left out', async () => {
  const all = await exportedSession();
  const { project, path, session, claims, added } = all;
  const second = openAgain(path);
  await second.call('evidence.judge', {
    claim: { id: claims.dead.id },
    passage: { capture: added.leaflet.capture, start: 0, end: 7 },
    stance: 'background',
  });
  await second.close();
  expect(await project.bringBack({ id: session.id, path }, unwatched())).toMatchObject({
    judgements: 0,
    leftOut: 1,
    analyst: null,
  });
  expect((await project.call('sessions.compare', { id: session.id })).judgements).toEqual([]);
});

test('brought back again, what changed is replaced, and what is the same keeps its resolution', async () => {
  const all = await exportedSession();
  const { project, path, session } = all;
  const second = openAgain(path);
  await judgeAsSecond(second, all);
  await project.bringBack({ id: session.id, path }, unwatched());
  const { judgements } = await project.call('sessions.compare', { id: session.id });
  for (const { id } of judgements.slice(0, 2)) {
    await project.call('sessions.resolve', { judgement: id, outcome: 'first', reason: 'Talked it over.' });
  }
  await second.call('evidence.judge', {
    claim: { id: all.claims.dead.id },
    passage: { annotation: all.marked.bodies.id },
    stance: 'mentions',
  });

  // Read while it is still open, with its newest writing beside the file.
  expect(await project.bringBack({ id: session.id, path }, unwatched())).toMatchObject({ judgements: 4 });
  const again = await project.call('sessions.compare', { id: session.id });
  expect(again.judgements.map(({ id }) => judgements.some((each) => each.id === id))).toEqual([
    true,
    true,
    false,
    true,
  ]);
  expect(again.judgements.map(({ resolution }) => resolution?.reason ?? null)).toEqual([
    'Talked it over.',
    null,
    null,
    null,
  ]);
});

test('where to write and what to bring back is asked by the dialogs of the system, and may be left', async () => {
  const { project, session } = await sessionProject();
  const { id } = session;
  const folder = temporaryFolder();
  let answer: string | null = null;
  const asked: string[] = [];
  const core = openCore({
    path: project.path,
    host: {
      ...windowlessHost(),
      chooseExportPath: async (name) => {
        asked.push(name);
        return answer;
      },
      chooseFilesToImport: async (kind) => {
        asked.push(kind);
        return answer === null ? [] : [`${answer}.assay`];
      },
    },
  });
  onTestFinished(() => core.close());
  const nothing = { fileName: null, claims: 0, documents: 0, passages: 0 };
  expect(await core.call('sessions.exportForSecond', { id })).toEqual(nothing);
  expect(await core.call('sessions.bringBack', { id })).toMatchObject({ fileName: null, judgements: 0 });
  answer = join(folder, 'judged');
  expect(await core.call('sessions.exportForSecond', { id })).toMatchObject({ fileName: 'judged.assay' });
  expect(readdirSync(folder)).toEqual(['judged.assay']);
  await expect(core.call('sessions.exportForSecond', { id })).rejects.toMatchObject({ code: 'conflict' });
  expect(await core.call('sessions.bringBack', { id })).toMatchObject({
    fileName: 'judged.assay',
    leftOut: 0,
  });
  expect(new Set(asked)).toEqual(new Set(['Deaths at the port to judge.assay', 'project']));
});

test('an export never writes over a project that is open, and leaves nothing behind when it is refused', async () => {
  const { project, session, path } = await exportedSession();
  const { id } = session;
  const own = project.exportForSecond({ id, path: project.path, existing: 'replace' }, unwatched());
  await expect(own).rejects.toMatchObject({ code: 'invalid_input' });
  const second = openAgain(path);
  await second.call('project.rename', { title: 'Being judged' });
  const open = project.exportForSecond({ id, path, existing: 'replace' }, unwatched());
  await expect(open).rejects.toMatchObject({ code: 'invalid_input' });
  await second.close();

  const stopped = new AbortController();
  const cancelled = project.exportForSecond(
    { id, path, existing: 'replace' },
    { signal: stopped.signal, report: () => stopped.abort() },
  );
  await expect(cancelled).rejects.toMatchObject({ name: 'AbortError' });
  expect(readdirSync(dirname(path))).toEqual(['to judge.assay']);
  writeFileSync(path, 'a file of before');
  await project.exportForSecond({ id, path, existing: 'replace' }, unwatched());
  expect((await openAgain(path).call('sessions.list', {})).map((each) => each.id)).toEqual([id]);
});
