import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { expectAccessible } from '../support/window/accessibility.ts';
import { importText, test } from '../support/window/assay-test.ts';
import { libraryDocuments, runFromPalette } from '../support/window/assay-window.ts';
import { launchAssay } from '../support/window/launch.ts';

// The tour of the first start, in the real application with the sample project.

const tour = (window: Page) => window.getByRole('region', { name: 'Tour' });

test('the first start offers a tour that follows what one does, and never comes by itself again', async ({
  folder,
}) => {
  const userData = join(folder, 'user-data');
  const first = await launchAssay({ userData, isFirstStart: true });
  const { window } = first;
  const step = async (title: string) => {
    await expect(tour(window).getByRole('heading', { name: title })).toBeVisible();
  };
  await step('Open a document');
  await libraryDocuments(window).getByRole('button', { name: 'Minutes of the first public sitting' }).click();
  await step('Select words');
  await window.locator('[role=document]').focus();
  await window.keyboard.press('ControlOrMeta+Home');
  for (let word = 0; word < 3; word += 1) await window.keyboard.press('ControlOrMeta+Shift+ArrowRight');
  await step('Highlight them');
  await window.keyboard.press('h');
  await step('Tag it');
  await window.keyboard.press('t');
  await window.keyboard.type('denial');
  await window.keyboard.press('Enter');
  await step('Grade its source');
  await window.keyboard.press('Escape');
  // Until the field of the tags has let the keys go, a letter would be typed into it.
  await expect.poll(() => window.evaluate(() => document.activeElement?.tagName)).not.toBe('INPUT');
  await window.keyboard.press('Shift+G');
  await window
    .getByRole('radio', { name: /usually reliable/ })
    .first()
    .click();
  await window.getByRole('button', { name: 'Record grade' }).click();
  await step('Search everything');
  await window.keyboard.press('/');
  await window.keyboard.type('warning');
  await step('Export');
  await window.keyboard.press('ControlOrMeta+E');
  await step('That is all');
  await tour(window).getByRole('button', { name: 'Done' }).click();
  await expect(tour(window)).toHaveCount(0);
  await first.close();

  const { window: again, close } = await launchAssay({ userData });
  await expect(libraryDocuments(again).first()).toBeVisible();
  await again.getByRole('contentinfo').getByText('Saved').waitFor();
  await expect(tour(again)).toHaveCount(0);
  await close();
});

test('Escape leaves the tour at once, the keyboard reaches it, and Help replays it', async ({ folder }) => {
  const userData = join(folder, 'user-data');
  const assay = await launchAssay({ userData, isFirstStart: true });
  const { window } = assay;
  await expect(tour(window)).toBeVisible();
  await window.keyboard.press('Escape');
  await expect(tour(window)).toHaveCount(0);
  await expect
    .poll(async () => JSON.parse(await readFile(join(userData, 'preferences.json'), 'utf8')))
    .toMatchObject({ tour: 'seen' });

  await runFromPalette(window, 'Replay the tour');
  await expect(tour(window)).toBeVisible();
  for (let tries = 0; tries < 8; tries += 1) {
    await window.keyboard.press('F6');
    if (await tour(window).evaluate((card) => card.contains(document.activeElement))) break;
  }
  const next = tour(window).getByRole('button', { name: 'Next' });
  for (let tries = 0; tries < 4 && !(await next.evaluate((it) => it === document.activeElement)); tries += 1)
    await window.keyboard.press('Tab');
  await window.keyboard.press('Enter');
  await expect(tour(window).getByRole('heading', { name: 'Select words' })).toBeVisible();
  await tour(window).getByRole('button', { name: 'Back' }).click();
  await expect(tour(window).getByRole('heading', { name: 'Open a document' })).toBeVisible();
  await tour(window).getByRole('button', { name: 'Skip the tour' }).click();
  await expect(tour(window)).toHaveCount(0);
  await assay.close();
});

test('the tour is accessible in every theme', async ({ folder }) => {
  const assay = await launchAssay({ userData: join(folder, 'user-data'), isFirstStart: true });
  await expect(tour(assay.window)).toBeVisible();
  await assay.window.emulateMedia({ reducedMotion: 'reduce' });
  await expectAccessible(assay.window, 'the tour');
  await assay.close();
});

test('the tour does not start over a project of one’s own', async ({ start }) => {
  const { window } = await start({
    isFirstStart: true,
    prepare: (core) => importText(core, 'log.txt', 'The first alarm was raised at 2.14 a.m.'),
  });
  await expect(libraryDocuments(window)).toHaveCount(1);
  await expect(tour(window)).toHaveCount(0);
});
