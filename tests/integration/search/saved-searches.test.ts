import { expect, test } from 'vitest';
import { dumpProject } from '../../support/dump.ts';
import { importText, newProject, openAgain } from '../../support/projects/project-builder.ts';

async function projectWithPassages() {
  const project = newProject();
  const { capture } = await importText(project, 'The fire began at two. The fire brigade came at three.');
  const tag = await project.call('tags.create', { name: 'First alarm' });
  await project.call('annotations.create', { capture, start: 0, end: 21, tags: [tag.id] });
  await project.call('annotations.create', { capture, start: 23, end: 40 });
  return { project, capture, tag };
}

test('a search is kept under a name, listed by name, changed and removed, and each can be undone', async () => {
  const { project } = await projectWithPassages();
  const states = [dumpProject(project.path)];
  const step = async (act: () => Promise<unknown>) => {
    const result = await act();
    states.push(dumpProject(project.path));
    return result;
  };
  const made = await project.call('savedSearches.create', { name: 'zebra', query: 'fire', view: 'table' });
  states.push(dumpProject(project.path));
  await step(() => project.call('savedSearches.create', { name: 'Alarm', query: 'tag:"First alarm"' }));
  expect(await project.call('savedSearches.list', {})).toMatchObject([
    { name: 'Alarm', query: 'tag:"First alarm"', view: 'search' },
    { id: made.id, name: 'zebra', query: 'fire', view: 'table' },
  ]);
  await step(() => project.call('savedSearches.update', { id: made.id, name: 'Fires' }));
  expect((await project.call('history.get', {})).undo?.label).toBe('rename saved search');
  await step(() => project.call('savedSearches.update', { id: made.id, query: 'brigade' }));
  await step(() => project.call('savedSearches.remove', { ids: [made.id] }));
  expect((await project.call('savedSearches.list', {})).map(({ name }) => name)).toEqual(['Alarm']);
  for (const state of states.slice(0, -1).toReversed()) {
    await project.call('history.undo', {});
    expect(dumpProject(project.path)).toEqual(state);
  }
});

test('a name is taken once, letters’ case aside', async () => {
  const { project } = await projectWithPassages();
  const { id } = await project.call('savedSearches.create', { name: 'Fires', query: 'fire' });
  const again = project.call('savedSearches.create', { name: ' fires ', query: 'brigade' });
  await expect(again).rejects.toMatchObject({ code: 'conflict' });
  // Its own name is free to it.
  expect(await project.call('savedSearches.update', { id, name: 'FIRES' })).toMatchObject({ name: 'FIRES' });
});

test('counts follow the project, by what the list shows, and stop at a limit', async () => {
  const { project, capture } = await projectWithPassages();
  for (const view of ['search', 'table'] as const) {
    await project.call('savedSearches.create', { name: view, query: 'fire', view });
  }
  const counts = async (limit = 1_000) =>
    (await project.call('savedSearches.counts', { limit })).map(({ count, isMore }) => [count, isMore]);
  // The document counts in a search, not in the table.
  expect(await counts()).toEqual([
    [3, false],
    [2, false],
  ]);
  await project.call('annotations.create', { capture, start: 0, end: 8 });
  expect(await counts()).toEqual([
    [4, false],
    [3, false],
  ]);
  expect(await counts(2)).toEqual([
    [2, true],
    [2, true],
  ]);
});

test('counts are those of the search and of the table, for any query', async () => {
  const { project } = await projectWithPassages();
  const queries = [
    'fire',
    'tag:alarm',
    '-fire',
    'has:tag',
    'has:comment OR fire',
    'in:notes',
    'tag:',
    '',
    '"',
  ];
  for (const [index, query] of queries.entries()) {
    await project.call('savedSearches.create', { name: `search ${index}`, query, view: 'search' });
    await project.call('savedSearches.create', { name: `table ${index}`, query, view: 'table' });
  }
  const counts = new Map(
    (await project.call('savedSearches.counts', {})).map(({ id, count }) => [id, count]),
  );
  for (const { id, query, view } of await project.call('savedSearches.list', {})) {
    const found =
      view === 'table'
        ? (await project.call('table.outline', { query })).annotations
        : (await project.call('search.find', { query })).total;
    expect(counts.get(id), `${view}: ${query}`).toBe(found);
  }
});

test('a saved search is there after the file was opened again', async () => {
  const { project } = await projectWithPassages();
  const made = await project.call('savedSearches.create', { name: 'آگ', query: 'source:"روزنامہ"' });
  expect(await openAgain(project.path).call('savedSearches.list', {})).toEqual([made]);
});
