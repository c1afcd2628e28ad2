import { expect } from '@playwright/test';
import { expectAccessible } from '../support/window/accessibility.ts';
import { besides } from '../support/projects/annotated-project.ts';
import { test } from '../support/window/assay-test.ts';
import { addJudgedTexts, statement, titles, words } from '../support/projects/judged-texts.ts';
import { readingWindow } from '../support/window/reading-window.ts';

// Claims and their list, in the real application.

test('a claim that is opened by a double click selects no words of its page, and presses nothing there', async ({
  start,
}) => {
  const { window } = await start({ prepare: addJudgedTexts });
  await window.keyboard.press('Shift+K');
  const row = window
    .getByRole('list', { name: 'Claims by question' })
    .getByRole('button', { name: statement });
  await row.dblclick();
  const page = window.getByRole('region', { name: 'Claim', exact: true });
  await expect(page.getByRole('heading', { level: 1 })).toContainText(statement);
  expect(await window.evaluate(() => document.getSelection()?.toString())).toBe('');
  await expect(window.getByRole('dialog')).toBeHidden();
});

test('a claim is made from selected words with all that is said of it, changed, and found in the palette', async ({
  start,
  folder,
}) => {
  const { window, ...assay } = await start({ prepare: addJudgedTexts });
  const reading = readingWindow({ window, ...assay }, window);
  await reading.open(titles.statement);
  await reading.drag({ words: words.denial, at: 'start' }, { words: words.denial, at: 'end' });
  await window.keyboard.press('Shift+E');
  const form = window.getByRole('dialog', { name: 'New claim' });
  const field = form.getByRole('textbox', { name: 'Statement' });
  await expect(field).toBeFocused();
  await expect(field).toHaveValue(words.denial);
  await field.fill('The authority says that no warning reached it.');
  await form.getByRole('radio', { name: /^What was said/ }).check();
  await form.getByRole('combobox', { name: 'Question' }).fill('Was anybody warned?');
  await window.keyboard.press('Enter');
  await form.getByRole('combobox', { name: 'Speaker' }).fill('port auth');
  await window.keyboard.press('Enter');
  await form.getByRole('textbox', { name: 'Date said' }).fill('3/7/1998');
  const choice = form.getByRole('group', { name: 'Which date is meant' });
  await expect(choice.getByRole('button')).toHaveCount(3);
  await expect(form.getByRole('button', { name: /^Create claim/ })).toBeDisabled();
  await choice.getByRole('button', { name: 'Not clear which' }).press('Enter');
  await form.getByRole('textbox', { name: 'Place of what it asserts' }).fill('Port Ellery');
  await form.getByRole('combobox', { name: 'Tags' }).fill('Denial');
  await window.keyboard.press('Enter');
  await expect(form.getByRole('button', { name: 'Take away Denial' })).toBeVisible();
  await expectAccessible(window, 'The form of a claim');
  await window.keyboard.press('ControlOrMeta+Enter');
  await expect(form).toBeHidden();
  const claims = () =>
    besides(folder, async (core) =>
      (await core.call('claims.list', {})).map((claim) => [
        claim.statement,
        claim.asserts,
        claim.question?.words,
        claim.speaker?.name,
        claim.said,
        claim.saidWords,
        claim.eventPlace,
        claim.tags.length,
      ]),
    );
  await expect
    .poll(claims)
    .toContainEqual([
      'The authority says that no warning reached it.',
      'what was said',
      'Was anybody warned?',
      'Port Authority',
      '[1998-03-07,1998-07-03]',
      '3/7/1998',
      'Port Ellery',
      1,
    ]);

  await window.keyboard.press('ControlOrMeta+K');
  await window
    .getByRole('dialog', { name: 'Command palette' })
    .getByRole('combobox')
    .fill('no warning reached');
  await window.getByRole('option', { name: /^The authority says/ }).click();
  const page = window.getByRole('region', { name: 'Claim', exact: true });
  await expect(page).toContainText('7 March 1998 or 3 July 1998, read from “3/7/1998”');
  await window.keyboard.press('c');
  const change = window.getByRole('dialog', { name: 'Change the claim' });
  await expect(change.getByRole('textbox', { name: 'Statement' })).toBeFocused();
  await change.getByRole('textbox', { name: 'Date said' }).fill('7 March 1998');
  await window.keyboard.press('ControlOrMeta+Enter');
  await expect(change).toBeHidden();
  await expect(page).toContainText('Said7 March 1998, read from “7 March 1998”');
  await page.getByRole('button', { name: 'a passage' }).click();
  await expect(window.getByRole('document', { name: titles.statement })).toBeVisible();
});

test('claims are selected by keyboard and changed together, removed, and brought back', async ({
  start,
  folder,
}) => {
  const { window } = await start({
    prepare: async (core) => {
      for (const words of ['One', 'Two', 'Three']) await core.call('claims.create', { statement: words });
    },
  });
  await window.keyboard.press('Shift+K');
  const list = window.getByRole('list', { name: 'Claims by question' });
  const row = (name: string) => list.getByRole('button', { name: new RegExp(`^${name}\\b`) });
  await expect(row('Three')).toHaveAttribute('aria-current', 'true');
  await row('Three').focus();
  await window.keyboard.press('Space');
  await window.keyboard.press('Shift+ArrowDown');
  const bar = window.getByRole('toolbar', { name: 'Selected claims' });
  await expect(bar).toContainText('2 claims selected');
  await window.keyboard.press('q');
  const question = window.getByRole('combobox', { name: 'Question' }).and(window.locator('input'));
  await expect(question).toBeFocused();
  await window.keyboard.type('What was done?');
  await window.keyboard.press('Enter');
  await expect(list.getByRole('heading', { name: 'What was done?' })).toBeVisible();
  await window.keyboard.press('t');
  await expect(window.getByRole('combobox', { name: 'Tags', exact: true })).toBeFocused();
  await window.keyboard.type('Numbers');
  await window.keyboard.press('Enter');
  await window.keyboard.press('Escape');
  const claims = () =>
    besides(folder, async (core) =>
      (await core.call('claims.list', {}))
        .map(({ statement, question, tags }) => [statement, question?.words ?? null, tags.length])
        .toSorted(),
    );
  await expect.poll(claims).toEqual([
    ['One', null, 0],
    ['Three', 'What was done?', 1],
    ['Two', 'What was done?', 1],
  ]);
  await expectAccessible(window, 'The list of claims');
  await expect(row('Two').or(row('Three')).and(window.locator(':focus'))).toHaveCount(1);
  await window.keyboard.press('Delete');
  await expect.poll(claims).toEqual([['One', null, 0]]);
  await window.keyboard.press('ControlOrMeta+Z');
  await expect.poll(claims).toHaveLength(3);
  await expect(row('Two')).toBeVisible();

  // The library leads to the claims of one question.
  await window.getByRole('navigation').getByRole('button', { name: 'Claims by question' }).click();
  await window.getByRole('navigation').getByRole('button', { name: 'What was done?' }).click();
  await expect(row('One')).toBeHidden();
  await expect(window.getByText('2 of 3 claims')).toBeVisible();
});

test('where there are no claims, the list says what to do', async ({ start }) => {
  const { window } = await start();
  await window.keyboard.press('Shift+K');
  const view = window.getByRole('region', { name: 'Claims', exact: true });
  await expect(view).toContainText('A claim is one statement that can be checked');
  await expectAccessible(window, 'No claims yet');
  await view.getByRole('button', { name: 'New claim…' }).click();
  await window
    .getByRole('dialog', { name: 'New claim' })
    .getByRole('textbox', { name: 'Statement' })
    .fill('It burned.');
  await window.keyboard.press('ControlOrMeta+Enter');
  const row = window
    .getByRole('list', { name: 'Claims by question' })
    .getByRole('button', { name: /^It burned/ });
  await expect(row).toBeFocused();
});
