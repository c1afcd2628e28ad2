import { expect, type Page } from '@playwright/test';
import { expectAccessible } from '../support/window/accessibility.ts';
import { besides, card } from '../support/projects/annotated-project.ts';
import { test } from '../support/window/assay-test.ts';
import { runFromPalette, statusBar } from '../support/window/assay-window.ts';
import { readingWindow } from '../support/window/reading-window.ts';
import {
  addAnnotatedStatements,
  addStatements,
  passages,
  titles,
} from '../support/projects/two-statements.ts';

// Links between two passages, in the real application.

/** What the links say, as stored. */
function storedLinks(folder: string): Promise<readonly string[]> {
  return besides(folder, async (core) =>
    (await core.call('links.list', {})).map(
      ({ from, to, relation, label, reason }) =>
        `${from.exact} | ${label ?? relation} | ${to.exact} | ${reason ?? ''}`,
    ),
  );
}

async function say(window: Page, relation: string, reason = ''): Promise<void> {
  const dialog = window.getByRole('dialog', { name: 'Link two passages' });
  await dialog.getByRole('radio', { name: relation }).check();
  if (reason !== '') await dialog.getByRole('textbox', { name: 'Reason' }).fill(reason);
  await dialog.getByRole('button', { name: 'Link them' }).click();
  await expect(dialog).toBeHidden();
}

test('selected words are linked to a passage of another document, and the link leads there and back', async ({
  start,
  folder,
}) => {
  const assay = await start({ prepare: addStatements });
  const { window } = assay;
  const reading = readingWindow(assay, window);
  await reading.open(titles.denial);
  await reading.drag({ words: passages.denial, at: 'start' }, { words: passages.denial, at: 'end' });
  await window.keyboard.press('l');
  await expect(statusBar(window)).toContainText(`Link from “${passages.denial}”`);

  await reading.open(titles.report);
  await reading.drag({ words: passages.warnings, at: 'start' }, { words: passages.warnings, at: 'end' });
  await window.keyboard.press('l');
  await say(window, 'contradicts', 'Sent is not received.');
  await expect
    .poll(() => storedLinks(folder))
    .toEqual([`${passages.denial} | contradicts | ${passages.warnings} | Sent is not received.`]);
  await expect(statusBar(window)).not.toContainText('Link from');

  const here = card(window, passages.warnings);
  await expect(here.getByRole('list', { name: 'Links of this annotation' })).toContainText(
    'is contradicted by',
  );
  await reading.text.focus();
  await window.keyboard.press('Shift+L');
  await expect(window.getByRole('document', { name: titles.denial })).toBeVisible();
  await expect(card(window, passages.denial)).toContainText('contradicts');
  await expect(window.getByRole('button', { name: /^Follow: contradicts/ })).toBeVisible();
  await window.keyboard.press('Shift+L');
  await expect(window.getByRole('document', { name: titles.report })).toBeVisible();
  await window.getByRole('button', { name: /^Follow: is contradicted by/ }).click();
  await expect(window.getByRole('document', { name: titles.denial })).toBeVisible();
});

test('the other passage is found by its words, and a word of one’s own says what it is', async ({
  start,
  folder,
}) => {
  const assay = await start({ prepare: addAnnotatedStatements });
  const { window } = assay;
  const reading = readingWindow(assay, window);
  await reading.open(titles.denial);
  await reading.click('warning of any kind');
  await runFromPalette(window, 'Link to a passage found by its words');
  const find = window.getByRole('dialog', { name: 'Link to which passage?' });
  await find.getByRole('combobox', { name: 'The other passage' }).fill('written warn');
  await find.getByRole('option', { name: passages.warnings }).click();
  const dialog = window.getByRole('dialog', { name: 'Link two passages' });
  await dialog.getByRole('radio', { name: 'Something else' }).check();
  await dialog.getByRole('textbox', { name: 'In a word or two' }).fill('answers');
  await dialog.getByRole('textbox', { name: 'In a word or two' }).press('Enter');
  await expect
    .poll(() => storedLinks(folder))
    .toEqual([`${passages.denial} | answers | ${passages.warnings} | `]);

  await card(window, passages.denial).getByRole('button', { name: 'More about this link' }).click();
  await window.getByRole('menuitem', { name: 'Turn round' }).click();
  await expect
    .poll(() => storedLinks(folder))
    .toEqual([`${passages.warnings} | answers | ${passages.denial} | `]);
  await window.keyboard.press('ControlOrMeta+z');
  await window.keyboard.press('ControlOrMeta+z');
  await expect.poll(() => storedLinks(folder)).toEqual([]);
});

test('of several links one is chosen to follow, and all stand in the list of links', async ({ start }) => {
  const assay = await start({
    prepare: async (core) => {
      const { warnings, denied } = await addAnnotatedStatements(core);
      await core.call('links.create', { from: denied, to: warnings, relation: 'contradicts' });
      await core.call('links.create', {
        from: warnings,
        to: denied,
        relation: 'corrects',
        reason: 'Dated letters.',
      });
    },
  });
  const { window } = assay;
  const reading = readingWindow(assay, window);
  await reading.open(titles.report);
  await reading.click('written warnings');
  await reading.text.focus();
  await window.keyboard.press('Shift+L');
  const choice = window.getByRole('dialog', { name: 'Follow which link?' });
  await expect(choice.getByRole('button', { name: /corrects/ })).toBeVisible();
  await expectAccessible(window, 'which link to follow');
  await choice.getByRole('button', { name: /is contradicted by/ }).click();
  await expect(window.getByRole('document', { name: titles.denial })).toBeVisible();

  await runFromPalette(window, 'Links');
  const list = window.getByRole('list', { name: 'Links, in the order they were made' });
  await expect(list.getByRole('listitem')).toHaveCount(2);
  await expect(list.getByRole('listitem').nth(1)).toContainText('Dated letters.');
  await expectAccessible(window, 'all links');
  await list.getByRole('button', { name: passages.warnings }).first().click();
  await expect(window.getByRole('document', { name: titles.report })).toBeVisible();
});
