import { fileURLToPath } from 'node:url';
import { expect, type Locator, type Page } from '@playwright/test';
import { expectAccessible } from '../support/window/accessibility.ts';
import { test } from '../support/window/assay-test.ts';
import { readingWindow } from '../support/window/reading-window.ts';

// PDFs and images on their pages, in the real application.

const fixture = (path: string) => fileURLToPath(new URL(`../fixtures/formats/${path}`, import.meta.url));

/** What is read, as text or on its pages. */
function textOf(window: Page): Locator {
  return window.locator('[role=document]');
}

/** Waits until the picture of a page (from 0) is there. */
async function picture(window: Page, number: number): Promise<Locator> {
  const page = window.locator(`.pages-page[data-page="${number}"]`);
  await expect(page.locator('canvas, img')).toBeVisible();
  return page;
}

test('what is annotated on a page stands in the text, and the other way round, also after a restart', async ({
  start,
}) => {
  const assay = await start({
    prepare: async (core) => void (await core.importPaths([fixture('pdf/report.pdf')], {})),
  });
  const { window } = assay;
  const reading = readingWindow(assay, window);
  await expect(textOf(window)).toBeVisible();
  await window.keyboard.press('o');
  await picture(window, 0);
  const words = 'shortly before midnight';
  await reading.drag({ words, at: 'start' }, { words, at: 'end' });
  await expect(reading.toolbar).toBeVisible();
  await window.keyboard.press('h');
  const card = window.getByRole('tabpanel', { name: /^Annotations/ });
  await expect(card).toContainText(words);
  const painted = () => window.evaluate(() => CSS.highlights.get('annotation-amber-none-0')?.size ?? 0);
  await expect.poll(painted).toBe(1);

  await window.keyboard.press('o');
  await expect(window.locator('.pages-page')).toHaveCount(0);
  await expect.poll(painted).toBe(1);
  // A word that is cut at the end of its line on the page is whole in the text.
  await reading.drag({ words: 'This review', at: 'start' }, { words: 'compares', at: 'end' });
  await window.keyboard.press('h');
  await expect(card).toContainText('This review compares');
  await window.keyboard.press('o');
  await picture(window, 0);
  await expect.poll(painted).toBe(2);

  await window.keyboard.press('+');
  const size = window.getByRole('combobox', { name: 'Size of pages' });
  await expect(size).toHaveText(/^\d+ %$/);
  const zoom = (await size.textContent()) ?? '';
  await assay.close();

  const again = await start();
  await picture(again.window, 0);
  await expect(again.window.getByRole('combobox', { name: 'Size of pages' })).toHaveText(zoom);
  await expect(again.window.getByRole('tabpanel', { name: /^Annotations/ })).toContainText(words);
});

test('pages are gone through by key, by their printed number and in small', async ({ start }) => {
  const { window } = await start({
    prepare: async (core) => void (await core.importPaths([fixture('pdf/labelled.pdf')], {})),
  });
  await expect(textOf(window)).toBeVisible();
  await window.keyboard.press('o');
  await picture(window, 0);
  const field = window.getByRole('textbox', { name: 'Page' });
  await expect(field).toHaveValue('i');
  await window.keyboard.press('.');
  await expect(field).toHaveValue('ii');
  await window.keyboard.press(',');
  await expect(field).toHaveValue('i');
  await window.keyboard.press('ControlOrMeta+Alt+g');
  await expect(field).toBeFocused();
  await window.keyboard.type('A-1');
  await window.keyboard.press('Enter');
  await expect(textOf(window)).toBeFocused();
  await expect(field).toHaveValue('A-1');
  await window.keyboard.press('ControlOrMeta+Alt+t');
  const small = window.getByRole('navigation', { name: 'Small pages' });
  await expect(small.getByRole('button')).toHaveCount(4);
  await expect(small.getByRole('button', { name: 'Page i', exact: true }).locator('canvas')).toBeVisible();
  await small.getByRole('button', { name: 'Page ii' }).click();
  await expect(field).toHaveValue('ii');
  await expectAccessible(window, 'pages with small ones');
});

test('words of a right-to-left page are copied in the order in which they are read', async ({ start }) => {
  const assay = await start({
    prepare: async (core) => void (await core.importPaths([fixture('pdf/right-to-left.pdf')], {})),
  });
  const { window, application } = assay;
  const reading = readingWindow(assay, window);
  await expect(textOf(window)).toBeVisible();
  await window.keyboard.press('o');
  await picture(window, 0);
  const words = 'בשנת 1997 ולא';
  await reading.drag({ words, at: 'start' }, { words, at: 'end' });
  await expect(reading.toolbar).toBeVisible();
  await window.keyboard.press('ControlOrMeta+C');
  await expect.poll(() => application.evaluate(({ clipboard }) => clipboard.readText())).toBe(words);
  await window.keyboard.press('h');
  await expect(window.getByRole('tabpanel', { name: /^Annotations/ })).toContainText(words);
});

test('a region of a scanned page is drawn by mouse and by keys, judged like words, and undone', async ({
  start,
}) => {
  const { window } = await start({
    prepare: async (core) => void (await core.importPaths([fixture('pdf/scanned.pdf')], {})),
  });
  await expect(textOf(window)).toBeVisible();
  await window.keyboard.press('o');
  await window.keyboard.press('.');
  await picture(window, 1);
  await expect(window.getByRole('textbox', { name: 'Page' })).toHaveValue('2');
  await window.keyboard.press('Shift+R');
  const box = await window.locator('.pages-page').nth(1).boundingBox();
  if (box === null) throw new Error('The page is not in view');
  await window.mouse.move(box.x + box.width * 0.2, box.y + box.height * 0.1);
  await window.mouse.down();
  await window.mouse.move(box.x + box.width * 0.6, box.y + box.height * 0.3, { steps: 4 });
  await window.mouse.up();
  const cards = window.getByRole('tabpanel', { name: /^Annotations/ }).getByRole('article');
  await expect(cards).toHaveCount(1);
  await expect(cards.first()).toContainText('Region on page 2');
  await expect(cards.first().locator('canvas')).toBeVisible();
  const signs = window.locator('.pages-region-sign');
  await expect(window.locator('.pages-region')).toHaveCount(1);

  await window.keyboard.press('Shift+R');
  const draft = window.getByRole('application', { name: /^Region on page 2: from/ });
  await expect(draft).toBeFocused();
  const before = await draft.getAttribute('aria-label');
  await window.keyboard.press('ArrowDown');
  await window.keyboard.press('Shift+ArrowRight');
  await expect(draft).not.toHaveAttribute('aria-label', before ?? '');
  await expectAccessible(window, 'a region that is drawn');
  await draft.focus();
  await window.keyboard.press('Enter');
  await expect(cards).toHaveCount(2);
  await expect(window.locator('.pages-region')).toHaveCount(2);
  await expect(textOf(window)).toBeFocused();

  await window.keyboard.press('ControlOrMeta+z');
  await expect(cards).toHaveCount(1);
  await expect(window.locator('.pages-region')).toHaveCount(1);
  await window.keyboard.press('n');
  await expect(
    cards
      .first()
      .getByRole('button', { name: /^Region on page 2/ })
      .first(),
  ).toHaveAttribute('aria-current', 'true');
  await window.keyboard.press('c');
  await window.keyboard.type('The stamp of the harbour office.');
  await expect(signs.last()).toHaveAccessibleName(/stamp of the harbour office/);
});

test('a region that was drawn is moved and sized by mouse and by keys, is on the strip, and is undone', async ({
  start,
}) => {
  const { window } = await start({
    prepare: async (core) => {
      const { items } = await core.importPaths([fixture('pdf/scanned.pdf')], {});
      const region = { page: 0, boxes: [{ x: 0.2, y: 0.1, width: 0.4, height: 0.2 }] };
      await core.call('annotations.createRegion', { capture: items[0]?.capture ?? '', region });
    },
  });
  await expect(textOf(window)).toBeVisible();
  await window.keyboard.press('o');
  await picture(window, 0);
  const strip = window.getByRole('navigation', { name: 'Where annotations fall in the document' });
  const mark = strip.getByRole('button', { name: 'Region on page 1' });
  await expect(mark).toHaveCount(1);
  await mark.click();
  await expect(mark).toHaveAttribute('aria-current', 'true');

  const region = window.locator('.pages-region');
  const place = () => region.evaluate(({ style }) => [style.left, style.top, style.width, style.height]);
  const pull = async (handle: string, [x, y]: readonly [number, number]) => {
    const page = await window.locator('.pages-page').first().boundingBox();
    const box = await window.locator(handle).boundingBox();
    if (page === null || box === null) throw new Error('The handle is not in view');
    const [fromX, fromY] = [box.x + box.width / 2, box.y + box.height / 2];
    await window.mouse.move(fromX, fromY);
    await window.mouse.down();
    await window.mouse.move(fromX + x * page.width, fromY + y * page.height, { steps: 4 });
    await window.mouse.up();
  };
  const parts = async () => (await place()).map((part) => Math.round(Number.parseFloat(part)));
  expect(await parts()).toEqual([20, 10, 40, 20]);
  await pull('[data-corner=se]', [0.1, 0.05]);
  await expect.poll(parts).toEqual([20, 10, 50, 25]);
  await pull('[data-edge=n]', [0.1, 0]);
  await expect.poll(parts).toEqual([30, 10, 50, 25]);
  await window.keyboard.press('ControlOrMeta+z');
  await expect.poll(parts).toEqual([20, 10, 50, 25]);

  const sign = window.locator('.pages-region-sign');
  await sign.focus();
  await window.keyboard.press('ArrowRight');
  await window.keyboard.press('ArrowRight');
  await window.keyboard.press('Shift+ArrowDown');
  await expect.poll(parts).toEqual([24, 10, 50, 27]);
  await expect(sign).toBeFocused();
  await expectAccessible(window, 'a region with its handles');
  await window.keyboard.press('ControlOrMeta+z');
  await expect.poll(parts).toEqual([20, 10, 50, 25]);
});

test('an image is one page, shown as it is stored', async ({ start }) => {
  const { window } = await start({
    prepare: async (core) => void (await core.importPaths([fixture('png/quay.png')], {})),
  });
  const page = await picture(window, 0);
  const image = page.locator('img');
  await expect
    .poll(() => image.evaluate((element: HTMLImageElement) => element.naturalWidth))
    .toBeGreaterThan(0);
  await window.keyboard.press('Shift+R');
  await window.keyboard.press('Enter');
  const cards = window.getByRole('tabpanel', { name: /^Annotations/ }).getByRole('article');
  await expect(cards.first()).toContainText('Region on page 1');
  await expect(cards.first().locator('canvas')).toBeVisible();
});

test('find leads to the words on a page, and what was found is selected there', async ({ start }) => {
  const assay = await start({
    prepare: async (core) => void (await core.importPaths([fixture('pdf/report.pdf')], {})),
  });
  const { window } = assay;
  await expect(textOf(window)).toBeVisible();
  await window.keyboard.press('o');
  await picture(window, 0);
  await window.keyboard.press('ControlOrMeta+f');
  await window.getByRole('textbox', { name: 'Find in document' }).fill('hardly ever do');
  await expect(window.getByRole('search').getByRole('status')).toHaveText('1 of 1');
  await expect.poll(() => window.evaluate(() => CSS.highlights.get('find-active')?.size)).toBe(1);
  await expect(window.getByRole('textbox', { name: 'Page' })).toHaveValue('42');
  await window.getByRole('textbox', { name: 'Find in document' }).press('Escape');
  await expect(window.getByRole('toolbar', { name: 'Selected words' })).toBeVisible();
});

test('an encrypted file asks for its password, tells a wrong one, and shows its pages', async ({ start }) => {
  const { window } = await start({
    prepare: async (core) =>
      void (await core.importPaths([fixture('pdf/locked-aes.pdf')], { password: 'quay' })),
  });
  await expect(textOf(window)).toBeVisible();
  await window.keyboard.press('o');
  const password = window.getByLabel('These pages are encrypted. Password of the file:');
  await password.fill('wharf');
  await password.press('Enter');
  const again = window.getByLabel('This password does not open the file. Its password:');
  await again.fill('quay');
  await again.press('Enter');
  await picture(window, 0);
  await expect(again).toBeHidden();
});
