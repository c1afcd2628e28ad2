import { fileURLToPath } from 'node:url';
import { expect } from '@playwright/test';
import { test } from '../support/window/assay-test.ts';
import { readingWindow } from '../support/window/reading-window.ts';

// Tables, transcripts and images in the real application.

const fixture = (name: string) => fileURLToPath(new URL(`../fixtures/formats/${name}`, import.meta.url));

test('a table has its head and its cells, a transcript its speakers and moments', async ({ start }) => {
  const assay = await start({
    prepare: async (core) =>
      void (await core.importPaths([fixture('csv/night-watch.csv'), fixture('vtt/hearing.vtt')], {})),
  });
  const { window } = assay;
  const reading = readingWindow(assay, window);
  await reading.open('night-watch');
  const table = reading.text.getByRole('table');
  await expect(table.getByRole('columnheader')).toHaveText(['Hour', 'Who', 'What was seen', 'Said by']);
  await expect(table.getByRole('row')).toHaveCount(5);
  await expect(table.getByRole('cell', { name: 'آگ لگ گئی' })).toBeVisible();
  await reading.open('hearing');
  await expect(reading.text).toContainText('A light & then nothing.');
  const said = reading.text.getByTitle('1:00:07 to 1:00:10, Night Clerk');
  await expect(said).toHaveText('A light & then nothing. 2 < 3.');
  await expect(reading.text.locator('.reader-speaker')).toHaveCount(2);
});

test('an image is a page, and what it says of its making stands with the document', async ({ start }) => {
  const assay = await start({
    prepare: async (core) => void (await core.importPaths([fixture('webp/quay.webp')], {})),
  });
  const { window } = assay;
  await expect(window.getByRole('document', { name: 'quay' })).toBeVisible();
  await expect(window.getByRole('textbox', { name: /page/i })).toHaveValue('1');
  await window.getByRole('tab', { name: 'Document', exact: true }).click();
  const panel = window.getByRole('tabpanel', { name: 'Document' });
  await expect(panel).toContainText('Lumen L1');
  await expect(panel).toContainText('24.841667° S, 66.966667° E');
});
