import { expect, type Page } from '@playwright/test';
import type { Core } from '../../electron/core/create-core.ts';
import { test } from '../support/window/assay-test.ts';
import { addClaims } from '../support/projects/claims-project.ts';

import { openClaim, storedClaim } from '../support/projects/claim-of-deaths.ts';

// What was sought for a claim and not found, in the real application.

const silences = (window: Page) => window.getByRole('region', { name: 'What was sought and not found' });

async function prepare(core: Core): Promise<void> {
  await addClaims(core);
}

test('silences are recorded with query and date, here and elsewhere, and removed with undo', async ({
  start,
  folder,
}) => {
  const { window } = await start({ prepare });
  await openClaim(window);
  await window.keyboard.press('Shift+Z');
  const here = silences(window).getByRole('form', { name: 'Find which documents say nothing' });
  const words = here.getByRole('textbox', { name: 'Words sought' });
  await expect(words).toHaveValue('"Port Ellery" OR 31 OR died OR fire');
  await words.fill('doors');
  await window.keyboard.press('Enter');
  await expect(here).toContainText('8 documents searched: 5 say nothing, 3 say something.');
  await expect(here.getByRole('region', { name: 'Documents that say something' })).toContainText(
    'Log of the',
  );
  // What was asked stands there still when one comes back from a document.
  await here.getByRole('button', { name: 'Log of the fire service' }).click();
  await expect(window.getByRole('document', { name: 'Log of the fire service' })).toBeVisible();
  await openClaim(window);
  await expect(here).toContainText('8 documents searched: 5 say nothing, 3 say something.');
  await here.getByRole('textbox', { name: 'Why it matters' }).fill('Each of them wrote of the warehouse.');
  await here.getByRole('button', { name: /^Record/ }).click();

  const recorded = silences(window).getByRole('list', { name: 'Searches recorded' });
  await expect(recorded).toContainText('8 documents searched: 5 say nothing, 3 say something.');
  await recorded.getByText('The 5 documents that say nothing').click();
  await expect(recorded.getByRole('button', { name: 'Harbour fire, reference page' })).toBeVisible();

  await silences(window).getByRole('button', { name: 'Record a search made elsewhere' }).click();
  const elsewhere = silences(window).getByRole('form', { name: 'Record a search made elsewhere' });
  await elsewhere.getByRole('textbox', { name: 'Where' }).fill('City archive');
  await elsewhere.getByRole('textbox', { name: 'What was sought' }).fill('register of the dead');
  await elsewhere.getByRole('textbox', { name: 'Looked through' }).fill('40');
  await elsewhere.getByRole('textbox', { name: 'When' }).fill('3 May 2024');
  await elsewhere.getByRole('textbox', { name: /^What was found/ }).fill('The volume of March is missing.');
  await elsewhere.getByRole('button', { name: 'Record', exact: true }).click();
  await expect(recorded.getByRole('listitem').first()).toContainText('in City archive on 3 May 2024');
  await expect(recorded).toContainText('40 looked through, nothing found.');
  const places = async () => (await storedClaim(folder)).observations.map(({ place }) => place);
  await expect.poll(places).toEqual(['City archive', null]);

  await recorded.getByRole('button', { name: 'Remove the search for register of the dead' }).click();
  await expect.poll(places).toEqual([null]);
  await window.keyboard.press('ControlOrMeta+Z');
  await expect.poll(places).toEqual(['City archive', null]);
});

test('a search is made in documents with a tag, or in chosen ones', async ({ start, folder }) => {
  const { window } = await start({
    prepare: async (core) => {
      const { documents } = await addClaims(core);
      const { id } = await core.call('tags.create', { name: 'First hand' });
      for (const { capture } of [documents.log, documents.letter])
        await core.call('annotations.create', { capture, start: 0, end: 10, tags: [id] });
    },
  });
  await openClaim(window);
  await window.keyboard.press('Shift+Z');
  const here = silences(window).getByRole('form', { name: 'Find which documents say nothing' });
  await here.getByRole('textbox', { name: 'Words sought' }).fill('doors');
  await here.getByRole('radio', { name: 'Documents with a tag' }).check();
  await here.getByRole('combobox', { name: 'Tag' }).click();
  await window.getByRole('option', { name: 'First hand' }).click();
  await expect(here).toContainText('2 documents have passages with it');
  await here.getByRole('button', { name: 'Search', exact: true }).click();
  await expect(here).toContainText('2 documents searched: 1 says nothing, 1 says something.');

  await here.getByRole('radio', { name: 'These' }).check();
  await here.getByRole('textbox', { name: 'Find documents by their title' }).fill('dozens');
  await here.getByRole('checkbox', { name: 'Dozens dead in the old harbour' }).check();
  await here.getByRole('button', { name: 'Search', exact: true }).click();
  await expect(here).toContainText('1 document searched, and it says nothing.');
  await here.getByRole('button', { name: /^Record/ }).click();
  await expect
    .poll(async () =>
      (await storedClaim(folder)).observations.map(({ query, searched, found, documents }) => ({
        query,
        searched,
        found,
        silent: documents?.map(({ title }) => title),
      })),
    )
    .toEqual([{ query: 'doors', searched: 1, found: 0, silent: ['Dozens dead in the old harbour'] }]);
});
