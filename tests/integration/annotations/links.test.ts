import { expect, test } from 'vitest';
import type { Core } from '../../../electron/core/create-core.ts';
import { importText, newProject } from '../../support/projects/project-builder.ts';

/** A warning in one document and its denial in another. */
async function twoPassages(core: Core) {
  const report = await importText(core, 'Two written warnings were sent.', 'report.txt');
  const statement = await importText(core, 'No warning reached this office.', 'statement.txt');
  const warning = await core.call('annotations.create', { capture: report.capture, start: 0, end: 20 });
  const denial = await core.call('annotations.create', { capture: statement.capture, start: 0, end: 10 });
  return { report, statement, warning: warning.id, denial: denial.id };
}

test('a link is listed at both its annotations, in both documents, and among all', async () => {
  const core = newProject();
  const { report, statement, warning, denial } = await twoPassages(core);
  const made = await core.call('links.create', {
    from: denial,
    to: warning,
    relation: 'contradicts',
    reason: 'Sent does not mean received.',
  });
  expect(made).toMatchObject({
    from: { annotation: denial, document: statement.document, exact: 'No warning' },
    to: { annotation: warning, document: report.document, exact: 'Two written warnings' },
    relation: 'contradicts',
    label: null,
    reason: 'Sent does not mean received.',
  });
  const places = [
    {},
    { annotation: denial },
    { annotation: warning },
    { document: report.document },
    { document: statement.document },
  ];
  for (const place of places) expect(await core.call('links.list', place)).toEqual([made]);
});

test('a passage is not linked to itself, nor twice in the same words', async () => {
  const core = newProject();
  const { warning, denial } = await twoPassages(core);
  const toItself = core.call('links.create', { from: warning, to: warning, relation: 'repeats' });
  await expect(toItself).rejects.toMatchObject({ code: 'invalid_input' });
  await core.call('links.create', { from: warning, to: denial, relation: 'contradicts' });
  await core.call('links.create', { from: warning, to: denial, relation: 'corrects' });
  const again = core.call('links.create', { from: warning, to: denial, relation: 'contradicts' });
  await expect(again).rejects.toMatchObject({
    code: 'conflict',
    message: 'There is a link already that says “contradicts” of these two passages.',
  });
});

test('a word of one’s own is needed for a custom relation and kept for no other', async () => {
  const core = newProject();
  const { warning, denial } = await twoPassages(core);
  const wordless = core.call('links.create', { from: warning, to: denial, relation: 'custom' });
  await expect(wordless).rejects.toMatchObject({ code: 'invalid_input' });
  const { id, label } = await core.call('links.create', {
    from: warning,
    to: denial,
    relation: 'custom',
    label: 'explains',
  });
  expect(label).toBe('explains');
  const changed = await core.call('links.update', { id, relation: 'confirms' });
  expect(changed).toMatchObject({ relation: 'confirms', label: null });
});

test('a link is turned round, and back by undo', async () => {
  const core = newProject();
  const { warning, denial } = await twoPassages(core);
  const { id } = await core.call('links.create', { from: warning, to: denial, relation: 'corrects' });
  const turned = await core.call('links.update', { id, from: denial, to: warning });
  expect([turned.from.annotation, turned.to.annotation]).toEqual([denial, warning]);
  expect((await core.call('history.undo', {})).label).toBe('change link');
  const [before] = await core.call('links.list', {});
  expect(before?.from.annotation).toBe(warning);
});

test('removing an annotation or its document removes its links, and undo brings them back', async () => {
  const core = newProject();
  const { report, warning, denial } = await twoPassages(core);
  await core.call('links.create', { from: warning, to: denial, relation: 'corrects' });
  const before = await core.call('links.list', {});
  await core.call('annotations.remove', { ids: [denial] });
  expect(await core.call('links.list', {})).toEqual([]);
  await core.call('history.undo', {});
  expect(await core.call('links.list', {})).toEqual(before);
  await core.call('documents.remove', { ids: [report.document] });
  expect(await core.call('links.list', {})).toEqual([]);
  await core.call('history.undo', {});
  expect(await core.call('links.list', {})).toEqual(before);
});
