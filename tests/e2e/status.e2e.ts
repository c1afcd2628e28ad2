import { expect } from '@playwright/test';
import { importText, test } from '../support/window/assay-test.ts';
import { corePids, statusBar } from '../support/window/assay-window.ts';

const oneDocument = {
  prepare: (core: Parameters<typeof importText>[0]) =>
    importText(core, 'inquiry.txt', 'The inquiry heard that two warnings were sent.'),
};

test('Saved is said only after the commit', async ({ start }) => {
  const { application, window } = await start(oneDocument);
  await expect(statusBar(window)).toContainText('Saved');
  await expect(statusBar(window)).toContainText('Offline, nothing leaves this machine');
  await expect(statusBar(window)).toContainText('1 capture verified');
  const [pid] = await corePids(application);
  if (pid === undefined) throw new Error('No core is running');

  process.kill(pid, 'SIGSTOP');
  await window.getByRole('button', { name: 'Harbour fire 1998' }).click();
  await window.getByRole('textbox', { name: 'Title of the project' }).fill('Warehouse 7');
  await window.keyboard.press('Enter');
  await expect(statusBar(window)).toContainText('Saving…');
  await expect(statusBar(window)).not.toContainText('Saved');
  process.kill(pid, 'SIGCONT');
  await expect(statusBar(window)).toContainText('Saved');
  await expect(window.getByRole('heading', { name: 'Warehouse 7' })).toBeVisible();
});

test('steps undone and redone by keys in a row are all taken, also while the project is busy', async ({
  start,
}) => {
  const { application, window } = await start(oneDocument);
  await expect(statusBar(window)).toContainText('Saved');
  const [pid] = await corePids(application);
  if (pid === undefined) throw new Error('No core is running');

  process.kill(pid, 'SIGSTOP');
  await window.getByRole('button', { name: 'Harbour fire 1998' }).click();
  await window.getByRole('textbox', { name: 'Title of the project' }).fill('Warehouse 7');
  await window.keyboard.press('Enter');
  await window.keyboard.press('ControlOrMeta+Z');
  await window.keyboard.press('ControlOrMeta+Shift+Z');
  await window.keyboard.press('ControlOrMeta+Shift+Z');
  process.kill(pid, 'SIGCONT');
  await expect(window.getByText('There is nothing to redo.')).toBeAttached();
  await expect(window.getByRole('heading', { name: 'Warehouse 7' })).toBeVisible();
  await window.keyboard.press('ControlOrMeta+Z');
  await expect(window.getByRole('heading', { name: 'Harbour fire 1998' })).toBeVisible();
});

test('what could not be saved is said until it was read', async ({ start }) => {
  const { application, window } = await start(oneDocument);
  await expect(statusBar(window)).toContainText('Saved');
  const [pid] = await corePids(application);
  if (pid === undefined) throw new Error('No core is running');
  process.kill(pid, 'SIGSTOP');
  await window.getByRole('button', { name: 'Harbour fire 1998' }).click();
  await window.getByRole('textbox', { name: 'Title of the project' }).fill('Warehouse 7');
  await window.keyboard.press('Enter');
  await expect(statusBar(window)).toContainText('Saving…');

  process.kill(pid, 'SIGKILL');
  const failure = statusBar(window).getByRole('alert');
  await expect(failure).toContainText('Not done:');
  const banner = window.getByRole('alert').filter({ hasText: 'was started again' });
  await expect(banner).toBeVisible();
  await expect(failure).toBeVisible();
  await expect(window.getByRole('heading', { name: 'Harbour fire 1998' })).toBeVisible();

  await banner.getByRole('button', { name: 'Dismiss' }).click();
  await failure.getByRole('button', { name: 'Dismiss' }).click();
  await expect(statusBar(window)).toContainText('Saved');
});

test('the whole project is checked from the status bar', async ({ start }) => {
  const { window } = await start(oneDocument);
  await statusBar(window).getByRole('button', { name: '1 capture verified' }).click();
  const dialog = window.getByRole('dialog', { name: 'Everything in the project is as it was stored' });
  await expect(dialog.getByRole('listitem').filter({ hasText: 'originals' })).toContainText('1 of 1');
});
