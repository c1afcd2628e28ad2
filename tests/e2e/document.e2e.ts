import { expect, type Page } from '@playwright/test';
import type { Core } from '../../electron/core/create-core.ts';
import { addInquiry, besides } from '../support/projects/annotated-project.ts';
import { importText, test } from '../support/window/assay-test.ts';
import { libraryDocuments } from '../support/window/assay-window.ts';

// What is known about a document and how, in the real application.

async function addAmbiguous(core: Core): Promise<void> {
  await importText(
    core,
    'reference.txt',
    'Ellery Harbour Fire\n\nPage last modified: 11-07-2011 15:41:06 ZULU\n\nThe fire broke out in March.',
  );
}

async function showDocument(window: Page) {
  await window.getByRole('tab', { name: 'Document', exact: true }).click();
  return window.getByRole('tabpanel', { name: 'Document' });
}

function storedMetadata(folder: string) {
  return besides(folder, async (core) => {
    const [document] = await core.call('documents.list', {});
    if (document === undefined) throw new Error('There is no document');
    return (await core.call('documents.get', { id: document.id })).metadata;
  });
}

test('metadata are changed in place, with where they come from, and undone', async ({ start, folder }) => {
  const { window } = await start({ prepare: addInquiry });
  const panel = await showDocument(window);
  const author = panel.getByRole('textbox', { name: 'Author' });
  await author.fill('Mira Okonjo');
  await author.press('Enter');
  await expect(panel).toContainText('entered by hand');
  await expect.poll(async () => (await storedMetadata(folder)).author?.value).toBe('Mira Okonjo');

  await window.getByRole('document', { name: 'inquiry' }).focus();
  await window.keyboard.press('ControlOrMeta+Z');
  await expect(author).toHaveValue('');
});

test('a date typed in words is kept as EDTF and shown in words; what is no date is refused', async ({
  start,
  folder,
}) => {
  const { window } = await start({ prepare: addInquiry });
  const panel = await showDocument(window);
  await panel.getByRole('button', { name: /^Published/ }).click();
  const field = panel.getByRole('textbox', { name: 'Published' });
  await field.fill('soon');
  await field.press('Enter');
  await expect(panel.getByRole('alert')).toContainText('Not a date Assay can read. Write 1998-03-09');
  await field.fill('9 March 1998');
  await field.press('Enter');
  await expect(panel.getByRole('button', { name: 'Published: 9 March 1998. Change' })).toBeFocused();
  expect((await storedMetadata(folder)).published).toMatchObject({
    value: '1998-03-09',
    certainty: 'certain',
  });
});

test('of an ambiguous date both readings are shown, and the chosen one is kept', async ({
  start,
  folder,
}) => {
  const { window } = await start({ prepare: addAmbiguous });
  const panel = await showDocument(window);
  const choice = panel.getByRole('group', { name: 'Which date is meant' });
  await expect(choice.getByRole('button')).toHaveText(['11 July 2011', '7 November 2011']);
  await expect(panel).toContainText('ambiguous');
  await expect(panel).toContainText('11-07-2011');
  await choice.getByRole('button', { name: '7 November 2011' }).click();
  await expect(panel.getByRole('button', { name: 'Published: 7 November 2011. Change' })).toBeVisible();
  await expect(panel).toContainText('chosen by hand');
  await expect(choice.getByRole('button', { name: '7 November 2011' })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  expect((await storedMetadata(folder)).published?.value).toBe('2011-11-07');
});

test('a copy shows its SHA-256, its file and its integrity; the hash is copied whole', async ({
  start,
  folder,
}) => {
  const { application, window } = await start({ prepare: addInquiry });
  const panel = await showDocument(window);
  await expect(panel).toContainText('inquiry.txt');
  await expect(panel).toContainText('verified');
  await panel.getByRole('button', { name: 'Copy the whole SHA-256' }).click();
  await expect(panel.getByRole('button', { name: 'Copied' })).toBeVisible();
  const [document] = await besides(folder, (core) => core.call('documents.list', {}));
  expect(await application.evaluate(({ clipboard }) => clipboard.readText())).toBe(document?.capture?.sha256);
});

test('other documents with the same words are named', async ({ start }) => {
  const { window } = await start({
    prepare: async (core) => {
      await importText(core, 'first.txt', 'One and the same statement of the port.');
      await importText(core, 'second.txt', 'One and the same   statement of the port.\n');
    },
  });
  await libraryDocuments(window).filter({ hasText: 'first' }).getByRole('button').click();
  const panel = await showDocument(window);
  const copies = panel.getByRole('region', { name: 'Documents with the same text' });
  await copies.getByRole('button', { name: 'second' }).click();
  await expect(window.getByRole('tab', { name: 'second', selected: true })).toBeVisible();
});

test('a note on a document is made from its panel and found there again', async ({ start }) => {
  const { window } = await start({ prepare: addInquiry });
  await (await showDocument(window)).getByRole('button', { name: 'New note' }).click();
  await expect(window.getByRole('textbox', { name: 'Title of the note' })).toBeFocused();
  await window.keyboard.type('Who wrote the minutes');
  await window.keyboard.press('Enter');
  await window.keyboard.type('Ask the clerk.');
  await window.getByRole('article', { name: 'Note' }).getByRole('button', { name: 'inquiry' }).click();
  const panel = await showDocument(window);
  await panel.getByRole('button', { name: 'Who wrote the minutes' }).click();
  await expect(window.getByRole('textbox', { name: 'Text of the note' })).toHaveText('Ask the clerk.');
});

test('a document is removed with all that hangs on it and comes back with undo', async ({ start }) => {
  const { window } = await start({ prepare: addInquiry });
  const panel = await showDocument(window);
  await expect(panel).toContainText('1 copy and 3 annotations go with it');
  await panel.getByRole('button', { name: 'Remove document' }).click();
  await expect(libraryDocuments(window)).toHaveCount(0);
  await window.keyboard.press('ControlOrMeta+Z');
  await expect(libraryDocuments(window)).toHaveCount(1);
});
