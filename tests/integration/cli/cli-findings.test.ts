import { writeFileSync } from 'node:fs';
import { beforeAll, expect, test } from 'vitest';
import { buildCommand } from '../../support/assay-command.ts';
import { workplace } from '../../support/command-workplace.ts';
import { openAgain } from '../../support/projects/project-builder.ts';

beforeAll(buildCommand, 120_000);

const page = `The count of the dead
Published on: 9 March 1998

At least 31 people had died (Harbour Watch Dec 1997). The port denied it (PA 1 Feb 1998).
`;

/** A folder with one imported page that cites two sources in passing. */
async function citing() {
  const place = workplace();
  writeFileSync(place.path('page.txt'), page);
  const [item] = await place.assay.records(['--project', 'p.assay', 'import', 'page.txt']);
  return { ...place, document: String(item?.['document']), capture: String(item?.['capture']) };
}

test('mentions are listed right after import, as suggestions, with their candidates and dates', async () => {
  const { assay, document, capture, path } = await citing();
  const text = (await assay(['show', document, '--text'])).stdout;
  const listed = await assay.records(['list', 'mentions', '--suggested']);
  const [first, second] = listed;
  expect(listed).toHaveLength(2);
  expect(first).toEqual({
    id: `${capture}:mention:${first?.['start']}-${first?.['end']}`,
    document,
    exact: text.slice(Number(first?.['start']), Number(first?.['end'])),
    start: expect.any(Number),
    end: expect.any(Number),
    candidates: ['Harbour Watch'],
    date: '1997-12',
    status: 'suggested',
  });
  expect(second).toMatchObject({ candidates: ['PA'], date: '1998-02-01' });

  const core = openAgain(path('p.assay'));
  await core.call('sources.create', { name: 'Port Authority' });
  const { findings } = await core.call('findings.list', { capture, kinds: ['mention'] });
  const accepted = await core.call('findings.accept', {
    capture,
    findings: [{ key: findings[1]?.key ?? '' }],
  });
  expect(await assay.records(['list', 'mentions'])).toEqual([
    { ...second, id: accepted.ids[0], candidates: ['Port Authority'], status: 'unresolved' },
  ]);
  expect(await assay.records(['list', 'mentions', '--suggested'])).toEqual([
    first,
    { ...second, id: accepted.ids[0], candidates: ['Port Authority'], status: 'unresolved' },
  ]);
});

test('a short name is spelled out where a text does so, until the project has a source of that name', async () => {
  const { assay, path } = workplace();
  const words = 'The Port Authority denied it. Nobody was warned (PA 1 Feb 1998).';
  writeFileSync(path('page.txt'), words);
  await assay(['--project', 'p.assay', 'import', 'page.txt']);
  const cited = async () =>
    (await assay.records(['list', 'mentions', '--suggested'])).find(({ date }) => date === '1998-02-01');
  expect(await cited()).toMatchObject({ candidates: ['Port Authority', 'PA'] });
  await openAgain(path('p.assay')).call('sources.create', { name: 'Port Agency' });
  expect(await cited()).toMatchObject({ candidates: ['Port Agency'] });
});

test('people read mentions in a table, and are told of those that are only suggested', async () => {
  const { assay } = await citing();
  const { stdout } = await assay(['list', 'mentions', '--suggested']);
  expect(stdout).toMatch(
    /^status +date +candidates +words\nsuggested +December 1997 +Harbour Watch +\(?Harbour/,
  );
  const none = await assay(['list', 'mentions']);
  expect(none.stderr).toBe(
    '2 more are suggested and not decided on; --suggested lists them too.\nThere are no mentions in this project.\n',
  );
});

test('all findings are listed with what they say and what was decided', async () => {
  const { assay, document, capture } = await citing();
  const listed = await assay.records(['list', 'findings']);
  expect(listed.filter(({ kind }) => kind === 'mention')).toHaveLength(2);
  expect(listed[0]).toMatchObject({ document, capture, state: 'suggested', value: expect.any(Object) });
  expect(listed.every(({ start }, at) => Number(start) >= Number(listed[at - 1]?.['start'] ?? 0))).toBe(true);
});

test('a mention is shown with all that is known of it', async () => {
  const { assay, capture, path } = await citing();
  const core = openAgain(path('p.assay'));
  await core.call('findings.find', {});
  const { findings } = await core.call('findings.list', { capture, kinds: ['mention'] });
  const key = findings[1]?.key ?? '';
  const { ids } = await core.call('findings.accept', { capture, findings: [{ key }] });
  const [id = ''] = ids;
  await core.call('mentions.recordSearch', {
    ids,
    outcome: 'not found',
    place: 'port archive',
    searched: '2024-05',
  });
  const { stdout } = await assay(['show', id]);
  expect(stdout).toMatch(/^mention +\S+\ndocument +The count of the dead\n/);
  expect(stdout).toContain('1 February 1998 (1998-02-01)');
  expect(stdout).toMatch(/\nstatus +not found\nsought +not found: port archive, May 2024\n/);
  expect((await assay(['show', id, '--text'])).stdout).toMatch(/^\(?PA 1 Feb 1998\)?\n$/);
  expect(await assay.records(['show', id])).toMatchObject([{ type: 'mention', id, name: 'PA' }]);
});

test('--suggested is for mentions only', async () => {
  const { assay } = await citing();
  const { exitCode, stderr } = await assay(['list', 'tags', '--suggested']);
  expect(exitCode).toBe(2);
  expect(stderr).toContain('--suggested goes with mentions only.');
});
