import { expect, test } from 'vitest';
import { dumpProject } from '../support/dump.ts';
import { importText, newProject } from '../support/projects/project-builder.ts';

async function projectWithTexts() {
  const project = newProject();
  const log = await importText(project, 'The clerk kept the log.', 'log.txt');
  const report = await importText(project, 'The inquiry met in May.', 'report.txt');
  return { project, log, report };
}

test('documents are kept in collections, found by them, and every step is undone', async () => {
  const { project, log, report } = await projectWithTexts();
  const states = [dumpProject(project.path)];
  const step = async <Result>(act: () => Promise<Result>): Promise<Result> => {
    const result = await act();
    states.push(dumpProject(project.path));
    return result;
  };
  const fire = await step(() =>
    project.call('collections.create', { name: 'The fire', documents: [log.document] }),
  );
  const inquiries = await step(() =>
    project.call('collections.create', { name: 'Inquiries', parent: fire.id }),
  );
  await step(() =>
    project.call('collections.change', { id: inquiries.id, add: [report.document, report.document] }),
  );
  expect(await project.call('collections.list', {})).toMatchObject([
    { name: 'Inquiries', parent: fire.id, documents: [report.document] },
    { name: 'The fire', parent: null, documents: [log.document] },
  ]);
  const found = async (query: string) =>
    (await project.call('search.find', { query, in: 'documents' })).total;
  expect(await found('collection:inquiries')).toBe(1);
  // With what stands in the collections below.
  expect(await found('collection:"the fire"')).toBe(2);
  expect(await found('-collection:"the fire"')).toBe(0);
  await step(() => project.call('collections.update', { id: inquiries.id, name: 'Reports', parent: null }));
  expect(await found('collection:"the fire"')).toBe(1);
  await step(() => project.call('collections.change', { id: fire.id, remove: [log.document] }));
  await step(() => project.call('documents.remove', { ids: [report.document] }));
  expect(await project.call('collections.list', {})).toMatchObject([
    { name: 'Reports', documents: [] },
    { name: 'The fire', documents: [] },
  ]);
  await step(() => project.call('collections.remove', { ids: [fire.id, inquiries.id] }));
  for (const state of states.slice(0, -1).toReversed()) {
    await project.call('history.undo', {});
    expect(dumpProject(project.path)).toEqual(state);
  }
});

test('a name is taken once below one parent, and no collection stands below itself', async () => {
  const { project } = await projectWithTexts();
  const fire = await project.call('collections.create', { name: 'The fire' });
  const below = await project.call('collections.create', { name: 'The fire', parent: fire.id });
  await expect(project.call('collections.create', { name: 'the FIRE ' })).rejects.toMatchObject({
    code: 'conflict',
  });
  await expect(project.call('collections.update', { id: fire.id, parent: below.id })).rejects.toMatchObject({
    code: 'conflict',
  });
  await project.call('collections.remove', { ids: [fire.id] });
  expect(await project.call('collections.list', {})).toMatchObject([{ id: below.id, parent: null }]);
});

test('a document is tagged as a whole, found by the tag, and keeps it when tags are merged', async () => {
  const { project, log } = await projectWithTexts();
  const witness = await project.call('tags.create', { name: 'Witness' });
  const clerk = await project.call('tags.create', { name: 'Clerk' });
  await project.call('documents.retag', { ids: [log.document], add: [clerk.id], create: ['Kept by hand'] });
  const tagsNow = async () => (await project.call('documents.get', { id: log.document })).tags;
  expect(await tagsNow()).toHaveLength(2);
  const found = async (query: string) =>
    (await project.call('search.find', { query, in: 'documents' })).total;
  expect(await found('tag:clerk')).toBe(1);
  await project.call('tags.merge', { from: [clerk.id], into: witness.id });
  expect(await found('tag:witness')).toBe(1);
  expect(await tagsNow()).toContain(witness.id);
  await project.call('tags.remove', { ids: [witness.id] });
  expect(await tagsNow()).toHaveLength(1);
  for (let step = 0; step < 3; step += 1) await project.call('history.undo', {});
  expect(await tagsNow()).toEqual([]);
});
