import { expect } from '@playwright/test';
import { besides, card } from '../support/projects/annotated-project.ts';
import { test } from '../support/window/assay-test.ts';
import { readingWindow } from '../support/window/reading-window.ts';
import { addAnnotatedStatements, passages, titles } from '../support/projects/two-statements.ts';

// One annotation on several passages, in the real application.

/** The words of every passage of the annotation on the warnings, as stored. */
function storedPassages(folder: string): Promise<readonly string[]> {
  return besides(folder, async (core) => {
    const all = await core.call('annotations.list', {});
    const found = all.find(({ targets }) => targets[0]?.exact === passages.warnings);
    return found?.targets.map(({ exact }) => exact) ?? [];
  });
}

test('a passage of another document is added to the annotation at hand, and each is a way there', async ({
  start,
  folder,
}) => {
  const assay = await start({ prepare: addAnnotatedStatements });
  const { window } = assay;
  const reading = readingWindow(assay, window);
  await reading.open(titles.report);
  await reading.click('written warnings');
  await expect(card(window, passages.warnings).locator('[aria-current=true]')).toBeVisible();

  await reading.open(titles.denial);
  await reading.drag({ words: passages.disputed, at: 'start' }, { words: passages.disputed, at: 'end' });
  await reading.toolbar.getByRole('button', { name: 'Add' }).click();
  await expect.poll(() => storedPassages(folder)).toEqual([passages.warnings, passages.disputed]);

  const here = card(window, passages.disputed);
  await expect(here).toContainText('Passage 2 of 2');
  await here.getByRole('button', { name: passages.warnings }).click();
  await expect(window.getByRole('document', { name: titles.report })).toBeVisible();
  await expect(card(window, passages.warnings)).toContainText('Passage 1 of 2');
  await expect(window.getByRole('article')).toHaveCount(1);

  await reading.text.focus();
  await window.keyboard.press('Shift+N');
  await expect(window.getByRole('document', { name: titles.denial })).toBeVisible();
  await window.keyboard.press('Shift+N');
  await expect(window.getByRole('document', { name: titles.report })).toBeVisible();
});

test('N goes past an annotation of two passages in one text, and one of them is taken away', async ({
  start,
  folder,
}) => {
  const assay = await start({ prepare: addAnnotatedStatements });
  const { window } = assay;
  const reading = readingWindow(assay, window);
  await reading.open(titles.report);
  await reading.click('written warnings');
  await reading.drag({ words: passages.figure, at: 'start' }, { words: passages.figure, at: 'end' });
  await window.keyboard.press('a');
  await expect.poll(() => storedPassages(folder)).toEqual([passages.warnings, passages.figure]);

  await reading.drag({ words: 'No warning', at: 'start' }, { words: 'No warning', at: 'end' });
  await window.keyboard.press('h');
  const said = window.locator('.visually-hidden[role=status]');
  await expect(said).toContainText('Highlighted');
  await reading.text.focus();
  for (const place of [1, 2, 3, 1]) {
    await window.keyboard.press('n');
    await expect(said).toContainText(`Annotation ${place} of 3`);
  }

  await card(window, passages.warnings).getByRole('button', { name: passages.warnings, exact: true }).click();
  await card(window, passages.warnings).getByRole('button', { name: 'Remove this passage' }).click();
  await expect.poll(() => storedPassages(folder)).toEqual([passages.warnings]);
  await window.keyboard.press('ControlOrMeta+z');
  await expect.poll(() => storedPassages(folder)).toEqual([passages.warnings, passages.figure]);
});
