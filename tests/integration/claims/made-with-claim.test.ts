import { expect, test } from 'vitest';
import { newProject } from '../../support/projects/project-builder.ts';

test('a claim with a speaker, a question and tags that are new is one step', async () => {
  const { call } = newProject();
  const known = await call('tags.create', { name: 'Figure' });
  const claim = await call('claims.create', {
    statement: 'Ten died.',
    speakerName: ' A clerk ',
    questionWords: 'How many?',
    tags: [known.id],
    tagNames: ['Denial', 'figure'],
  });
  const [speaker] = await call('sources.list', {});
  expect(speaker).toMatchObject({ name: 'A clerk', kind: 'unknown' });
  expect(claim.speaker).toEqual({ id: speaker?.id, name: 'A clerk' });
  const denial = (await call('tags.list', {})).find(({ name }) => name === 'Denial');
  expect(claim.tags.toSorted()).toEqual([known.id, denial?.id ?? ''].toSorted());

  await call('history.undo', {});
  expect(await call('claims.list', {})).toEqual([]);
  expect(await call('sources.list', {})).toEqual([]);
  expect((await call('tags.list', {})).map(({ name }) => name)).toEqual(['Figure']);
  await call('history.redo', {});
  expect(await call('claims.get', { id: claim.id })).toEqual(claim);
});

test('a change of a claim takes the source that has the name, and keeps the tags that are not spoken of', async () => {
  const { call } = newProject();
  const clerk = await call('sources.create', { name: 'A clerk', aliases: ['The clerk'] });
  const figure = await call('tags.create', { name: 'Figure' });
  const { id } = await call('claims.create', { statement: 'Ten died.', tags: [figure.id] });
  const [changed] = await call('claims.update', { ids: [id], values: { speakerName: 'the clerk' } });
  expect(changed).toMatchObject({ speaker: { id: clerk.id }, tags: [figure.id] });
  expect(await call('sources.list', {})).toHaveLength(1);
  await call('history.undo', {});
  expect(await call('claims.get', { id })).toMatchObject({ speaker: null });
});
