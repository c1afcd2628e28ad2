import { expect, test } from 'vitest';
import { judgingProject } from '../../support/projects/judging-project.ts';

async function threeTexts() {
  const project = judgingProject();
  const post = await project.document('The insurers paid. The INSURERS were asked twice.', { title: 'Post' });
  const echo = await project.document('Nobody was asked.', { title: 'Echo' });
  const urdu = await project.document('گودام کے دروازے بند تھے', { title: 'Urdu' });
  return { ...project, post, echo, urdu };
}

test('a search says which documents have the words and which say nothing, case aside', async () => {
  const { call, post, echo, urdu } = await threeTexts();
  expect(await call('observations.seek', { query: 'insurers' })).toMatchObject({
    saying: [{ id: post.document, places: 2, first: { reference: '“Post”, 3 May 1998' } }],
    silent: [{ id: echo.document }, { id: urdu.document }],
  });
  expect(
    await call('observations.seek', { query: 'دروازے', documents: [urdu.document, echo.document] }),
  ).toMatchObject({
    saying: [{ id: urdu.document, places: 1 }],
    silent: [{ id: echo.document, title: 'Echo' }],
  });
});

test('what is recorded is what a search finds at that moment, with its query and date', async () => {
  const { call, claim, document, echo, urdu } = await threeTexts();
  const id = await claim('The insurers paid.');
  const recorded = await call('observations.record', {
    claim: id,
    query: 'insurers',
    reason: 'Sought by name.',
  });
  expect(recorded).toMatchObject({
    claim: id,
    place: null,
    searched: 3,
    found: 1,
    documents: [{ id: echo.document }, { id: urdu.document }],
    observed: '2024-06-14',
  });
  await document('The insurers again.', { title: 'New' });
  expect((await call('claims.page', { id })).observations).toEqual([recorded]);
  expect(await call('observations.record', { query: 'reinsurance' })).toMatchObject({
    searched: 4,
    found: 0,
    documents: null,
  });
});

test('only the newest copy of a document is searched', async () => {
  const { core, call, post } = await threeTexts();
  await core.importBytes('post.txt', new TextEncoder().encode('Corrected: nobody paid.'), {
    copyOf: post.document,
  });
  expect((await call('observations.seek', { query: 'insurers', documents: [post.document] })).saying).toEqual(
    [],
  );
});

test('a search elsewhere is recorded as the person says', async () => {
  const { call } = await threeTexts();
  const made = await call('observations.record', {
    query: 'Port Ellery insurers',
    place: 'The archive of the court',
    searched: 40,
    found: 2,
    observed: '1999-01',
  });
  expect(made).toMatchObject({ documents: null, searched: 40, found: 2, observed: '1999-01' });
  await expect(call('observations.record', { query: 'x', observed: 'soon' })).rejects.toMatchObject({
    code: 'invalid_input',
  });
  await call('observations.remove', { ids: [made.id] });
  expect(await call('observations.list', {})).toEqual([]);
});

test('a search without words is not recorded as a silence', async () => {
  const { call, post } = await threeTexts();
  for (const query of ['""', '-insurers', 'tag:fire', '…'])
    await expect(call('observations.record', { query })).rejects.toMatchObject({ code: 'invalid_input' });
  await expect(
    call('observations.record', { query: 'insurers', documents: [post.document, 'gone'] }),
  ).rejects.toMatchObject({ code: 'not_found' });
  expect(await call('observations.list', {})).toEqual([]);
  expect(await call('observations.seek', { query: 'tag:fire' })).toEqual({ saying: [], silent: [] });
});

test('a document that was searched and is removed later is counted still and named no more', async () => {
  const { call, echo, urdu } = await threeTexts();
  const { id } = await call('observations.record', { query: 'insurers' });
  await call('documents.remove', { ids: [echo.document] });
  expect((await call('observations.list', {})).find((each) => each.id === id)).toMatchObject({
    searched: 3,
    documents: [{ id: urdu.document }],
  });
});
