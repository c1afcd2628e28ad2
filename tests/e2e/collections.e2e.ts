import { fileURLToPath } from 'node:url';
import { expect } from '@playwright/test';
import type { Core } from '../../electron/core/create-core.ts';
import { expectAccessible } from '../support/window/accessibility.ts';
import { test } from '../support/window/assay-test.ts';
import { libraryDocuments } from '../support/window/assay-window.ts';

// Libraries of other programs in the real application: collections, tags of whole documents, works that are not held.

const library = fileURLToPath(new URL('../fixtures/formats/zotero-rdf/harbour.rdf', import.meta.url));

async function addLibrary(core: Core): Promise<void> {
  await core.importPaths([library], {});
}

test('works that are not held stand among the documents, and a collection narrows them', async ({
  start,
}) => {
  const { window } = await start({ prepare: addLibrary });
  await expect(libraryDocuments(window)).toHaveCount(3);
  await expect(libraryDocuments(window).filter({ hasText: 'not held' })).toHaveCount(3);
  const collections = window.getByRole('region', { name: 'Collections', exact: true });
  await collections.getByRole('button', { name: 'Inquiries' }).click();
  await expect(libraryDocuments(window)).toHaveCount(1);
  await libraryDocuments(window).getByRole('button').first().click();
  await expect(window.getByText('This work is not held')).toBeVisible();
  await expect(window.getByRole('button', { name: 'Add its file…' })).toBeEnabled();
  await window.getByRole('tab', { name: 'Document', exact: true }).click();
  await expect(window.getByRole('tabpanel', { name: 'Document' })).toContainText('Harbour Authority');
  await expectAccessible(window, 'a work that is not held');
  await window.getByRole('button', { name: 'Show documents of every collection' }).click();
  await expect(libraryDocuments(window)).toHaveCount(3);
});

test('a document is tagged as a whole and put into a new collection, which is renamed and removed by key', async ({
  start,
}) => {
  const { window } = await start({ prepare: addLibrary });
  await libraryDocuments(window).filter({ hasText: 'grain quay' }).getByRole('button').click();
  await window.getByRole('tab', { name: 'Document', exact: true }).click();
  const kept = window.getByRole('region', { name: 'Tags and collections' });
  await expect(kept.getByRole('button', { name: 'Take away fire' })).toBeVisible();
  await kept.getByRole('button', { name: 'Tag', exact: true }).click();
  const tags = window.getByRole('combobox', { name: 'Tags', exact: true });
  await expect(tags).toBeFocused();
  await tags.fill('Kept by hand');
  await tags.press('Enter');
  await expect(kept.getByRole('button', { name: 'Take away Kept by hand' })).toBeVisible();
  await tags.press('Escape');
  await expect(tags).toBeHidden();
  await kept.getByRole('button', { name: 'Collection', exact: true }).click();
  const choice = window.getByRole('combobox', { name: 'Collections' });
  await expect(choice).toBeFocused();
  await choice.fill('To read');
  await choice.press('Enter');
  await expect(kept.getByRole('button', { name: 'Take out of To read' })).toBeVisible();
  await choice.press('Escape');
  await expect(choice).toBeHidden();

  const row = window
    .getByRole('region', { name: 'Collections', exact: true })
    .getByRole('button', { name: 'To read' });
  await expect(row).toContainText('1');
  await row.press('F2');
  const name = window
    .getByRole('dialog', { name: 'Rename collection' })
    .getByRole('textbox', { name: 'Name' });
  await expect(name).toBeFocused();
  await name.fill('Read first');
  await name.press('Enter');
  const renamed = window
    .getByRole('region', { name: 'Collections', exact: true })
    .getByRole('button', { name: 'Read first' });
  await expect(renamed).toBeVisible();
  await renamed.press('Delete');
  await expect(renamed).toBeHidden();
  await expect(libraryDocuments(window)).toHaveCount(3);
});
