import { expect } from '@playwright/test';
import { importText, test } from '../support/window/assay-test.ts';
import { runFromPalette } from '../support/window/assay-window.ts';

// What room views and texts have, and what is told where colours are not.

const report = 'The inquiry heard that at least 31 people had died.';

test('what tells of a text stands beside that text, and leaves other views their room', async ({ start }) => {
  const { window } = await start({ prepare: (core) => importText(core, 'report.txt', report) });
  const inspector = window.getByRole('complementary', { name: 'Inspector' });
  const main = window.getByRole('main', { name: 'Document' });
  await expect(inspector.getByRole('tab', { name: 'Annotations' })).toBeVisible();
  const beside = (await main.boundingBox())?.width ?? 0;

  await runFromPalette(window, 'Evidence matrix');
  await expect(inspector).toBeHidden();
  expect((await main.boundingBox())?.width).toBeGreaterThan(beside + 200);
  await expect(window.getByRole('button', { name: 'Hide the inspector' })).toBeDisabled();

  // A source that is chosen there is no part of a text.
  await runFromPalette(window, 'Sources');
  await window.getByRole('textbox', { name: 'Find or create a source' }).fill('Daily Courier');
  await window.keyboard.press('Enter');
  await expect(inspector).toContainText('Daily Courier');
  await expect(inspector.getByRole('tab')).toHaveText(['Source']);

  await runFromPalette(window, 'Documents');
  await expect(inspector.getByRole('tab', { name: 'Annotations' })).toBeVisible();
});

test('of a project that was never open here, the first added of the texts worked on is shown', async ({
  start,
}) => {
  const { window } = await start({
    prepare: async (core) => {
      await importText(core, 'unread.txt', 'Nobody has marked anything here.');
      for (const name of ['report.txt', 'letter.txt']) {
        const { capture } = await importText(core, name, `${report} ${name}`);
        await core.call('annotations.create', { capture, start: 0, end: 11 });
      }
    },
  });
  await expect(window.getByRole('document', { name: 'report' })).toBeVisible();
});

test('where the system forces its colours, tags are told by letter and line, and what is current by a frame', async ({
  start,
}) => {
  const { window } = await start({
    prepare: async (core) => {
      const { capture } = await importText(core, 'report.txt', report);
      const tag = await core.call('tags.create', { name: 'Figure', pattern: 'wavy', letter: 'WM' });
      await core.call('annotations.create', { capture, start: 0, end: 11, tags: [tag.id] });
    },
  });
  await window.emulateMedia({ forcedColors: 'active' });
  const row = window.getByRole('list', { name: 'Documents' }).getByRole('button', { name: 'report' });
  await expect(row).toHaveCSS('outline-style', 'solid');
  const swatch = window.locator('.tag-swatch').first();
  await expect(swatch).toHaveCSS('border-style', 'solid');
  const style = await window.getByRole('document', { name: 'report' }).evaluate((text) => {
    const { backgroundColor, textDecorationStyle } = getComputedStyle(
      text,
      `::highlight(${[...CSS.highlights.keys()].find((name) => name.includes('wavy'))})`,
    );
    const mark = document.createElement('mark');
    document.body.append(mark);
    const ofSystem = getComputedStyle(mark).backgroundColor;
    mark.remove();
    return { isMarked: backgroundColor === ofSystem, textDecorationStyle };
  });
  expect(style).toEqual({ isMarked: true, textDecorationStyle: 'wavy' });

  // Both letters are whole, in any colours.
  await window.emulateMedia({ forcedColors: 'none' });
  await expect(swatch).toHaveText('WM');
  expect(await swatch.evaluate(({ scrollWidth, clientWidth }) => scrollWidth <= clientWidth)).toBe(true);
});

test('a title that runs from right to left is whole beside the button of its tab', async ({ start }) => {
  const { window } = await start({
    prepare: (core) =>
      importText(core, 'urdu.txt', 'بندرگاہ میں آگ\n\nعینی شاہدین نے کہا کہ پہلا الارم ۲ بجے بجا۔'),
  });
  const tab = window.getByRole('tab', { name: /بندرگاہ|urdu/ });
  const padding = await tab.evaluate((title) => Number.parseFloat(getComputedStyle(title).paddingRight));
  const close = await window.locator('.document-tab-close').boundingBox();
  expect(padding).toBeGreaterThan(close?.width ?? Number.POSITIVE_INFINITY);
});
