import { expect, test } from 'vitest';
import type { Core } from '../../../electron/core/create-core.ts';
import { importText, newProject, openAgain } from '../../support/projects/project-builder.ts';

const nextChange = (core: Core) => new Promise<void>((resolve) => core.on('store.changed', () => resolve()));

test('a window and a command line with the same project see each other’s changes', async () => {
  const one = newProject();
  const other = openAgain(one.path);
  const told = nextChange(other);
  const tag = await one.call('tags.create', { name: 'Casualty figure' });
  await told;
  expect(await other.call('tags.list', {})).toEqual([tag]);
});

test('steps of two processes are one history: either can take back the other’s last step', async () => {
  const one = newProject();
  const other = openAgain(one.path);
  await one.call('tags.create', { name: 'Denial' });
  const step = await other.call('history.undo', {});
  expect(step.label).toBe('create tag');
  expect(await one.call('tags.list', {})).toEqual([]);
});

test('writers wait for each other: nothing is lost when two write at once', async () => {
  const one = newProject();
  const other = openAgain(one.path);
  await importText(one, 'Some text about the harbour.');
  const names = (prefix: string) => Array.from({ length: 40 }, (_, index) => `${prefix} ${index}`);
  await Promise.all([
    ...names('one').map((name) => one.call('tags.create', { name })),
    ...names('other').map((name) => other.call('tags.create', { name })),
  ]);
  const tags = await one.call('tags.list', {});
  expect(tags.map(({ name }) => name).sort()).toEqual([...names('one'), ...names('other')].sort());
});
