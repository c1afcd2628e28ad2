import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type ElectronApplication, expect, type Page } from '@playwright/test';
import { exportHtml } from '../../electron/exporters/html/html.ts';
import {
  aDocument,
  aNote,
  aPassage,
  hostileWords,
  plainComment,
  someNotes,
} from '../support/exporting/annotated-notes.ts';
import { test } from '../support/window/assay-test.ts';

/** Opens a file as a browser would, in a session of its own that counts what is asked for beside the file. */
async function openAsBrowser(application: ElectronApplication, path: string): Promise<Page> {
  const opened = application.waitForEvent('window');
  await application.evaluate(async ({ BrowserWindow }, url) => {
    const browser = new BrowserWindow({
      show: false,
      width: 900,
      height: 1100,
      webPreferences: { partition: 'exported-page', sandbox: true },
    });
    const requests: string[] = [];
    Object.assign(globalThis, { requestsOfExportedPage: requests });
    browser.webContents.session.webRequest.onBeforeRequest((request, answer) => {
      if (request.url !== url) requests.push(request.url);
      answer({});
    });
    await browser.loadURL(url);
  }, pathToFileURL(path).href);
  return opened;
}

test('an exported page shows every quote word for word, runs nothing and asks for nothing', async ({
  folder,
  start,
}) => {
  const passages = hostileWords.map((exact) =>
    aPassage({ exact, tags: [exact], comment: plainComment(exact), matches: exact !== '.' }),
  );
  const urdu = 'آگ کے وقت گودام میں 31 افراد موجود تھے';
  const notes = someNotes({
    documents: [
      aDocument({ passages, notes: [aNote()] }),
      aDocument({
        title: 'بندرگاہ میں آگ: عینی شاہدین',
        direction: 'rtl',
        language: 'ur',
        passages: [aPassage({ exact: urdu })],
      }),
    ],
  });
  const path = join(folder, 'notes.html');
  await writeFile(path, exportHtml(notes).text);

  const { application } = await start();
  const page = await openAsBrowser(application, path);
  const quotes = page.locator('blockquote.quote');
  expect(await quotes.evaluateAll((all) => all.map(({ textContent }) => textContent))).toEqual([
    ...hostileWords,
    urdu,
  ]);
  expect(await page.locator('script, img, iframe, object, form, link').count()).toBe(0);
  expect(await quotes.last().evaluate((quote) => getComputedStyle(quote).direction)).toBe('rtl');
  await expect(page.locator('.check')).toHaveText(/^\d+ of \d+ quotes match their captures\./);

  const background = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  await page.emulateMedia({ colorScheme: 'light' });
  const light = await background();
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await background()).not.toBe(light);
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  expect(await background()).toBe('rgb(255, 255, 255)');

  const requests = await application.evaluate(
    () => (globalThis as unknown as { requestsOfExportedPage: string[] }).requestsOfExportedPage,
  );
  expect(requests).toEqual([]);
});
