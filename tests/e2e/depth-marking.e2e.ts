import { expect, type Page } from '@playwright/test';
import { besides, goTo, storedTags } from '../support/projects/annotated-project.ts';
import { test } from '../support/window/assay-test.ts';
import { statusBar } from '../support/window/assay-window.ts';
import { type ReadingWindow, readingWindow } from '../support/window/reading-window.ts';
import { addStatements, passages, titles } from '../support/projects/two-statements.ts';

// Number keys and marking as one selects, in the real application.

const prepare = async (core: Parameters<typeof addStatements>[0]) => {
  await addStatements(core);
  for (const name of ['Attribution', 'Denial', 'Figure']) await core.call('tags.create', { name });
};

function select({ drag }: ReadingWindow, words: string): Promise<void> {
  return drag({ words, at: 'start' }, { words, at: 'end' });
}

function storedQuotes(folder: string): Promise<readonly string[]> {
  return besides(folder, async (core) =>
    (await core.call('annotations.list', {})).map(({ targets }) => targets[0]?.exact ?? ''),
  );
}

function marking(window: Page) {
  return statusBar(window).getByLabel('Marking as you select');
}

test('a tag is given a number key in the codebook, which another tag had by its place', async ({
  start,
  folder,
}) => {
  const assay = await start({ prepare });
  const { window } = assay;
  const reading = readingWindow(assay, window);
  await goTo(window, 'Tags');
  await window.getByRole('treeitem', { name: /^Figure/ }).click();
  const detail = window.getByRole('region', { name: 'Tag Figure' });
  await detail.getByRole('combobox', { name: 'Number key' }).click();
  await window.getByRole('option', { name: /^1/ }).click();
  await expect(window.getByRole('treeitem', { name: /^Figure/ })).toContainText('1');
  await expect(window.getByRole('treeitem', { name: /^Attribution/ }).locator('.tags-key')).toHaveCount(0);

  await reading.open(titles.report);
  await select(reading, passages.figure);
  await window.keyboard.press('1');
  await expect.poll(() => storedTags(folder, passages.figure)).toEqual(['Figure']);
  await select(reading, passages.warnings);
  await window.keyboard.press('2');
  await expect.poll(() => storedTags(folder, passages.warnings)).toEqual(['Denial']);
});

test('while marking, every selection is highlighted with the chosen tags until Escape, each undone by itself', async ({
  start,
  folder,
}) => {
  const assay = await start({ prepare });
  const { window } = assay;
  const reading = readingWindow(assay, window);
  await reading.open(titles.report);
  await reading.text.focus();
  await window.keyboard.press('m');
  await window.getByRole('combobox', { name: 'Tags', exact: true }).fill('Fig');
  await window.keyboard.press('Enter');
  await window.keyboard.press('Escape');
  await expect(marking(window)).toContainText('Figure');

  await select(reading, passages.figure);
  await expect.poll(() => storedTags(folder, passages.figure)).toEqual(['Figure']);
  await reading.text.focus();
  await window.keyboard.press('2');
  await expect(marking(window)).toContainText('Denial');
  await select(reading, passages.warnings);
  await expect.poll(() => storedTags(folder, passages.warnings)).toEqual(['Denial', 'Figure']);

  await window.keyboard.press('Escape');
  await expect(marking(window)).toBeHidden();
  await select(reading, 'second warning');
  await expect(reading.toolbar).toBeVisible();
  await expect.poll(() => storedQuotes(folder)).toHaveLength(2);
  await window.keyboard.press('Escape');
  await window.keyboard.press('ControlOrMeta+z');
  await expect.poll(() => storedQuotes(folder)).toEqual([passages.figure]);
  await window.keyboard.press('ControlOrMeta+z');
  await expect.poll(() => storedQuotes(folder)).toEqual([]);
});

test('a selection drawn with keys is marked when Shift is let go, and a double click marks its word', async ({
  start,
  folder,
}) => {
  const assay = await start({ prepare });
  const { window } = assay;
  const reading = readingWindow(assay, window);
  await reading.open(titles.report);
  await reading.text.focus();
  await window.keyboard.press('m');
  await window.keyboard.press('Escape');
  await reading.click('second warning');
  await window.keyboard.down('Shift');
  await window.keyboard.press('End');
  await window.keyboard.up('Shift');
  await expect.poll(() => storedQuotes(folder)).toHaveLength(1);
  await reading.click('died', 2);
  await expect.poll(() => storedQuotes(folder)).toContain('died');
});
