import { expect, test } from 'vitest';
import type { Core } from '../../../electron/core/create-core.ts';
import type { StoreChange } from '../../../shared/contract/store-change.ts';
import { importText, newProject, openAgain } from '../../support/projects/project-builder.ts';

const nextChange = (core: Core) =>
  new Promise<StoreChange>((resolve) => {
    const stop = core.on('store.changed', (change) => {
      stop();
      resolve(change);
    });
  });

/** A project with two annotations and a tag, whose own changes have all been told. */
async function annotatedProject() {
  const core = newProject();
  const { capture } = await importText(core, 'At least 31 people had died in the harbour fire.');
  const first = await core.call('annotations.create', { capture, start: 0, end: 18 });
  const second = await core.call('annotations.create', { capture, start: 9, end: 30 });
  const told = nextChange(core);
  const tag = await core.call('tags.create', { name: 'Casualty figure' });
  await told;
  return { core, first, second, tag };
}

const sorted = ({ tables, annotations }: StoreChange) => ({
  tables: tables?.toSorted(),
  annotations: annotations?.toSorted(),
});

test('a commit tells its tables and the annotation it changed, with what hangs on it', async () => {
  const { core, first, tag } = await annotatedProject();
  const told = nextChange(core);
  await core.call('annotations.retag', { ids: [first.id], add: [tag.id] });
  expect(sorted(await told)).toEqual({
    tables: ['annotation', 'annotation_tag', 'event', 'step'],
    annotations: [first.id],
  });
});

test('commits in a row are told as one, and so is taking them back', async () => {
  const { core, first, second } = await annotatedProject();
  const comment = { lexical: '{}', text: 'A figure' };
  const told = nextChange(core);
  await core.call('annotations.comment', { id: first.id, ...comment, mergeKey: 'typing' });
  await core.call('annotations.comment', { id: first.id, ...comment, text: 'A figure.', mergeKey: 'typing' });
  await core.call('annotations.remove', { ids: [second.id] });
  const expected = {
    tables: ['annotation', 'annotation_target', 'event', 'note', 'step'],
    annotations: [first.id, second.id].toSorted(),
  };
  expect(sorted(await told)).toEqual(expected);

  const toldBack = nextChange(core);
  await core.call('history.undo', {});
  await core.call('history.undo', {});
  expect(sorted(await toldBack)).toEqual(expected);
});

test('removing a tag tells of every annotation that had it', async () => {
  const { core, first, second, tag } = await annotatedProject();
  await core.call('annotations.retag', { ids: [first.id, second.id], add: [tag.id] });
  const told = nextChange(core);
  await core.call('tags.remove', { ids: [tag.id] });
  expect((await told).annotations?.toSorted()).toEqual([first.id, second.id].toSorted());
});

test('what another process changed is told as a change of unknown extent', async () => {
  const { core } = await annotatedProject();
  const told = nextChange(core);
  await openAgain(core.path).call('tags.create', { name: 'Denial' });
  expect(await told).toEqual({ tables: null, annotations: null });
});

test('more annotations than can be told one by one are not told at all', async () => {
  const core = newProject();
  const { capture } = await importText(core, 'word '.repeat(2_000));
  const made: string[] = [];
  for (let index = 0; index < 1_100; index += 1) {
    const { id } = await core.call('annotations.create', { capture, start: index * 5, end: index * 5 + 4 });
    made.push(id);
  }
  const quiet = nextChange(core);
  await core.call('project.rename', { title: 'Harbour fire' });
  await quiet;
  const told = nextChange(core);
  await core.call('annotations.remove', { ids: made });
  expect(await told).toMatchObject({ annotations: null });
});
