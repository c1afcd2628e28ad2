import { fileURLToPath } from 'node:url';
import { expect } from '@playwright/test';
import { test } from '../support/window/assay-test.ts';
import { readingWindow } from '../support/window/reading-window.ts';

// Books in the real application: by their outline, and from right to left.

const book = (name: string) => fileURLToPath(new URL(`../fixtures/formats/epub/${name}`, import.meta.url));

test('a book is read by its outline, by mouse and by keys, and links lead within it', async ({ start }) => {
  const assay = await start({
    prepare: async (core) => void (await core.importPaths([book('harbour.epub')], {})),
  });
  const { window } = assay;
  await expect(window.getByRole('document', { name: 'The Night of the Harbour Fire' })).toBeVisible();
  await window.getByRole('tab', { name: 'Outline', exact: true }).click();
  const outline = window.getByRole('tabpanel', { name: 'Outline' });
  const places = outline.getByRole('button');
  await expect(places).toHaveText(['1 The fire', 'The alarm', 'What was said', '2 Two witnesses', 'Notes']);
  await places.filter({ hasText: '2 Two witnesses' }).click();
  const reading = readingWindow(assay, window);
  await expect
    .poll(async () => (await reading.linesOf('The clerk kept the log.'))[0]?.top ?? -1)
    .toBeGreaterThan(0);
  // The keys go through the places as well.
  await places.first().focus();
  await window.keyboard.press('ArrowDown');
  await expect(places.nth(1)).toBeFocused();
  await window.keyboard.press('Enter');
  await expect(places.nth(1)).toBeVisible();
});

test('words of a right-to-left book are selected, copied and annotated in their own order', async ({
  start,
}) => {
  const assay = await start({
    prepare: async (core) => void (await core.importPaths([book('urdu.epub')], {})),
  });
  const { window, application } = assay;
  const text = window.getByRole('document', { name: 'بندرگاہ کی آگ' });
  await expect(text).toHaveAttribute('dir', 'rtl');
  const reading = readingWindow(assay, window);
  // Letters of the other direction stand in the middle: at the ends a mouse could not tell them.
  const words = 'کلرک نے Harbour Log میں لکھا';
  await reading.drag({ words, at: 'start' }, { words, at: 'end' });
  await expect(reading.toolbar).toBeVisible();
  await window.keyboard.press('ControlOrMeta+C');
  await expect.poll(() => application.evaluate(({ clipboard }) => clipboard.readText())).toContain(words);
  await window.keyboard.press('h');
  const card = window.getByRole('tabpanel', { name: /^Annotations/ });
  await expect(card).toContainText(words);
});
