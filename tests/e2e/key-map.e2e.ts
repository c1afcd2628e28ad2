import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import type { Preferences } from '../../renderer/stores/preferences.ts';
import { importText, test } from '../support/window/assay-test.ts';
import { libraryDocuments, recordMenu } from '../support/window/assay-window.ts';

// The map of keys and the palette, as a person changes and uses them.

const oneDocument = {
  prepare: async (core: Parameters<typeof importText>[0]) => {
    await importText(core, 'inquiry.txt', 'The inquiry heard that two warnings were sent.');
  },
};

async function openMap(window: Page) {
  await expect(libraryDocuments(window)).toHaveCount(1);
  await window.keyboard.press('F1');
  const map = window.getByRole('dialog', { name: 'Keys' });
  await expect(map).toBeVisible();
  return map;
}

/** Asks for another key for a command of the open map, by the keyboard alone. */
async function change(window: Page, title: string) {
  const map = window.getByRole('dialog', { name: 'Keys' });
  await map.getByRole('textbox', { name: 'Find a command or key' }).fill(title);
  await map.getByRole('button', { name: `Change the key of ${title}`, exact: true }).press('Enter');
  await expect(map.getByRole('button', { name: `Press the new key for ${title}` })).toBeFocused();
  return map.getByRole('listitem').filter({ hasText: title });
}

test('a command is given another key, which runs it, stands in the menu and is there after a restart', async ({
  start,
  folder,
}) => {
  const { application, window, close } = await start(oneDocument);
  const accelerator = () =>
    application.evaluate(() => {
      const { menuItems } = globalThis as unknown as { menuItems: readonly Electron.MenuItem[] };
      return menuItems.find((item) => item.id === 'view.toggleLibrary')?.accelerator;
    });
  await recordMenu(application);
  await openMap(window);
  const line = await change(window, 'Hide the library');
  await window.keyboard.press('F8');
  await expect(line.locator('kbd')).toHaveText('F8');
  await expect.poll(accelerator).toBe('F8');
  await window.keyboard.press('Escape');
  const library = window.getByRole('navigation', { name: 'Library' });
  await window.keyboard.press('ControlOrMeta+B');
  await expect(library).toBeVisible();
  await window.keyboard.press('F8');
  await expect(library).toBeHidden();
  await window.keyboard.press('F8');
  await expect(library).toBeVisible();
  await expect
    .poll(async () => {
      const written = await readFile(join(folder, 'user-data', 'preferences.json'), 'utf8');
      return (JSON.parse(written) as Preferences).keys;
    })
    .toEqual({ 'view.toggleLibrary': ['F8'] });
  await close();

  const again = await start();
  await expect(libraryDocuments(again.window)).toHaveCount(1);
  await again.window.keyboard.press('F8');
  await expect(again.window.getByRole('navigation', { name: 'Library' })).toBeHidden();
});

test('keys of text fields and of the system are refused with the reason, and those of others are only swapped knowingly', async ({
  start,
}) => {
  const { window } = await start(oneDocument);
  await openMap(window);
  const line = await change(window, 'Sources');
  await window.keyboard.press('ControlOrMeta+C');
  await expect(line.getByRole('alert')).toContainText('copies');
  await window.keyboard.press('ArrowDown');
  await expect(line.getByRole('alert')).toContainText('moves in a text');
  await window.keyboard.press('ControlOrMeta+4');
  await expect(line.getByRole('alert')).toContainText('belongs to “Notes”');
  await line.getByRole('button', { name: 'Swap the keys' }).click();
  await expect(line.locator('kbd')).toHaveText(/4$/);
  await expect(line.getByRole('button', { name: 'Change the key of Sources' })).toBeFocused();
  await window.keyboard.press('Escape');
  await window.keyboard.press('ControlOrMeta+4');
  await expect(window.getByRole('main').getByRole('heading', { name: 'Sources' })).toBeVisible();
  await window.keyboard.press('ControlOrMeta+2');
  await expect(window.getByRole('region', { name: 'Notes' })).toBeVisible();
});

test('one key is taken away, given back, and all keys are reset at once', async ({ start }) => {
  const { window } = await start(oneDocument);
  const map = await openMap(window);
  const line = await change(window, 'Dark theme');
  await window.keyboard.press('Shift+B');
  await expect(line.locator('kbd')).toHaveText('Shift B');
  await change(window, 'Dark theme');
  await line.getByRole('button', { name: 'Take away Shift B' }).click();
  await expect(line.locator('kbd')).toHaveCount(0);
  const search = await change(window, 'Search text, claims, notes, tags');
  await window.keyboard.press('F9');
  await expect(search.locator('kbd').first()).toHaveText('F9');
  await change(window, 'Search text, claims, notes, tags');
  await search.getByRole('button', { name: /^As it came/ }).click();
  await expect(search.locator('kbd').filter({ hasText: 'F9' })).toHaveCount(0);
  await change(window, 'Dark theme');
  await window.keyboard.press('Shift+B');
  await map.getByRole('button', { name: 'Reset all keys' }).click();
  await expect(line.locator('kbd')).toHaveCount(0);
  await expect(map.getByRole('button', { name: 'Reset all keys' })).toBeDisabled();
});

test('the map is searched by word and by key', async ({ start }) => {
  const { window } = await start(oneDocument);
  const map = await openMap(window);
  await map.getByRole('textbox', { name: 'Find a command or key' }).fill('shift f');
  await expect(
    map.getByRole('listitem').filter({ hasText: 'Search text, claims, notes, tags' }),
  ).toBeVisible();
  await map.getByRole('textbox', { name: 'Find a command or key' }).fill('dark');
  await expect(map.getByRole('listitem')).toHaveText(/Dark theme/);
});

test('the palette finds by parts of words, puts what was chosen last first, and remembers it', async ({
  start,
  folder,
}) => {
  const first = await start(oneDocument);
  await expect(libraryDocuments(first.window)).toHaveCount(1);
  await first.window.keyboard.press('ControlOrMeta+K');
  const palette = first.window.getByRole('dialog', { name: 'Command palette' });
  await palette.getByRole('combobox').fill('exp md');
  await expect(palette.getByRole('option').first()).toContainText('Export annotated notes');
  await first.window.keyboard.press('Enter');
  await expect(first.window.getByRole('heading', { name: 'Export annotated notes' })).toBeVisible();
  await expect
    .poll(async () => {
      const written = await readFile(join(folder, 'user-data', 'preferences.json'), 'utf8');
      return (JSON.parse(written) as Preferences).recentCommands;
    })
    .toEqual(['export.open']);
  await first.close();

  const { window } = await start();
  await expect(libraryDocuments(window)).toHaveCount(1);
  await window.keyboard.press('ControlOrMeta+K');
  const again = window.getByRole('dialog', { name: 'Command palette' });
  await expect(again.getByRole('option').first()).toContainText('Export annotated notes');
});
