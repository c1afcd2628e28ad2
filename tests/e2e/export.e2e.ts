import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import type { Core } from '../../electron/core/create-core.ts';
import { importText, test } from '../support/window/assay-test.ts';

const text = 'The inquiry heard on Monday that at least 31 people had died, eight more than announced.';
const quote = 'at least 31 people had died';

async function annotatedDocument(core: Core): Promise<void> {
  const { capture } = await importText(core, 'inquiry.txt', text);
  const content = await core.call('captures.get', { id: capture });
  const start = content.text.indexOf(quote);
  await core.call('annotations.create', { capture, start, end: start + quote.length });
  await importText(core, 'statement.txt', 'No warning of any kind reached this office.');
}

test('the export pane writes the passages of the open document and says how many quotes match', async ({
  folder,
  start,
}) => {
  const path = join(folder, 'notes.md');
  const { application, window } = await start({ prepare: annotatedDocument });
  await application.evaluate(({ dialog }, chosen) => {
    dialog.showSaveDialog = (() =>
      Promise.resolve({ canceled: false, filePath: chosen })) as typeof dialog.showSaveDialog;
  }, path);
  await expect(window.getByRole('tab', { name: 'inquiry', selected: true })).toBeVisible();
  await window.keyboard.press('ControlOrMeta+E');
  const main = window.getByRole('main');
  await main.getByRole('radio', { name: /^Markdown/ }).check();
  await main.getByRole('radio', { name: 'Passages of these documents' }).check();
  await expect(main.getByRole('checkbox', { name: 'inquiry' })).toBeChecked();
  await expect(main.getByRole('checkbox', { name: 'statement' })).not.toBeChecked();
  await main.getByRole('button', { name: 'Choose a file and export…' }).click();
  await expect(main).toContainText('1 of 1 quotes match');
  await expect(main).toContainText('notes.md');
  await expect.poll(() => readFile(path, 'utf8')).toContain(quote);
});

test('an export that the person gives up leaves no trace', async ({ start }) => {
  const { application, window } = await start({ prepare: annotatedDocument });
  await application.evaluate(({ dialog }) => {
    dialog.showSaveDialog = (() =>
      Promise.resolve({ canceled: true, filePath: '' })) as typeof dialog.showSaveDialog;
  });
  await expect(window.getByRole('tab', { name: 'inquiry', selected: true })).toBeVisible();
  await window.keyboard.press('ControlOrMeta+E');
  const button = window.getByRole('main').getByRole('button', { name: 'Choose a file and export…' });
  await button.click();
  await expect(button).toBeEnabled();
  await expect(window.getByRole('main')).not.toContainText('match');
});
