import { expect, test } from 'vitest';
import type { Core } from '../../../electron/core/create-core.ts';
import { dumpProject } from '../../support/dump.ts';
import { importText, newProject, openAgain } from '../../support/projects/project-builder.ts';
import { dateOf, keysOf, mentionOf, nameOf, shownIn, suggest } from '../../support/suggest.ts';

const text =
  'Harbour Watch counted 31 dead (HW Mar 1998). The port denied it on 9 March 1998 (PA 9 Mar 1998).\nHarbour Watch stood by its count.';

/** A document in which two mentions, a date and a name were found. */
async function foundDocument() {
  const core = newProject();
  const { document, capture } = await importText(core, text, 'one.txt');
  suggest(core, capture, [
    nameOf(text, 'Harbour Watch'),
    mentionOf(text, 'HW Mar 1998', {
      name: 'HW',
      date: '1998-03',
      dateWords: 'Mar 1998',
      scope: { start: 0, end: 29 },
    }),
    dateOf(text, '9 March 1998', '1998-03-09'),
    mentionOf(text, 'PA 9 Mar 1998', { name: 'PA', date: '1998-03-09' }),
  ]);
  return { core, document, capture };
}

const accept = async (core: Core, capture: string, words: readonly string[]) => {
  const keys = await keysOf(core, capture, words);
  return (await core.call('findings.accept', { capture, findings: keys.map((key) => ({ key })) })).ids;
};

test('findings are suggested in the order of the text, and can be asked for by kind', async () => {
  const { core, capture } = await foundDocument();
  expect(await shownIn(core, capture)).toEqual([
    'Harbour Watch: suggested',
    'HW Mar 1998: suggested',
    '9 March 1998: suggested',
    'PA 9 Mar 1998: suggested',
  ]);
  const dates = await core.call('findings.list', { capture, kinds: ['date'] });
  expect(dates.findings.map(({ finding }) => finding.exact)).toEqual(['9 March 1998']);
});

test('many findings are accepted in one step, mentions as mentions, and undo makes them suggestions again', async () => {
  const { core, document, capture } = await foundDocument();
  const before = dumpProject(core.path);
  const ids = await accept(core, capture, ['HW Mar 1998', '9 March 1998', 'Harbour Watch']);
  expect(await core.call('mentions.list', {})).toMatchObject([
    {
      id: ids[1],
      document,
      capture,
      exact: 'HW Mar 1998',
      prefix: 'Harbour Watch counted 31 dead (',
      name: 'HW',
      date: '1998-03',
      scope: { start: 0, end: 29 },
      status: 'unresolved',
    },
  ]);
  const accepted = await core.call('findings.accepted', { document });
  expect(accepted.map(({ id, finding }) => [id, finding.kind, finding.exact])).toEqual([
    [ids[0], 'name', 'Harbour Watch'],
    [ids[2], 'date', '9 March 1998'],
  ]);
  expect(await core.call('findings.accepted', { kinds: ['date'] })).toHaveLength(1);
  expect(await shownIn(core, capture)).toEqual([
    'Harbour Watch: accepted',
    'HW Mar 1998: accepted',
    '9 March 1998: accepted',
    'PA 9 Mar 1998: suggested',
  ]);
  const after = dumpProject(core.path);
  expect(await core.call('history.undo', {})).toMatchObject({ label: 'accept 3 findings' });
  expect(dumpProject(core.path)).toEqual(before);
  expect((await shownIn(core, capture)).every((shown) => shown.endsWith('suggested'))).toBe(true);
  await core.call('history.redo', {});
  expect(dumpProject(core.path)).toEqual(after);
});

test('a finding that was accepted already is not accepted twice', async () => {
  const { core, capture } = await foundDocument();
  const first = await accept(core, capture, ['HW Mar 1998']);
  expect(await accept(core, capture, ['HW Mar 1998'])).toEqual(first);
  expect(await core.call('mentions.list', {})).toHaveLength(1);
});

test('the same finding accepted or rejected twice at once is decided on once', async () => {
  const { core, capture } = await foundDocument();
  const [key = '', other = ''] = await keysOf(core, capture, ['HW Mar 1998', 'PA 9 Mar 1998']);
  const again = openAgain(core.path);
  const twice = (act: (on: Core) => Promise<unknown>) => Promise.all([act(again), act(again)]);
  const [one, two] = await twice((on) =>
    on.call('findings.accept', { capture, findings: [{ key }, { key }] }),
  );
  expect(one).toEqual(two);
  expect(await core.call('mentions.list', {})).toHaveLength(1);
  const [three, four] = await twice((on) => on.call('findings.reject', { capture, keys: [other] }));
  expect(three).toEqual(four);
});

test('a finding is taken over as a person corrects it, its words cut from the text, and the wrong one is not suggested again', async () => {
  const { core, capture } = await foundDocument();
  const [key = ''] = await keysOf(core, capture, ['9 March 1998']);
  const start = text.indexOf('on 9 March 1998');
  const corrected = {
    ...dateOf(text, '9 March 1998', '1998-03-10'),
    start,
    end: start + 'on 9 March 1998'.length,
    exact: 'words that somebody made up',
  };
  await core.call('findings.accept', { capture, findings: [{ key, corrected }] });
  expect(await core.call('findings.accepted', {})).toMatchObject([
    { exact: 'on 9 March 1998', finding: { exact: 'on 9 March 1998', value: { edtf: '1998-03-10' } } },
  ]);
  expect(await shownIn(core, capture)).toContain('on 9 March 1998: accepted');
  expect(await shownIn(core, capture)).not.toContain('9 March 1998: suggested');
});

test('what cannot be kept is refused, and nothing is written', async () => {
  const { core, capture } = await foundDocument();
  const [key = '', name = ''] = await keysOf(core, capture, ['9 March 1998', 'Harbour Watch']).then((keys) =>
    keys.toReversed(),
  );
  const before = dumpProject(core.path);
  const refused = [
    [{ key, corrected: dateOf(text, '9 March 1998', 'last March') }, 'invalid_input'],
    [
      { key, corrected: { ...dateOf(text, '9 March 1998', '1998-03-09'), end: text.length + 1 } },
      'invalid_input',
    ],
    [{ key, corrected: nameOf(text, 'Harbour Watch') }, 'invalid_input'],
    [{ key: name, source: 'gone' }, 'not_found'],
    [{ key: 'date:1-2' }, 'not_found'],
    [
      {
        key: 'mention:0-1',
        corrected: mentionOf(text, 'HW Mar 1998', { scope: { start: 5, end: text.length + 9 } }),
      },
      'invalid_input',
    ],
  ] as const;
  for (const [finding, code] of refused) {
    const accepting = core.call('findings.accept', {
      capture,
      findings: finding.key === name ? [finding] : [{ key: name }, finding],
    });
    await expect(accepting).rejects.toMatchObject({ code });
  }
  expect(dumpProject(core.path)).toEqual(before);
});

test('a rejection of a place holds there alone, of words wherever they stand in the document, or in the project', async () => {
  const core = newProject();
  const twice = 'Harbour Watch said so. Later HARBOUR WATCH said no.';
  const { capture } = await importText(core, twice, 'one.txt');
  const other = await importText(core, 'Harbour Watch was not there.', 'two.txt');
  suggest(core, capture, [nameOf(twice, 'Harbour Watch'), nameOf(twice, 'HARBOUR WATCH')]);
  suggest(core, other.capture, [nameOf('Harbour Watch was not there.', 'Harbour Watch')]);
  const states = async () => [
    ...(await shownIn(core, capture)).map((shown) => shown.split(': ')[1]),
    ...(await shownIn(core, other.capture)).map((shown) => shown.split(': ')[1]),
  ];
  const [key = ''] = await keysOf(core, capture, ['Harbour Watch']);
  const expected = {
    place: ['rejected', 'suggested', 'suggested'],
    document: ['rejected', 'rejected', 'suggested'],
    project: ['rejected', 'rejected', 'rejected'],
  } as const;
  for (const scope of ['place', 'document', 'project'] as const) {
    const { ids } = await core.call('findings.reject', { capture, keys: [key], scope, reason: 'too common' });
    expect(await states()).toEqual(expected[scope]);
    await core.call('findings.reopen', { ids });
    expect(await states()).toEqual(['suggested', 'suggested', 'suggested']);
  }
});

test('a rejected finding is accepted after all, and its rejection is gone', async () => {
  const { core, capture } = await foundDocument();
  await core.call('findings.reject', { capture, keys: await keysOf(core, capture, ['HW Mar 1998']) });
  expect(await shownIn(core, capture)).toContain('HW Mar 1998: rejected');
  const ids = await accept(core, capture, ['HW Mar 1998']);
  expect(dumpProject(core.path)['rejected_finding']).toEqual([]);
  await core.call('findings.reopen', { ids });
  expect(await shownIn(core, capture)).toContain('HW Mar 1998: suggested');
});

test('what was accepted is not rejected by the way', async () => {
  const { core, capture } = await foundDocument();
  await accept(core, capture, ['HW Mar 1998']);
  const keys = await keysOf(core, capture, ['HW Mar 1998', 'PA 9 Mar 1998']);
  await expect(core.call('findings.reject', { capture, keys })).rejects.toMatchObject({
    code: 'conflict',
    message: '“HW Mar 1998” was accepted. Take that back first, then reject it.',
  });
});

test('decisions of all kinds are taken back in one step', async () => {
  const { core, capture } = await foundDocument();
  const accepted = await accept(core, capture, ['HW Mar 1998', '9 March 1998']);
  const keys = await keysOf(core, capture, ['PA 9 Mar 1998']);
  const { ids } = await core.call('findings.reject', { capture, keys });
  await core.call('mentions.recordSearch', {
    ids: [accepted[0] ?? ''],
    outcome: 'not found',
    place: 'archive',
  });
  const before = dumpProject(core.path);
  await core.call('findings.reopen', { ids: [...accepted, ...ids] });
  expect((await shownIn(core, capture)).every((shown) => shown.endsWith('suggested'))).toBe(true);
  await core.call('history.undo', {});
  expect(dumpProject(core.path)).toEqual(before);
});

test('every decision is in the event log', async () => {
  const { core, capture } = await foundDocument();
  await accept(core, capture, ['HW Mar 1998', '9 March 1998']);
  await core.call('findings.reject', { capture, keys: await keysOf(core, capture, ['PA 9 Mar 1998']) });
  const about = ['mention', 'accepted_finding', 'rejected_finding'];
  expect((await core.call('events.list', { about })).total).toBe(3);
  const checks = await core.call('project.verify', {});
  expect(checks.find(({ check }) => check === 'event chain')).toMatchObject({ ok: true });
});
