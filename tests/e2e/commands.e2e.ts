import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import type { Preferences } from '../../renderer/stores/preferences.ts';
import { importText, test } from '../support/window/assay-test.ts';
import {
  chooseFromMenu,
  libraryDocuments,
  recordMenu,
  runFromPalette,
} from '../support/window/assay-window.ts';

const twoDocuments = {
  prepare: async (core: Parameters<typeof importText>[0]) => {
    await importText(core, 'inquiry.txt', 'The inquiry heard that two warnings were sent.');
    await importText(core, 'statement.txt', 'No warning of any kind reached this office.');
  },
};

test('the palette finds commands and documents by part of their names, and gives the focus back', async ({
  start,
}) => {
  const { window } = await start(twoDocuments);
  await expect(libraryDocuments(window)).toHaveCount(2);
  const search = window.getByRole('combobox', { name: 'Search text, claims, notes, tags' });
  await window.keyboard.press('/');
  await expect(search).toBeFocused();

  await window.keyboard.press('ControlOrMeta+K');
  const palette = window.getByRole('dialog', { name: 'Command palette' });
  await palette.getByRole('combobox').fill('statem');
  await expect(palette.getByRole('option').first()).toContainText('statement');
  await window.keyboard.press('Escape');
  await expect(palette).toBeHidden();
  await expect(search).toBeFocused();

  await runFromPalette(window, 'statement');
  await expect(window.getByRole('tab', { name: 'statement', selected: true })).toBeVisible();
});

test('undo and redo say what they undo, in menu and palette, and leave typing alone', async ({ start }) => {
  const { application, window } = await start(twoDocuments);
  const menu = await recordMenu(application);
  await runFromPalette(window, 'Rename this project');
  await window.getByRole('textbox', { name: 'Title of the project' }).fill('Warehouse 7');
  await window.keyboard.press('Enter');
  await expect(window.getByRole('heading', { name: 'Warehouse 7' })).toBeVisible();
  await expect.poll(async () => (await menu())['edit.undo']).toMatch(/^Undo .*rename/i);

  const filter = window.getByRole('textbox', { name: 'Filter documents' });
  await filter.pressSequentially('inq');
  await window.keyboard.press('ControlOrMeta+Z');
  await expect(filter).not.toHaveValue('inq');
  await expect(window.getByRole('heading', { name: 'Warehouse 7' })).toBeVisible();

  await window.getByRole('button', { name: 'Warehouse 7' }).focus();
  await window.keyboard.press('ControlOrMeta+Z');
  await expect(window.getByRole('heading', { name: 'Harbour fire 1998' })).toBeVisible();
  await expect.poll(async () => (await menu())['edit.redo']).toMatch(/^Redo .*rename/i);
  await window.keyboard.press('ControlOrMeta+Shift+Z');
  await expect(window.getByRole('heading', { name: 'Warehouse 7' })).toBeVisible();
});

test('a removed document comes back with undo', async ({ start }) => {
  const { window } = await start(twoDocuments);
  const statement = libraryDocuments(window).filter({ hasText: 'statement' }).getByRole('button');
  await statement.click();
  await statement.press('Delete');
  await expect(libraryDocuments(window)).toHaveCount(1);
  await expect(window.getByRole('tab', { name: 'statement' })).toBeHidden();
  await window.keyboard.press('ControlOrMeta+Z');
  await expect(libraryDocuments(window)).toHaveCount(2);
});

test('the map of keys shows every key once, and once more only in a place of its own', async ({ start }) => {
  const { window } = await start(twoDocuments);
  await expect(libraryDocuments(window)).toHaveCount(2);
  await window.keyboard.press('?');
  const map = window.getByRole('dialog', { name: 'Keys' });
  const groups = await map.getByRole('region').all();
  const keys: string[] = [];
  for (const group of groups) {
    const own = await group.locator('kbd').allTextContents();
    const isApart = /^In /.test((await group.getAttribute('aria-label')) ?? '');
    if (isApart) expect(own.filter((key, index) => own.indexOf(key) !== index)).toEqual([]);
    else keys.push(...own);
  }
  expect(keys.length).toBeGreaterThan(30);
  expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
  await window.keyboard.press('Escape');
  await expect(map).toBeHidden();
});

test('F6 goes round the parts of the window, and back to where the focus was', async ({ start }) => {
  const { window } = await start(twoDocuments);
  await libraryDocuments(window).first().getByRole('button').click();
  const focusedPane = () =>
    window.evaluate(() => document.activeElement?.closest<HTMLElement>('[data-pane]')?.dataset['pane']);
  const visited: (string | undefined)[] = [await focusedPane()];
  for (let step = 0; step < 5; step += 1) {
    await window.keyboard.press('F6');
    visited.push(await focusedPane());
  }
  expect(visited).toEqual(['library', 'document', 'inspector', 'status', 'header', 'library']);
  await expect(libraryDocuments(window).first().getByRole('button')).toBeFocused();
});

test('tabs are closed and changed by key', async ({ start }) => {
  const { window } = await start(twoDocuments);
  await libraryDocuments(window).filter({ hasText: 'inquiry' }).getByRole('button').click();
  await libraryDocuments(window).filter({ hasText: 'statement' }).getByRole('button').click();
  await window.keyboard.press('Control+Tab');
  await expect(window.getByRole('tab', { name: 'inquiry', selected: true })).toBeVisible();
  await window.keyboard.press('ControlOrMeta+W');
  await expect(window.getByRole('tab', { name: 'inquiry' })).toBeHidden();
  await window.keyboard.press('ControlOrMeta+W');
  await expect(window.getByText('Choose a document on the left to read it.')).toBeVisible();
});

test('a command runs from the menu, which shows its key and follows its state', async ({ start }) => {
  const { application, window } = await start(twoDocuments);
  const menu = await recordMenu(application);
  const library = window.getByRole('navigation', { name: 'Library' });
  await runFromPalette(window, 'Hide the library');
  await expect(library).toBeHidden();
  await expect.poll(async () => (await menu())['view.toggleLibrary']).toBe('Show the library');
  await chooseFromMenu(application, 'view.toggleLibrary');
  await expect(library).toBeVisible();
});

test('the documents that were open are open again after a restart', async ({ folder, start }) => {
  const first = await start(twoDocuments);
  await libraryDocuments(first.window).filter({ hasText: 'statement' }).getByRole('button').click();
  await libraryDocuments(first.window).filter({ hasText: 'inquiry' }).getByRole('button').click();
  await expect(first.window.getByRole('tab', { name: 'inquiry', selected: true })).toBeVisible();
  await expect
    .poll(async () => {
      const { openDocuments } = JSON.parse(
        await readFile(join(folder, 'user-data', 'preferences.json'), 'utf8'),
      ) as Preferences;
      return Object.values(openDocuments).map(({ tabs, active }) => tabs.length === 2 && active === tabs[1]);
    })
    .toEqual([true]);
  await first.close();
  const { window } = await start();
  await expect(window.getByRole('tab', { name: 'inquiry', selected: true })).toBeVisible();
  await expect(window.getByRole('tab', { name: 'statement' })).toBeVisible();
});
