import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { test } from '../support/window/assay-test.ts';
import {
  copyHtml,
  dropPaths,
  libraryDocuments,
  runFromPalette,
  statusBar,
} from '../support/window/assay-window.ts';

test('a dropped folder is imported whole, as one step, with a line in the report for each file', async ({
  folder,
  start,
}) => {
  const found = join(folder, 'found');
  await mkdir(join(found, 'letters', 'old'), { recursive: true });
  await writeFile(
    join(found, 'report.txt'),
    'The inquiry heard that two warnings were sent before the fire.',
  );
  await writeFile(join(found, 'letters', 'union.md'), '# Letter from the union\n\nTwelve are missing.');
  await writeFile(
    join(found, 'letters', 'old', 'copy.txt'),
    'The inquiry heard that two warnings were sent before the fire.',
  );
  await writeFile(join(found, 'letters', 'nothing.txt'), '');
  const { window } = await start();
  await expect(window.getByRole('heading', { name: 'This project has no documents yet' })).toBeVisible();

  await dropPaths(window, [found]);
  const report = window.getByRole('region', { name: 'Import report' });
  await expect(report.getByRole('heading')).toHaveText('2 imported, 1 already in the project, 1 failed');
  await expect(report.getByRole('listitem')).toHaveCount(4);
  await expect(report.getByRole('listitem').filter({ hasText: 'found/letters/nothing.txt' })).toContainText(
    'failed',
  );
  await expect(libraryDocuments(window)).toHaveCount(2);

  await report.getByRole('combobox', { name: 'Which files to list' }).click();
  await window.getByRole('option', { name: 'failed' }).click();
  await expect(report.getByRole('listitem')).toHaveCount(1);

  await report.getByRole('button', { name: 'Fold into the status bar' }).click();
  await expect(report).toBeHidden();
  await statusBar(window)
    .getByRole('button', { name: /^Import report/ })
    .click();
  await report.getByRole('button', { name: 'Dismiss the report' }).click();
  await expect(report).toBeHidden();

  await window.keyboard.press('ControlOrMeta+Z');
  await expect(window.getByRole('heading', { name: 'This project has no documents yet' })).toBeVisible();
});

test('the report opens an imported document', async ({ folder, start }) => {
  await writeFile(join(folder, 'report.txt'), 'The first alarm was raised at 2.14 a.m.');
  await writeFile(join(folder, 'statement.txt'), 'No warning of any kind reached this office.');
  const { window } = await start();
  await expect(window.getByRole('heading', { name: 'This project has no documents yet' })).toBeVisible();
  await dropPaths(window, [join(folder, 'report.txt'), join(folder, 'statement.txt')]);
  const report = window.getByRole('region', { name: 'Import report' });
  await report
    .getByRole('listitem')
    .filter({ hasText: 'statement.txt' })
    .getByRole('button', { name: 'Open' })
    .click();
  await expect(
    window.getByRole('main').getByText('No warning of any kind reached this office.').first(),
  ).toBeVisible();
});

test('what is pasted outside of a text field becomes a document, with its headings', async ({ start }) => {
  const { application, window } = await start();
  await expect(window.getByRole('heading', { name: 'This project has no documents yet' })).toBeVisible();
  await copyHtml(
    window,
    '<h1>Port authority statement</h1><p>No warning of any kind reached this office.</p>',
  );
  await window.keyboard.press('ControlOrMeta+V');
  await expect(libraryDocuments(window)).toHaveCount(1);
  await libraryDocuments(window).getByRole('button').click();
  await expect(
    window.getByRole('main').getByRole('heading', { name: 'Port authority statement' }).first(),
  ).toBeVisible();

  await application.evaluate(({ clipboard }) => clipboard.writeText('Harbour'));
  await window.getByRole('combobox', { name: 'Search text, claims, notes, tags' }).focus();
  await window.keyboard.press('ControlOrMeta+V');
  await expect(window.getByRole('combobox', { name: 'Search text, claims, notes, tags' })).toHaveValue(
    'Harbour',
  );
  await expect(libraryDocuments(window)).toHaveCount(1);
});

test('the menu’s way to paste takes the clipboard in a place of its own', async ({ start }) => {
  const { application, window } = await start();
  await application.evaluate(({ clipboard }) =>
    clipboard.writeText('The union puts the number of missing at twelve.'),
  );
  await runFromPalette(window, 'Import pasted text…');
  await expect(window.getByRole('textbox', { name: 'Paste here' })).toBeFocused();
  await window.keyboard.press('ControlOrMeta+V');
  await expect(window.getByRole('dialog')).toBeHidden();
  await expect(libraryDocuments(window)).toHaveCount(1);
});

test('files chosen in the system’s dialog are imported', async ({ folder, start }) => {
  const path = join(folder, 'report.txt');
  await writeFile(path, 'At least 31 people had died.');
  const { application, window } = await start();
  await application.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = (() =>
      Promise.resolve({ canceled: false, filePaths: [chosen] })) as typeof dialog.showOpenDialog;
  }, path);
  await window
    .getByRole('main')
    .getByRole('button', { name: /^Import files/ })
    .click();
  await expect(libraryDocuments(window)).toHaveCount(1);
  await expect(window.getByRole('region', { name: 'Import report' })).toContainText('1 imported');
});

test('an import is stopped from the status bar, and what was imported before stays', async ({
  folder,
  start,
}) => {
  const found = join(folder, 'many');
  await mkdir(found);
  const files = 600;
  for (let index = 0; index < files; index += 1) {
    await writeFile(
      join(found, `report-${index}.txt`),
      `Report ${index} on the fire. ${'Words. '.repeat(500)}`,
    );
  }
  const { window } = await start();
  await expect(window.getByRole('heading', { name: 'This project has no documents yet' })).toBeVisible();
  await dropPaths(window, [found]);
  await expect(statusBar(window)).toContainText(/Importing .*report-\d+\.txt/);
  await expect(statusBar(window)).toContainText('Saving…');
  await expect(window.getByRole('button', { name: /^Documents [1-9]/ })).toBeVisible();
  await statusBar(window).getByRole('button', { name: 'Cancel' }).click();
  const report = window.getByRole('region', { name: 'Import report' });
  await expect(report.getByRole('heading')).toHaveText(/^\d+ imported, then stopped$/);
  const imported = Number.parseInt((await report.getByRole('heading').textContent()) ?? '', 10);
  expect(imported).toBeLessThan(files);
  await expect(window.getByRole('button', { name: `Documents ${imported}` })).toBeVisible();
  await expect(statusBar(window)).toContainText('Saved');
});

test('a person says how large an imported file may be, and a larger one is refused by name', async ({
  folder,
  start,
}) => {
  await writeFile(join(folder, 'large.txt'), 'The log of that night. '.repeat(60_000));
  const { window } = await start();
  await expect(window.getByRole('heading', { name: 'This project has no documents yet' })).toBeVisible();
  await runFromPalette(window, 'Largest file to import…');
  const dialog = window.getByRole('dialog', { name: 'Largest file to import' });
  await dialog.getByLabel('Megabytes').fill('none');
  await expect(dialog.getByText('Give a whole number from 1 to 500.')).toBeVisible();
  await expect(dialog.getByRole('button', { name: 'Keep' })).toBeDisabled();
  await dialog.getByLabel('Megabytes').fill('1');
  await dialog.getByRole('button', { name: 'Keep' }).click();
  await expect(dialog).toBeHidden();

  await dropPaths(window, [join(folder, 'large.txt')]);
  const report = window.getByRole('region', { name: 'Import report' });
  await expect(report.getByRole('listitem')).toContainText('It is 2 MB large; the limit is 1 MB.');
  await expect(libraryDocuments(window)).toHaveCount(0);
});
