import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { createCore } from '../../../electron/core/create-core.ts';
import { windowlessHost } from '../../../electron/core/host.ts';
import { readTable } from '../../../electron/importers/annotations/read-table.ts';
import { importFile } from '../../support/import-annotations.ts';
import { temporaryFolder } from '../../support/projects/project-builder.ts';
import {
  exportedText,
  projectWithClaims,
  withoutJudgements,
} from '../../support/projects/concluded-claims.ts';

test('claims of a table come with speaker, date, question, tags and the claim above', async () => {
  const core = createCore({ path: join(temporaryFolder(), 'p.assay'), host: windowlessHost() }, 'Empty');
  onTestFinished(() => core.close());
  const table = [
    'id,claim,speaker,date,question,tags,parent',
    'b,Nine were hurt.,Port authority,9 March 1998,How many?,Figure; Hurt,a',
    'a,The fire hurt people.,,,How many?,,',
    'c,,Nobody,,,,',
    'd,It was on a day.,,the day after,,,',
  ].join('\n');
  const plan = await importFile(core, table, 'claims.csv');
  expect(plan.entries.map(({ status }) => status).toSorted()).toEqual([
    'claim',
    'claim',
    'invalid',
    'invalid',
  ]);
  const claims = await core.call('claims.list', {});
  const nine = claims.find(({ statement }) => statement === 'Nine were hurt.');
  expect(nine).toMatchObject({
    speaker: { name: 'Port authority' },
    said: '1998-03-09',
    saidWords: '9 March 1998',
    parent: { statement: 'The fire hurt people.' },
  });
  expect(await core.call('questions.list', {})).toMatchObject([{ words: 'How many?', claims: 2 }]);
});

test('the table of evidence has a row for each judgement, guarded, and gives its claims back', async () => {
  const { core, made } = await projectWithClaims();
  const csv = await exportedText(core, 'evidence');
  const rows = readTable(csv)?.rows ?? [];
  const all = await core.call('evidence.list', { all: true });
  expect(
    rows
      .map(({ cell }) => cell('evidence_id'))
      .filter((id) => id !== '')
      .toSorted(),
  ).toEqual(all.map(({ id }) => id).toSorted());
  expect(rows.every(({ cell }) => ['', 'yes'].includes(cell('quote_matches_capture')))).toBe(true);
  expect(rows.some(({ cell }) => cell('claim') === made.claims.silent.statement)).toBe(true);

  const other = createCore({ path: join(temporaryFolder(), 'o.assay'), host: windowlessHost() }, 'Other');
  onTestFinished(() => other.close());
  await importFile(other, csv, 'evidence.csv');
  expect(
    (await other.call('claims.list', {})).map(({ id, statement }) => [id, statement]).toSorted(),
  ).toEqual(
    Object.values(made.claims)
      .map(({ id, statement }) => [id, statement])
      .toSorted(),
  );
});

test('the table of evidence gives its judgements back, superseded and withdrawn ones too', async () => {
  const { core, path, folder } = await projectWithClaims();
  const csv = await exportedText(core, 'evidence');
  const before = await core.call('evidence.list', { all: true });
  await core.close();
  const other = await withoutJudgements(path, folder);
  const plan = await importFile(other, csv, 'evidence.csv');
  expect(plan.entries.filter(({ status }) => status === 'invalid' || status === 'unmatched')).toEqual([]);
  const byId = (one: { readonly id: string }, another: { readonly id: string }) =>
    one.id < another.id ? -1 : 1;
  const after = await other.call('evidence.list', { all: true });
  expect(after.toSorted(byId)).toEqual(before.toSorted(byId));
  expect(await exportedText(other, 'evidence')).toContain('withdrawn');
  const again = await importFile(other, csv, 'evidence.csv');
  expect(again.entries.every(({ status }) => status === 'known')).toBe(true);
});

test('judgements of a table are placed by exact words, and every row that is not says why', async () => {
  const core = createCore({ path: join(temporaryFolder(), 'p.assay'), host: windowlessHost() }, 'Empty');
  onTestFinished(() => core.close());
  const text = 'Thirty-one people died. The log says so twice.\n\nThe pumps failed. The pumps failed.';
  await core.importBytes('log.txt', new TextEncoder().encode(text), {});
  const [document] = await core.call('documents.list', {});
  const title = document?.title ?? '';
  const table = [
    'claim,document,quote,stance,credibility,reason',
    `31 people died.,${title},Thirty-one people died.,supports,2,It is the log.`,
    `The pumps failed.,${title},The pumps failed.,supports,,`,
    `31 people died.,${title},Thirty-two people died.,supports,,`,
    '31 people died.,No such letter,Thirty-three dead were counted there.,disputes,,',
    `31 people died.,${title},The log says so twice.,proves,,`,
    `31 people died.,${title},The log says so twice.,supports,7,`,
  ].join('\n');
  const plan = await importFile(core, table, 'judged.csv');
  const told = plan.entries
    .filter(({ status }) => status === 'unmatched' || status === 'invalid')
    .map(({ where, reason }) => `${where}: ${reason}`);
  expect(told.some((words) => words.startsWith('row 3: Its words stand 2 times'))).toBe(true);
  expect(told).toContain('row 4: Its exact words do not stand in the document.');
  expect(told.some((words) => words.startsWith('row 5: The document “No such letter”'))).toBe(true);
  expect(told.some((words) => words.startsWith('row 6: “proves” is no stance'))).toBe(true);
  expect(told.some((words) => words.startsWith('row 7: “7” is no level'))).toBe(true);
  expect(await core.call('evidence.list', { all: true })).toMatchObject([
    { stance: 'supports', credibility: '2', reason: 'It is the log.', withdrawal: null },
  ]);
  expect((await core.call('claims.list', {})).map(({ statement }) => statement).toSorted()).toEqual([
    '31 people died.',
    'The pumps failed.',
  ]);
  const [annotation] = await core.call('annotations.list', {});
  expect(annotation?.targets).toMatchObject([{ exact: 'Thirty-one people died.', state: 'exact' }]);
});
