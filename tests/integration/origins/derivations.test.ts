import { expect, test } from 'vitest';
import type { Core } from '../../../electron/core/create-core.ts';
import { importText, newProject } from '../../support/projects/project-builder.ts';

const text = 'The crane fell at noon. Nobody was near it, the port said.';

async function twoPapers(core: Core) {
  const post = await importText(core, text, 'post.txt');
  const echo = await importText(core, `${text} So the Echo heard.`, 'echo.txt');
  return { post, echo };
}

test('a derivation is recorded with its words in both texts, changed, listed from both ends and undone', async () => {
  const core = newProject();
  const { post, echo } = await twoPapers(core);
  const made = await core.call('derivations.create', {
    document: echo.document,
    toDocument: post.document,
    relation: 'quotes',
    reason: 'It says so.',
    passage: { capture: echo.capture, start: 0, end: 23 },
    toPassage: { capture: post.capture, start: 0, end: 24 },
  });
  expect(made).toMatchObject({
    document: { id: echo.document, title: 'echo' },
    toDocument: { id: post.document, title: 'post' },
    toSource: null,
    relation: 'quotes',
    reason: 'It says so.',
    passage: { capture: echo.capture, start: 0, end: 23, exact: 'The crane fell at noon.' },
    // White space at the end of words is left out.
    toPassage: { start: 0, end: 23, exact: 'The crane fell at noon.' },
  });
  expect(await core.call('derivations.list', { document: post.document })).toEqual([made]);
  expect(await core.call('derivations.list', { document: echo.document })).toEqual([made]);

  const changed = await core.call('derivations.update', {
    id: made.id,
    relation: 'paraphrases',
    reason: null,
    passage: null,
  });
  expect(changed).toMatchObject({ relation: 'paraphrases', reason: null, passage: null });
  expect(changed.toPassage).toEqual(made.toPassage);
  await core.call('derivations.remove', { ids: [made.id] });
  expect(await core.call('derivations.list', {})).toEqual([]);
  for (let step = 0; step < 2; step += 1) await core.call('history.undo', {});
  expect(await core.call('derivations.list', {})).toEqual([made]);
});

test('what cannot be is refused with what to do', async () => {
  const core = newProject();
  const { post, echo } = await twoPapers(core);
  const { id: agency } = await core.call('sources.create', { name: 'Coast Agency', kind: 'agency' });
  const create = (values: object) =>
    core.call('derivations.create', { document: echo.document, relation: 'same wire copy', ...values });
  await expect(create({})).rejects.toMatchObject({ code: 'invalid_input' });
  await expect(create({ toDocument: post.document, toSource: agency })).rejects.toMatchObject({
    code: 'invalid_input',
  });
  await expect(create({ toDocument: echo.document })).rejects.toMatchObject({ code: 'invalid_input' });
  await expect(create({ toDocument: 'gone' })).rejects.toMatchObject({ code: 'not_found' });
  await expect(create({ toSource: 'gone' })).rejects.toMatchObject({ code: 'not_found' });
  const elsewhere = { capture: post.capture, start: 0, end: 9 };
  await expect(create({ toSource: agency, passage: elsewhere })).rejects.toMatchObject({
    code: 'invalid_input',
  });

  await create({ toDocument: post.document });
  await expect(create({ toDocument: post.document })).rejects.toMatchObject({ code: 'conflict' });
  // Neither of two that carry one text depends on the other: it is said from either end.
  await expect(create({ document: post.document, toDocument: echo.document })).rejects.toMatchObject({
    code: 'conflict',
  });
  await create({ toSource: agency });
  expect(await core.call('derivations.list', { source: agency })).toHaveLength(1);
  expect(await core.call('derivations.list', {})).toHaveLength(2);
});

test('derivations go with a document that is removed, and come back with it', async () => {
  const core = newProject();
  const { post, echo } = await twoPapers(core);
  await core.call('derivations.create', {
    document: echo.document,
    toDocument: post.document,
    relation: 'republishes',
  });
  await core.call('derivations.reject', { document: echo.document, other: post.document });
  await core.call('documents.remove', { ids: [post.document] });
  expect(await core.call('derivations.list', {})).toEqual([]);
  expect((await core.call('project.verify', {})).filter(({ ok }) => !ok)).toEqual([]);
  await core.call('history.undo', {});
  expect(await core.call('derivations.list', {})).toHaveLength(1);
});

test('the graph around a document holds what is joined to it and no more', async () => {
  const core = newProject();
  const { post, echo } = await twoPapers(core);
  const far = await importText(core, 'Quite another matter.', 'far.txt');
  const { id: paper } = await core.call('sources.create', { name: 'Harbour Post' });
  const { id: house } = await core.call('sources.create', { name: 'Meridian Media' });
  await core.call('documents.assignSource', { ids: [post.document], source: paper });
  await core.call('sources.affiliate', { source: paper, to: house, relation: 'owned by' });
  await core.call('derivations.create', {
    document: echo.document,
    toDocument: post.document,
    relation: 'republishes',
  });
  const around = async (steps: number) => {
    const { nodes, edges } = await core.call('provenance.graph', { around: echo.document, steps });
    return { nodes: nodes.map(({ label }) => label).sort(), edges: edges.map(({ words }) => words) };
  };
  expect(await around(1)).toEqual({ nodes: ['echo', 'post'], edges: ['republishes'] });
  expect(await around(3)).toEqual({
    nodes: ['Harbour Post', 'Meridian Media', 'echo', 'post'],
    edges: ['comes from', 'republishes', 'owned by'],
  });
  const chosen = await core.call('provenance.graph', { documents: [post.document, far.document] });
  expect(chosen.nodes.map(({ label }) => label).sort()).toEqual([
    'Harbour Post',
    'Meridian Media',
    'far',
    'post',
  ]);
});
