import { describe, expect, test } from 'vitest';
import type { Core } from '../../../electron/core/create-core.ts';
import { dumpProject } from '../../support/dump.ts';
import { importText, newProject } from '../../support/projects/project-builder.ts';
import { nameOf, suggest } from '../../support/suggest.ts';

const citing =
  'Harbour Watch counted 31 dead (HW Mar 1998). The port denied it (Port Authority, 9 March 1998).';
const cited = 'At least 31 people had died, Harbour Watch said.';

/** A document with a mention of another one that is held as well. */
async function project() {
  const core = newProject();
  const one = await importText(core, citing, 'citing.txt');
  const other = await importText(core, cited, 'cited.txt');
  const start = citing.indexOf('HW Mar 1998');
  const mention = await core.call('mentions.create', {
    capture: one.capture,
    start,
    end: start + 'HW Mar 1998'.length,
    name: 'HW',
    date: '1998-03',
    dateWords: 'Mar 1998',
    form: 'parenthesised',
    use: 'takes a figure',
    scope: { start: 0, end: 29 },
  });
  const source = await core.call('sources.create', { name: 'Harbour Watch', aliases: ['HW'] });
  return { core, one, other, mention: mention.id, source: source.id };
}

const status = async (core: Core, id: string) => (await core.call('mentions.get', { id })).status;

/** Does a command, takes it back and does it again, and says that each gives the same rows. */
async function undoable(core: Core & { readonly path: string }, act: () => Promise<unknown>): Promise<void> {
  const before = dumpProject(core.path);
  await act();
  const after = dumpProject(core.path);
  expect(after).not.toEqual(before);
  await core.call('history.undo', {});
  expect(dumpProject(core.path)).toEqual(before);
  await core.call('history.redo', {});
  expect(dumpProject(core.path)).toEqual(after);
}

test('a mention that is marked by hand has the words of the text, and what is not said of it is left open', async () => {
  const { core, one } = await project();
  const start = citing.indexOf('Port Authority');
  const made = await core.call('mentions.create', {
    capture: one.capture,
    start,
    end: start + 14,
  });
  expect(made).toEqual({
    id: expect.any(String),
    document: one.document,
    capture: one.capture,
    start,
    end: start + 14,
    exact: 'Port Authority',
    prefix: expect.any(String),
    suffix: expect.any(String),
    form: 'attribution',
    name: 'Port Authority',
    isAnonymous: false,
    use: 'paraphrases',
    date: null,
    dateWords: null,
    scope: null,
    source: null,
    candidates: [],
    citedTitle: null,
    citedUrl: null,
    cited: null,
    searches: [],
    fidelity: [],
    status: 'unresolved',
    createdAt: expect.any(String),
  });
});

test('a mention is followed from its name to its source, its document, and to holding it', async () => {
  const { core, other, mention, source } = await project();
  expect(await core.call('mentions.get', { id: mention })).toMatchObject({
    status: 'unresolved',
    candidates: [{ id: source, name: 'Harbour Watch' }],
  });
  const update = (values: object) =>
    undoable(core, () => core.call('mentions.update', { ids: [mention], values }));
  await update({ source });
  expect(await core.call('mentions.get', { id: mention })).toMatchObject({
    status: 'source identified',
    source: { id: source, name: 'Harbour Watch' },
    candidates: [],
  });
  await update({ citedTitle: 'The night of the fire' });
  expect(await status(core, mention)).toBe('document identified');
  await update({ cited: other.document });
  expect(await status(core, mention)).toBe('held');
  for (const filter of [{ source }, { cited: other.document }, { status: 'held' as const }])
    expect((await core.call('mentions.list', filter)).map(({ id }) => id)).toEqual([mention]);
  expect(await core.call('mentions.list', { status: 'unresolved' })).toEqual([]);
  expect(await core.call('mentions.list', { document: other.document })).toEqual([]);
});

test('several mentions are changed in one step', async () => {
  const { core, one, mention, source } = await project();
  const second = await core.call('mentions.create', { capture: one.capture, start: 0, end: 13 });
  const ids = [mention, second.id];
  await undoable(core, () => core.call('mentions.update', { ids, values: { source, use: 'quotes' } }));
  expect(await core.call('mentions.list', { source })).toMatchObject([
    { id: second.id, use: 'quotes', name: 'Harbour Watch', date: null },
    { id: mention, use: 'quotes', name: 'HW', date: '1998-03' },
  ]);
});

test('what cannot be said of a mention is refused', async () => {
  const { core, one, mention } = await project();
  const refused = [
    [{ date: 'last spring' }, 'invalid_input'],
    [{ scope: { start: 4, end: 9_999 } }, 'invalid_input'],
    [{ source: 'gone' }, 'not_found'],
    [{ cited: 'gone' }, 'not_found'],
    [{ cited: one.document }, 'invalid_input'],
  ] as const;
  const before = dumpProject(core.path);
  for (const [values, code] of refused) {
    const updating = core.call('mentions.update', { ids: [mention], values });
    await expect(updating).rejects.toMatchObject({ code });
  }
  const outside = core.call('mentions.create', { capture: one.capture, start: 4, end: 9_999 });
  await expect(outside).rejects.toMatchObject({ code: 'invalid_input' });
  await expect(core.call('mentions.get', { id: 'gone' })).rejects.toMatchObject({ code: 'not_found' });
  expect(dumpProject(core.path)).toEqual(before);
});

describe('a cited document that is sought', () => {
  test('is recorded with where and when, the newest search counts, and holding it counts more', async () => {
    const { core, other, mention } = await project();
    const search = { ids: [mention], place: 'the port’s archive' };
    await undoable(core, () =>
      core.call('mentions.recordSearch', { ...search, outcome: 'not found', searched: '2024-05' }),
    );
    const [found] = await core.call('mentions.recordSearch', {
      ...search,
      outcome: 'unobtainable',
      reason: 'burnt',
    });
    expect(found).toMatchObject({
      status: 'unobtainable',
      searches: [
        { outcome: 'unobtainable', searched: '2024-06-14', reason: 'burnt' },
        { outcome: 'not found', place: 'the port’s archive', searched: '2024-05', reason: null },
      ],
    });
    const newest = found?.searches[0]?.id ?? '';
    await undoable(core, () => core.call('mentions.removeSearch', { id: newest }));
    expect(await status(core, mention)).toBe('not found');
    await core.call('mentions.update', { ids: [mention], values: { cited: other.document } });
    expect(await status(core, mention)).toBe('held');
  });

  test('was sought on a day that can be kept', async () => {
    const { core, mention } = await project();
    const recording = core.call('mentions.recordSearch', {
      ids: [mention],
      outcome: 'not found',
      place: 'archive',
      searched: 'yesterday',
    });
    await expect(recording).rejects.toMatchObject({ code: 'invalid_input' });
  });
});

describe('“does it say this?”', () => {
  test('is asked of a held document only, and of its own words', async () => {
    const { core, one, other, mention } = await project();
    const judging = (passage: { capture: string; start: number; end: number } | null) =>
      core.call('mentions.judge', { id: mention, answer: 'faithful', passage });
    await expect(judging(null)).rejects.toMatchObject({
      code: 'conflict',
      message:
        'The cited document is not in the project. Add it or choose it first, then say whether it says this.',
    });
    await core.call('mentions.update', { ids: [mention], values: { cited: other.document } });
    await expect(judging({ capture: one.capture, start: 0, end: 9 })).rejects.toMatchObject({
      code: 'invalid_input',
    });
    const answered = await judging({ capture: other.capture, start: 0, end: 27 });
    expect(answered.fidelity).toMatchObject([
      {
        answer: 'faithful',
        passage: { capture: other.capture, start: 0, end: 27, exact: 'At least 31 people had died' },
        supersededAt: null,
      },
    ]);
  });

  test('keeps earlier answers, and sets the answer aside when another document is held for it', async () => {
    const { core, other, mention } = await project();
    const third = await importText(core, 'Nothing was counted.', 'third.txt');
    await core.call('mentions.update', { ids: [mention], values: { cited: other.document } });
    await core.call('mentions.judge', { id: mention, answer: 'faithful' });
    await undoable(core, () =>
      core.call('mentions.judge', { id: mention, answer: 'partly', reason: '“at least”' }),
    );
    expect((await core.call('mentions.get', { id: mention })).fidelity).toMatchObject([
      { answer: 'partly', reason: '“at least”', supersededAt: null },
      { answer: 'faithful', supersededAt: expect.any(String) },
    ]);
    await core.call('mentions.update', { ids: [mention], values: { use: 'quotes', cited: other.document } });
    expect((await core.call('mentions.get', { id: mention })).fidelity[0]).toMatchObject({
      supersededAt: null,
    });
    await undoable(core, () =>
      core.call('mentions.update', { ids: [mention], values: { cited: third.document } }),
    );
    const { fidelity } = await core.call('mentions.get', { id: mention });
    expect(fidelity.every(({ supersededAt }) => supersededAt !== null)).toBe(true);
  });

  test('an answer goes on without its passage when the copy it stood in is removed with its document', async () => {
    const { core, other, mention } = await project();
    await core.call('mentions.update', { ids: [mention], values: { cited: other.document } });
    await core.call('mentions.judge', {
      id: mention,
      answer: 'faithful',
      passage: { capture: other.capture, start: 0, end: 27 },
    });
    await undoable(core, () => core.call('documents.remove', { ids: [other.document] }));
    expect(await core.call('mentions.get', { id: mention })).toMatchObject({
      status: 'unresolved',
      cited: null,
      fidelity: [{ answer: 'faithful', passage: null }],
    });
  });
});

test('a mention is removed with its searches and answers', async () => {
  const { core, other, mention } = await project();
  await core.call('mentions.update', { ids: [mention], values: { cited: other.document } });
  await core.call('mentions.judge', { id: mention, answer: 'faithful' });
  await core.call('mentions.recordSearch', { ids: [mention], outcome: 'not found', place: 'archive' });
  await undoable(core, () => core.call('mentions.remove', { ids: [mention] }));
  expect(await core.call('mentions.list', {})).toEqual([]);
  const checks = await core.call('project.verify', {});
  expect(checks.filter(({ ok }) => !ok)).toEqual([]);
});

test('citations of each document are counted by how far they were followed', async () => {
  const { core, one, other, mention } = await project();
  const second = await core.call('mentions.create', { capture: one.capture, start: 0, end: 13 });
  await core.call('mentions.update', { ids: [mention], values: { cited: other.document } });
  await core.call('mentions.recordSearch', { ids: [second.id], outcome: 'not found', place: 'archive' });
  const byStatus = {
    unresolved: 0,
    'source identified': 0,
    'document identified': 0,
    held: 1,
    'not found': 1,
    unobtainable: 0,
  };
  expect(await core.call('mentions.counts', {})).toEqual([
    { document: one.document, cited: 2, byStatus, suggested: null },
  ]);
  await core.call('findings.find', {});
  const [counted] = await core.call('mentions.counts', { documents: [one.document] });
  const { findings } = await core.call('findings.list', { capture: one.capture, kinds: ['mention'] });
  const suggested = findings.filter(({ state }) => state === 'suggested');
  expect(counted?.suggested).toBe(suggested.length);
  expect(suggested.length).toBeGreaterThan(0);
  await core.call('findings.reject', { capture: one.capture, keys: suggested.map(({ key }) => key) });
  expect((await core.call('mentions.counts', {}))[0]?.suggested).toBe(0);
  const quiet = await importText(core, 'It rained.', 'quiet.txt');
  await core.call('findings.find', {});
  expect(await core.call('mentions.counts', { documents: [quiet.document] })).toEqual([]);
});

test('candidates are the sources that a name may mean, and the documents that a citation may be of', async () => {
  const { core, one, other, source } = await project();
  await core.call('documents.update', { id: other.document, metadata: { published: '1998-03-09' } });
  await core.call('documents.assignSource', { ids: [other.document], source });
  const given = { name: 'HW', date: '1998-03', document: one.document };
  expect(await core.call('mentions.candidates', given)).toEqual({
    sources: [{ id: source, name: 'Harbour Watch', because: '“HW” is one of its names' }],
    documents: [
      {
        id: other.document,
        title: expect.any(String),
        because: 'from Harbour Watch, published 9 March 1998',
      },
    ],
  });
  expect((await core.call('mentions.candidates', { ...given, date: '1997-12' })).documents).toEqual([]);
  expect((await core.call('mentions.candidates', { ...given, name: 'somebody' })).documents).toEqual([]);
  expect(
    (await core.call('mentions.candidates', { ...given, name: 'somebody', source })).documents,
  ).toHaveLength(1);
});

test('a short name that no source has is spelled out as the texts do', async () => {
  const { core, one } = await project();
  suggest(core, one.capture, [nameOf(citing, 'Port Authority'), nameOf(citing, 'Harbour Watch')]);
  expect(await core.call('mentions.spelledOut', { name: 'PA' })).toEqual(['Port Authority']);
  expect(await core.call('mentions.spelledOut', { name: 'HRW' })).toEqual([]);
});

test('nothing is linked by itself when a source or document that fits is added', async () => {
  const { core, mention } = await project();
  const item = await core.importBytes('hw.txt', new TextEncoder().encode('The count. March 1998.'), {
    source: 'HW',
  });
  await core.call('documents.update', {
    id: item.items[0]?.document ?? '',
    metadata: { published: '1998-03' },
  });
  expect(await core.call('mentions.get', { id: mention })).toMatchObject({ source: null, cited: null });
});
