import { expect, test } from 'vitest';
import { newProject } from '../../support/projects/project-builder.ts';

test('tags are added to and taken from several claims in one step, and each keeps its others', async () => {
  const core = newProject();
  const [one, two, three] = await Promise.all(
    ['Figures', 'Warnings', 'Old'].map(async (name) => (await core.call('tags.create', { name })).id),
  );
  const tags = { one: one ?? '', two: two ?? '', three: three ?? '' };
  const first = await core.call('claims.create', { statement: 'One', tags: [tags.one, tags.three] });
  const second = await core.call('claims.create', { statement: 'Two', tags: [tags.three] });
  const ids = [first.id, second.id];
  const stored = async () => {
    const names = new Map((await core.call('tags.list', {})).map(({ id, name }) => [id, name]));
    const claims = await core.call('claims.list', {});
    return Object.fromEntries(
      claims.map((claim) => [claim.statement, claim.tags.map((tag) => names.get(tag)).toSorted()]),
    );
  };

  await core.call('claims.retag', {
    ids,
    add: [tags.two],
    remove: [tags.three],
    create: ['Casualties', 'figures'],
  });
  expect(await stored()).toEqual({
    One: ['Casualties', 'Figures', 'Warnings'],
    Two: ['Casualties', 'Figures', 'Warnings'],
  });

  await core.call('history.undo', {});
  expect(await stored()).toEqual({ One: ['Figures', 'Old'], Two: ['Old'] });
  expect((await core.call('tags.list', {})).map(({ name }) => name).toSorted()).toEqual([
    'Figures',
    'Old',
    'Warnings',
  ]);
});
