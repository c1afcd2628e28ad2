import { expect, test } from 'vitest';
import type { Core } from '../../../electron/core/create-core.ts';
import { importText, newProject } from '../../support/projects/project-builder.ts';

const report = 'At least 31 people had died. Two written warnings were sent.';
const statement = 'No warning of any kind reached this office. The figure of 31 is not disputed.';

async function twoDocuments(core: Core) {
  const one = await importText(core, report, 'report.txt');
  const other = await importText(core, statement, 'statement.txt');
  return { one, other };
}

/** The range of words on a capture, as the window would send it. */
function on(capture: string, text: string, words: string) {
  const start = text.indexOf(words);
  return { capture, start, end: start + words.length };
}

test('an annotation has passages in two documents and is listed once in each and once in all', async () => {
  const core = newProject();
  const { one, other } = await twoDocuments(core);
  const { id } = await core.call('annotations.create', on(one.capture, report, 'Two written warnings'));
  await core.call('annotations.addTarget', { id, ...on(other.capture, statement, 'No warning of any kind') });
  const after = await core.call('annotations.addTarget', {
    id,
    ...on(one.capture, report, 'At least 31 people'),
  });
  expect(after.targets.map(({ document, exact, state }) => [document, exact, state])).toEqual([
    [one.document, 'Two written warnings', 'exact'],
    [other.document, 'No warning of any kind', 'exact'],
    [one.document, 'At least 31 people', 'exact'],
  ]);
  for (const document of [one.document, other.document, undefined]) {
    const listed = await core.call('annotations.list', document === undefined ? {} : { document });
    expect(listed.map((annotation) => annotation.id)).toEqual([id]);
  }
  const documents = await core.call('documents.list', {});
  expect(documents.map(({ annotations }) => annotations)).toEqual([1, 1]);
});

test('the same words are not added twice', async () => {
  const core = newProject();
  const { one } = await twoDocuments(core);
  const words = on(one.capture, report, 'Two written warnings');
  const { id } = await core.call('annotations.create', words);
  const { targets } = await core.call('annotations.addTarget', { id, ...words });
  expect(targets).toHaveLength(1);
  expect((await core.call('history.get', {})).undo?.label).toBe('highlight');
});

test('a passage is taken away, but not the last one', async () => {
  const core = newProject();
  const { one, other } = await twoDocuments(core);
  const { id } = await core.call('annotations.create', on(one.capture, report, 'Two written warnings'));
  const { targets } = await core.call('annotations.addTarget', {
    id,
    ...on(other.capture, statement, 'No warning'),
  });
  const [first, second] = targets.map((target) => target.id);
  const left = await core.call('annotations.removeTarget', { id, target: first ?? '' });
  expect(left.targets.map(({ exact }) => exact)).toEqual(['No warning']);
  const removing = core.call('annotations.removeTarget', { id, target: second ?? '' });
  await expect(removing).rejects.toMatchObject({ code: 'conflict' });
  await core.call('history.undo', {});
  expect((await core.call('annotations.get', { id })).targets).toEqual(targets);
});

test('one passage is resized and the others stay', async () => {
  const core = newProject();
  const { one, other } = await twoDocuments(core);
  const { id } = await core.call('annotations.create', on(one.capture, report, 'Two written warnings'));
  const { targets } = await core.call('annotations.addTarget', {
    id,
    ...on(other.capture, statement, 'No warning'),
  });
  const resized = await core.call('annotations.resize', {
    id,
    target: targets[1]?.id,
    start: 0,
    end: 'No warning of any kind'.length,
  });
  expect(resized.targets.map(({ exact }) => exact)).toEqual([
    'Two written warnings',
    'No warning of any kind',
  ]);
});

test('removing a document takes only the passages in it, and the annotation when none is left', async () => {
  const core = newProject();
  const { one, other } = await twoDocuments(core);
  const { id } = await core.call('annotations.create', on(one.capture, report, 'Two written warnings'));
  const both = await core.call('annotations.addTarget', {
    id,
    ...on(other.capture, statement, 'No warning'),
  });
  const { id: alone } = await core.call('annotations.create', on(one.capture, report, '31 people'));
  await core.call('documents.remove', { ids: [one.document] });
  const left = await core.call('annotations.list', {});
  expect(left.map(({ targets }) => targets.map(({ exact }) => exact))).toEqual([['No warning']]);
  await core.call('history.undo', {});
  expect((await core.call('annotations.get', { id })).targets).toEqual(both.targets);
  expect((await core.call('annotations.get', { id: alone })).targets).toHaveLength(1);
  await core.call('documents.remove', { ids: [one.document, other.document] });
  expect(await core.call('annotations.list', {})).toEqual([]);
});

test('search finds it once, at the passage that has the words', async () => {
  const core = newProject();
  const { one, other } = await twoDocuments(core);
  const { id } = await core.call('annotations.create', on(one.capture, report, 'Two written warnings'));
  await core.call('annotations.addTarget', { id, ...on(other.capture, statement, 'not disputed') });
  const { hits } = await core.call('search.find', { query: 'disputed', in: 'annotations' });
  expect(hits).toMatchObject([
    {
      annotation: id,
      document: other.document,
      snippet: 'not disputed',
      start: statement.indexOf('not disputed'),
    },
  ]);
  const first = await core.call('search.find', { query: 'has:comment OR warnings', in: 'annotations' });
  expect(first.hits.map(({ document }) => document)).toEqual([one.document]);
});

test('a tag that is made while tagging is one step with the tagging', async () => {
  const core = newProject();
  const { one } = await twoDocuments(core);
  const { id } = await core.call('annotations.create', on(one.capture, report, 'Two written warnings'));
  await core.call('annotations.retag', { ids: [id], create: ['Warnings', 'warnings'] });
  const tags = await core.call('tags.list', {});
  expect(tags.map(({ name, annotations }) => [name, annotations])).toEqual([['Warnings', 1]]);
  expect((await core.call('history.undo', {})).label).toBe('tag highlight');
  expect(await core.call('tags.list', {})).toEqual([]);
  expect((await core.call('annotations.get', { id })).tags).toEqual([]);
});

test('a number key belongs to one tag: choosing it takes it from the other', async () => {
  const core = newProject();
  const figure = await core.call('tags.create', { name: 'Figure', digit: 4 });
  const denial = await core.call('tags.create', { name: 'Denial' });
  await core.call('tags.update', { id: denial.id, digit: 4 });
  const digits = async () =>
    Object.fromEntries((await core.call('tags.list', {})).map(({ name, digit }) => [name, digit]));
  expect(await digits()).toEqual({ Denial: 4, Figure: null });
  await core.call('tags.update', { id: denial.id, name: 'Denials' });
  expect(await digits()).toEqual({ Denials: 4, Figure: null });
  await core.call('history.undo', {});
  await core.call('history.undo', {});
  expect(await digits()).toEqual({ Denial: null, Figure: figure.digit });
});
