import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type ElectronApplication, expect, type Page } from '@playwright/test';
import { expectAccessible } from '../support/window/accessibility.ts';
import { test } from '../support/window/assay-test.ts';
import { libraryDocuments, runFromPalette } from '../support/window/assay-window.ts';

// E-mails with what came with them, and pages chosen out of a web archive, in the real application.

const fixture = (name: string) => join(import.meta.dirname, '../fixtures/formats', name);
const text = (window: Page, title: string) => window.getByRole('document', { name: title });
const report = (window: Page) => window.getByRole('region', { name: 'Import report' });

/** Lets the system's dialogs choose these. */
async function choose(application: ElectronApplication, opened: string, saved = ''): Promise<void> {
  await application.evaluate(
    ({ dialog }, chosen) => {
      dialog.showOpenDialog = (() =>
        Promise.resolve({ canceled: false, filePaths: [chosen.opened] })) as typeof dialog.showOpenDialog;
      dialog.showSaveDialog = (() =>
        Promise.resolve({ canceled: false, filePath: chosen.saved })) as typeof dialog.showSaveDialog;
    },
    { opened, saved },
  );
}

test('an e-mail and what is attached to it are documents that lead to each other', async ({
  folder,
  start,
}) => {
  const { window, application } = await start();
  const saved = join(folder, 'saved.eml');
  await choose(application, fixture('eml/harbour.eml'), saved);
  await runFromPalette(window, 'Import files…');
  await expect(report(window).getByRole('heading')).toHaveText('3 imported');
  await window.getByRole('button', { name: 'Dismiss the report' }).click();
  await expect(libraryDocuments(window)).toHaveCount(3);

  await libraryDocuments(window).filter({ hasText: 'بندرگاہ' }).click();
  await expect(text(window, 'بندرگاہ')).toContainText('The quay burned for two hours.');
  await expect(text(window, 'بندرگاہ').getByRole('img', { name: 'The quay' })).toBeVisible();
  await window.getByRole('tab', { name: 'Document', exact: true }).click();
  const panel = window.getByRole('tabpanel', { name: 'Document' });
  const parts = panel.getByRole('region', { name: 'Parts of this document' });
  await expect(parts.getByRole('listitem')).toContainText(['Watch list of the harbour', 'What I saw']);
  await panel.getByText('As the file says').click();
  await expect(panel.getByText('<fire-7@ledger.example>')).toBeVisible();

  await parts.getByRole('button', { name: 'Watch list of the harbour' }).click();
  await expect(text(window, 'Watch list')).toContainText('The gate was locked at nine.');
  await expect(parts).toContainText('Attached to');
  await expect(panel.getByText('harbour.eml')).toBeVisible();
  await expect(panel.getByText('Taken from')).toBeVisible();
  await parts.getByRole('button', { name: 'بندرگاہ' }).click();
  await expect(text(window, 'بندرگاہ')).toContainText('The quay burned for two hours.');

  await runFromPalette(window, 'Save the original as…');
  await expect
    .poll(() => readFile(saved, 'utf8').catch(() => ''))
    .toBe(await readFile(fixture('eml/harbour.eml'), 'utf8'));
});

test('pages are chosen out of a web archive, and bring their addresses and dates', async ({ start }) => {
  const { window, application } = await start();
  await choose(application, fixture('warc/harbour.warc.gz'));
  await runFromPalette(window, 'Import files…');
  const dialog = window.getByRole('dialog', { name: 'Choose what to import' });
  await expect(dialog).toContainText('harbour.warc.gz holds 5.');
  await expect(dialog.getByRole('listitem')).toHaveCount(5);
  // Pictures belong to their pages: they are not chosen at first.
  await expect(dialog.getByRole('status')).toHaveText('4 chosen');
  await expectAccessible(window, 'the pages of a web archive');

  const words = dialog.getByRole('searchbox', { name: 'Words of the title or address' });
  await expect(words).toBeFocused();
  await words.fill('gate');
  await expect(dialog.getByRole('listitem')).toHaveCount(1);
  await dialog.getByRole('checkbox', { name: 'All 1 listed' }).uncheck();
  await words.fill('');
  await dialog.getByRole('checkbox', { name: /^Fire at the quay/ }).focus();
  await window.keyboard.press('ArrowDown');
  await window.keyboard.press('ArrowDown');
  await window.keyboard.press('Space');
  await expect(dialog.getByRole('checkbox', { name: /^بندرگاہ/ })).not.toBeChecked();
  await dialog.getByRole('button', { name: 'Import 2' }).click();
  await expect(report(window).getByRole('heading')).toHaveText('2 imported');
  await expect(report(window).getByRole('listitem')).toContainText([
    'harbour.warc.gz',
    'https://harbour.example/fire',
    'https://harbour.example/log.txt',
  ]);
  await window.getByRole('button', { name: 'Dismiss the report' }).click();

  await libraryDocuments(window).filter({ hasText: 'Fire at the quay' }).click();
  await window.getByRole('tab', { name: 'Document', exact: true }).click();
  const panel = window.getByRole('tabpanel', { name: 'Document' });
  await expect(panel.getByText('https://harbour.example/fire').first()).toBeVisible();
  await expect(panel.getByText(/^7 January 2025/).first()).toBeVisible();
  await runFromPalette(window, 'Show original');
  const original = window.frameLocator('iframe');
  await expect(original.getByRole('heading', { name: 'Fire at the quay' })).toBeVisible();
});

test('what is not chosen now can be chosen from the report later', async ({ start }) => {
  const { window, application } = await start();
  await choose(application, fixture('mbox/harbour.mbox'));
  await runFromPalette(window, 'Import files…');
  const dialog = window.getByRole('dialog', { name: 'Choose what to import' });
  await dialog.getByRole('button', { name: 'Not now' }).click();
  await expect(report(window).getByRole('heading')).toHaveText('1 to choose from');
  await report(window).getByRole('button', { name: 'Choose…' }).click();
  await dialog.getByRole('checkbox', { name: 'All 3' }).uncheck();
  await dialog.getByRole('checkbox', { name: /^What I saw/ }).check();
  await dialog.getByRole('button', { name: 'Import 1' }).click();
  await expect(report(window).getByRole('heading')).toHaveText('1 imported');
  await expect(libraryDocuments(window)).toContainText(['What I saw']);
});
