import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { expectAccessible } from '../support/window/accessibility.ts';
import { test } from '../support/window/assay-test.ts';
import { type DrawnPage, drawPage, pdfOfPictures } from '../support/importing/draw-scan.ts';
import type { LaunchedAssay } from '../support/window/launch.ts';
import { readingWindow } from '../support/window/reading-window.ts';
import { answerDialogs } from '../support/projects/worked-session.ts';

// The words of scans, recognised in the real application.

const english: DrawnPage = {
  lines: [
    'The harbour watch of Illyria',
    'The alarm was raised at a quarter past two.',
    'Two written warnings were sent before the fire.',
  ],
  direction: 'ltr',
  font: 'Source Serif 4 Variable',
};
const arabic: DrawnPage = {
  lines: ['وصل الإنذار إلى مكتب الميناء', 'في الساعة الثانية والربع صباحا', 'ولم يخرج أحد من المستودع'],
  direction: 'rtl',
  font: 'Noto Naskh Arabic Variable',
};

/** Recognising takes seconds for a page, on a machine that does other things as well. */
const recognising = { timeout: 180_000 };

/** Draws pages, and imports them as a scan. */
async function importScan(assay: LaunchedAssay, folder: string, pages: readonly DrawnPage[]): Promise<void> {
  const { application, window } = assay;
  const pictures = [];
  for (const page of pages) pictures.push(await drawPage(window, page));
  const path = join(folder, 'scan.pdf');
  await writeFile(path, pdfOfPictures(pictures));
  await answerDialogs(application, { open: [path] });
  await window.keyboard.press('Control+i');
  await window.getByRole('button', { name: 'Open scan' }).click();
  await expect(notice(window)).toContainText('without text');
}

/** What the reader says of pages without text, and of recognised words. */
function notice(window: Page) {
  return window.getByRole('note').filter({ hasText: /text|words/i });
}

test('the words of a scan are recognised, found, quoted, seen on its page, and undone', async ({
  start,
  folder,
}) => {
  test.setTimeout(300_000);
  const assay = await start();
  const { window } = assay;
  const reading = readingWindow(assay, window);
  await importScan(assay, folder, [english]);
  await notice(window).getByRole('button', { name: 'Recognise the text…' }).click();
  const dialog = window.getByRole('dialog', { name: 'Recognise the text' });
  await expect(dialog.getByRole('checkbox', { name: 'English' })).toBeChecked();
  await expectAccessible(window, 'recognise the text');
  await dialog.getByRole('button', { name: 'Recognise the text' }).click();
  await expect(notice(window)).toContainText('Tesseract', recognising);
  await expect(notice(window)).toContainText('not proofread');

  await expect(reading.text).toContainText('The alarm was raised at a quarter past two.');
  const words = 'Two written warnings were sent';
  await reading.drag({ words, at: 'start' }, { words, at: 'end' });
  await window.keyboard.press('h');
  await expect(window.getByRole('tabpanel', { name: /^Annotations/ })).toContainText(words);
  await expectAccessible(window, 'recognised text');
  await window.keyboard.press('o');
  const painted = () => window.evaluate(() => CSS.highlights.get('annotation-amber-none-0')?.size ?? 0);
  await expect.poll(painted).toBe(1);

  await window.getByRole('tab', { name: 'Document', exact: true }).click();
  const panel = window.getByRole('tabpanel', { name: 'Document' });
  await expect(panel).toContainText('2 copies');
  await expect(panel).toContainText(/recognised by Tesseract .* \(English\), not proofread/);

  await window.keyboard.press('Control+z');
  await window.keyboard.press('Control+z');
  await expect(notice(window)).toContainText('without text');
  await window.keyboard.press('Control+Shift+z');
  await expect(notice(window)).toContainText('not proofread');
});

test('only chosen pages are recognised, in Arabic script from right to left', async ({ start, folder }) => {
  test.setTimeout(300_000);
  const assay = await start();
  const { window } = assay;
  const reading = readingWindow(assay, window);
  await importScan(assay, folder, [english, arabic]);
  await window.keyboard.press('Control+Alt+r');
  const dialog = window.getByRole('dialog', { name: 'Recognise the text' });
  await dialog.getByRole('checkbox', { name: 'English' }).uncheck();
  await expect(dialog.getByRole('button', { name: 'Recognise the text' })).toBeDisabled();
  await dialog.getByRole('checkbox', { name: 'Arabic' }).check();
  await dialog.getByRole('radio', { name: 'Only these pages' }).check();
  const pages = dialog.getByRole('textbox', { name: 'Pages to recognise' });
  await pages.fill('3');
  await expect(dialog).toContainText('Write pages as 1-3, 7.');
  await pages.fill('2');
  await dialog.getByRole('button', { name: 'Recognise the text' }).click();
  await expect(notice(window)).toContainText('The words of page 2 were recognised', recognising);
  await expect(notice(window)).toContainText('One page is still a picture.');
  await expect(reading.text).toContainText('أحد من المستودع');
  await expect(reading.text).toContainText('Page 1 is a picture without text.');
});

test('a recognition is cancelled in the status bar, and nothing is added', async ({ start, folder }) => {
  const assay = await start();
  const { window } = assay;
  await importScan(assay, folder, [english]);
  await notice(window).getByRole('button', { name: 'Recognise the text…' }).click();
  await window.keyboard.press('Enter');
  const status = window.getByRole('contentinfo');
  await expect(status).toContainText('Recognising the words of scan');
  await status.getByRole('button', { name: 'Cancel' }).click();
  await expect(status).not.toContainText('Recognising');
  await expect(notice(window)).toContainText('without text');
  await expect(notice(window).getByRole('button', { name: 'Recognise the text…' })).toBeVisible();
});
