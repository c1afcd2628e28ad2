import { expect, type Page } from '@playwright/test';
import { expectAccessible } from '../support/window/accessibility.ts';
import { besides } from '../support/projects/annotated-project.ts';
import { importText, test } from '../support/window/assay-test.ts';
import { runFromPalette } from '../support/window/assay-window.ts';
import { readingWindow } from '../support/window/reading-window.ts';
import { addAnnotatedStatements, titles } from '../support/projects/two-statements.ts';

// Marking all hits of a search after a review, in the real application.

interface Stored {
  readonly quotes: readonly string[];
  readonly tags: readonly string[];
}

function stored(folder: string): Promise<Stored> {
  return besides(folder, async (core) => ({
    quotes: (await core.call('annotations.list', {})).map(({ targets }) => targets[0]?.exact ?? ''),
    tags: (await core.call('tags.list', {})).map(({ name, annotations }) => `${name} ${annotations}`),
  }));
}

function review(window: Page) {
  return window.getByRole('dialog', { name: /^Mark all hits of/ });
}

/** The box in the header, which searches all of the project. */
function searchBox(window: Page) {
  return window.getByRole('combobox', { name: 'Search text, claims, notes, tags' });
}

test('all hits of a search are reviewed, marked in one step with a new tag, and undone in one', async ({
  start,
  folder,
}) => {
  const { window } = await start({ prepare: addAnnotatedStatements });
  const before = await stored(folder);
  await searchBox(window).fill('warning');
  await window.getByRole('button', { name: 'Mark all hits…' }).click();
  const dialog = review(window);
  await expect(dialog).toContainText('2 of 3 hits in 2 documents will be marked, as one step.');
  const annotated = dialog.getByRole('checkbox', { name: /No warning of any kind/ });
  await expect(annotated).not.toBeChecked();
  await dialog.getByRole('checkbox', { name: /No warning was answered/ }).uncheck();
  await dialog.getByRole('combobox', { name: 'Tags' }).fill('Letters');
  await window.keyboard.press('Enter');
  await dialog.getByRole('textbox', { name: /^Comment/ }).fill('Which letter?');
  await expectAccessible(window, 'review of all hits');
  await dialog.getByRole('button', { name: 'Mark 1 passage' }).click();
  await expect(dialog).toBeHidden();
  await expect
    .poll(() => stored(folder))
    .toEqual({
      quotes: expect.arrayContaining([...before.quotes, 'warning']),
      tags: expect.arrayContaining(['Letters 1', ...before.tags]),
    });
  await runFromPalette(window, 'Undo');
  await expect.poll(() => stored(folder)).toEqual(before);
});

test('what find in document shows is marked from its bar', async ({ start, folder }) => {
  const assay = await start({ prepare: addAnnotatedStatements });
  const { window } = assay;
  const reading = readingWindow(assay, window);
  await reading.open(titles.report);
  await window.keyboard.press('ControlOrMeta+f');
  await window.getByRole('textbox', { name: 'Find in document' }).fill('warning');
  const bar = window.getByRole('search', { name: 'Find in document' });
  await expect(bar).toContainText('of 3');
  await bar.getByRole('button', { name: 'Mark all…' }).click();
  await expect(review(window)).toContainText('2 of 3 hits in 1 document will be marked');
  await review(window)
    .getByRole('checkbox', { name: /^Harbour.* of 3/ })
    .check();
  await review(window).getByRole('button', { name: 'Mark 3 passages' }).click();
  await expect.poll(async () => (await stored(folder)).quotes).toHaveLength(5);
  await window.keyboard.press('Escape');
  await reading.text.focus();
  await window.keyboard.press('ControlOrMeta+z');
  await expect.poll(async () => (await stored(folder)).quotes).toHaveLength(2);
});

test('thousands of hits are reviewed, marked and undone as one step', async ({ start, folder }) => {
  const count = 4_000;
  const { window } = await start({
    prepare: (core) =>
      importText(core, 'log.txt', `Harbour log\n\n${'The alarm was raised again. '.repeat(count)}`),
  });
  await searchBox(window).fill('alarm');
  await window.getByRole('button', { name: 'Mark all hits…' }).click();
  const dialog = review(window);
  await expect(dialog).toContainText('4,000 of 4,000 hits in 1 document will be marked');
  expect(await dialog.getByRole('checkbox').count()).toBeLessThan(100);
  await dialog.getByRole('button', { name: 'Mark 4,000 passages' }).click();
  await expect(dialog).toBeHidden();
  await expect.poll(async () => (await stored(folder)).quotes.length).toBe(count);
  await runFromPalette(window, 'Undo');
  await expect.poll(async () => (await stored(folder)).quotes.length).toBe(0);
});
