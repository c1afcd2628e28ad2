import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { importText, test } from '../support/window/assay-test.ts';
import { runFromPalette } from '../support/window/assay-window.ts';

const oneDocument = {
  prepare: (core: Parameters<typeof importText>[0]) =>
    importText(core, 'inquiry.txt', 'The inquiry heard that two warnings were sent.'),
};
const theme = (window: Page) => window.evaluate(() => document.documentElement.dataset['theme']);

test('the theme, the text and the panes are as they were left, after a restart', async ({
  folder,
  start,
}) => {
  const first = await start(oneDocument);
  await expect.poll(() => theme(first.window)).toBe('light');
  await runFromPalette(first.window, 'Dark theme');
  await expect.poll(() => theme(first.window)).toBe('dark');
  await runFromPalette(first.window, 'High-contrast theme');
  await expect.poll(() => theme(first.window)).toBe('high-contrast');
  await first.window.keyboard.press('ControlOrMeta+=');
  const divider = first.window.getByRole('separator', { name: 'Width of the library' });
  await divider.focus();
  await first.window.keyboard.press('ArrowRight');
  await expect(divider).toHaveAttribute('aria-valuenow', '280');
  await runFromPalette(first.window, 'Hide the inspector');
  await expect(first.window.getByRole('complementary', { name: 'Inspector' })).toBeHidden();
  await expect
    .poll(() => readFile(join(folder, 'user-data', 'preferences.json'), 'utf8'))
    .toContain('"isInspectorOpen": false');
  await first.close();

  const { window } = await start();
  await expect.poll(() => theme(window)).toBe('high-contrast');
  await expect(window.getByRole('separator', { name: 'Width of the library' })).toHaveAttribute(
    'aria-valuenow',
    '280',
  );
  await expect(window.getByRole('complementary', { name: 'Inspector' })).toBeHidden();
  expect(await window.evaluate(() => document.documentElement.style.getPropertyValue('--reading-size'))).toBe(
    '18.5px',
  );
});

test('the fonts of both scripts come with the application', async ({ start }) => {
  const { window } = await start(oneDocument);
  const loaded = await window.evaluate(async () => {
    const wanted = [
      ['17px "Source Serif 4 Variable"', 'Harbour'],
      ['italic 17px "Source Serif 4 Variable"', 'Harbour'],
      ['13px "Inter Variable"', 'Harbour'],
      ['17px "Noto Naskh Arabic Variable"', 'بندرگاہ'],
      ['17px "Noto Nastaliq Urdu Variable"', 'بندرگاہ'],
    ] as const;
    const faces = await Promise.all(wanted.map(([font, text]) => document.fonts.load(font, text)));
    return faces.map((found) => found.length > 0 && found.every((face) => face.status === 'loaded'));
  });
  expect(loaded).toEqual([true, true, true, true, true]);
});

test('the licences of the fonts are shown whole', async ({ start }) => {
  const { window } = await start(oneDocument);
  await runFromPalette(window, 'Licences');
  const dialog = window.getByRole('dialog', { name: 'Licences' });
  await dialog.getByText('Noto Nastaliq Urdu').click();
  await expect(
    dialog
      .getByRole('group')
      .filter({ hasText: 'Noto Nastaliq Urdu' })
      .getByText('This Font Software is licensed'),
  ).toBeVisible();
});

test('nothing is cut off or unnamed in a small window', async ({ start }) => {
  const { application, window } = await start(oneDocument);
  await application.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.setContentSize(1024, 700),
  );
  await expect.poll(() => window.evaluate(() => innerWidth)).toBe(1024);
  await expect(window.getByRole('main')).toBeVisible();
  const problems = await window.evaluate(() => {
    const { scrollWidth, scrollHeight } = document.documentElement;
    const unnamed = [...document.querySelectorAll('button, input, [role=tab]')].filter((element) => {
      const label = element.getAttribute('aria-label') ?? element.getAttribute('aria-labelledby');
      const hasLabel = element instanceof HTMLInputElement && (element.labels?.length ?? 0) > 0;
      return (
        !label && !hasLabel && element.textContent?.trim() === '' && !element.closest('[aria-hidden=true]')
      );
    });
    return {
      overflow: scrollWidth > innerWidth || scrollHeight > innerHeight,
      unnamed: unnamed.map((element) => element.outerHTML.slice(0, 120)),
    };
  });
  expect(problems).toEqual({ overflow: false, unnamed: [] });
});
