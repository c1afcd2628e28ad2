import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type ElectronApplication, expect, type Page } from '@playwright/test';
import { strToU8, zipSync } from 'fflate';
import { expectAccessible } from '../support/window/accessibility.ts';
import { test } from '../support/window/assay-test.ts';
import { dropPaths, libraryDocuments, runFromPalette, statusBar } from '../support/window/assay-window.ts';

const fixture = (name: string) => join(import.meta.dirname, '../fixtures/formats', name);
const report = (window: Page) => window.getByRole('region', { name: 'Import report' });

/** Lets the system's dialogs choose these. */
async function choose(
  application: ElectronApplication,
  opened: readonly string[],
  saved = '',
): Promise<void> {
  await application.evaluate(
    ({ dialog }, chosen) => {
      dialog.showOpenDialog = (() =>
        Promise.resolve({ canceled: false, filePaths: [...chosen.opened] })) as typeof dialog.showOpenDialog;
      dialog.showSaveDialog = (() =>
        Promise.resolve({ canceled: false, filePath: chosen.saved })) as typeof dialog.showSaveDialog;
    },
    { opened, saved },
  );
}

async function manyFiles(folder: string, count: number): Promise<string> {
  const found = join(folder, 'many');
  await mkdir(found);
  for (let index = 0; index < count; index += 1) {
    const words = `Report ${index} on the fire in the harbour. ${'More words. '.repeat(400)}`;
    await writeFile(join(found, `report-${String(index).padStart(4, '0')}.txt`), words);
  }
  return found;
}

test('a large import is stopped, and goes on after a restart without doing anything twice', async ({
  folder,
  start,
}) => {
  const files = 400;
  const found = await manyFiles(folder, files);
  const first = await start();
  await choose(first.application, [found]);
  await runFromPalette(first.window, 'Import folder…');
  await expect(statusBar(first.window)).toContainText(/of \d+\.?\d* MB/);
  await expect(statusBar(first.window)).toContainText(/[1-9]\d* of 400/);
  await statusBar(first.window).getByRole('button', { name: 'Cancel' }).click();
  await expect(report(first.window).getByRole('heading')).toHaveText(/^\d+ imported, then stopped$/);
  await expect(report(first.window)).toContainText(/\d+ files are not imported yet\./);
  await first.close();

  const { window } = await start();
  await statusBar(window).getByRole('button', { name: 'Go on with the import' }).click();
  await expect(report(window).getByRole('heading')).toHaveText(`${files} imported`, { timeout: 60_000 });
  await expect(window.getByRole('button', { name: `Documents ${files}` })).toBeVisible();
  await expect(report(window).getByRole('listitem').first()).toContainText('many/report-0000.txt');
  await window.keyboard.press('ControlOrMeta+Z');
  await expect(window.getByRole('heading', { name: 'This project has no documents yet' })).toBeVisible();
});

test('a ZIP with a bad file in it gives the rest, and the report says which is bad and why', async ({
  folder,
  start,
}) => {
  const archive = join(folder, 'papers.zip');
  await writeFile(
    archive,
    zipSync({
      'letters/union.md': strToU8('# Letter from the union\n\nTwelve are missing.'),
      'broken.pdf': strToU8('%PDF-1.7\nThis is no PDF any more.'),
      'log.txt': strToU8('The first alarm was raised at 2.14 a.m.'),
    }),
  );
  const { application, window } = await start();
  await dropPaths(window, [archive]);
  await expect(report(window).getByRole('heading')).toHaveText('2 imported, 1 failed');
  await expect(report(window).getByRole('listitem')).toHaveCount(4);
  const bad = report(window).getByRole('listitem').filter({ hasText: 'papers.zip › broken.pdf' });
  await expect(bad).toContainText('failed');
  await expect(libraryDocuments(window)).toHaveCount(2);
  await expectAccessible(window, 'the report of an import');

  await report(window).getByRole('searchbox', { name: 'Words of the files to list' }).fill('union');
  await expect(report(window).getByRole('listitem')).toHaveCount(1);
  await report(window).getByRole('searchbox').fill('nowhere');
  await expect(report(window)).toContainText('No file of this report is like that.');
  await report(window).getByRole('searchbox').fill('');
  await report(window).getByRole('combobox', { name: 'Which files to list' }).click();
  await window.getByRole('option', { name: 'failed' }).click();
  await expect(report(window).getByRole('listitem')).toHaveCount(1);

  const saved = join(folder, 'report.csv');
  await choose(application, [], saved);
  await report(window).getByRole('button', { name: 'Save or try again' }).click();
  await window.getByRole('menuitem', { name: 'Save as CSV…' }).click();
  await expect(async () =>
    expect(await readFile(saved, 'utf8')).toContain('papers.zip › broken.pdf'),
  ).toPass();
});

test('an encrypted PDF waits for its password, which is asked for again when it is wrong', async ({
  start,
}) => {
  const { window } = await start();
  await dropPaths(window, [fixture('pdf/locked-aes.pdf')]);
  const line = report(window).getByRole('listitem');
  await expect(line).toContainText('locked');
  const dialog = window.getByRole('dialog', { name: 'The file is encrypted' });
  for (const password of ['wrong', 'quay']) {
    await line.getByRole('button', { name: 'Give its password…' }).click();
    await expect(dialog.getByLabel('Password')).toBeFocused();
    await expect(dialog.getByLabel('Password')).toHaveAttribute('type', 'password');
    if (password === 'wrong') await expectAccessible(window, 'the password of a file');
    await window.keyboard.type(password);
    await window.keyboard.press('Enter');
    await expect(dialog).toBeHidden();
    await expect(line).toContainText(password === 'wrong' ? 'not the right one' : 'imported');
  }
  await expect(libraryDocuments(window)).toHaveCount(1);
});
