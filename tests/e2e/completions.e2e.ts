import { expect, type Page } from '@playwright/test';
import { expectAccessible } from '../support/window/accessibility.ts';
import { importText, test } from '../support/window/assay-test.ts';

// What the search box offers while an operator of a query is typed.

const box = (window: Page) => window.getByRole('combobox', { name: 'Search text, claims, notes, tags' });
const list = (window: Page) => window.getByRole('listbox', { name: 'Ways to go on' });

test('operators and their values are offered while a query is typed, and taken by keys or mouse', async ({
  start,
}) => {
  const { window } = await start({
    prepare: async (core) => {
      const { capture } = await importText(core, 'report.txt', 'No warning of any kind reached this office.');
      const tag = await core.call('tags.create', { name: 'First denial' });
      await core.call('tags.create', { name: 'Eyewitness' });
      await core.call('annotations.create', { capture, start: 0, end: 10, tags: [tag.id] });
    },
  });
  await box(window).focus();
  await expect(list(window)).toBeHidden();
  await window.keyboard.type('ta');
  await expect(list(window).getByRole('option')).toHaveText(['tag:what carries a tag, or one below it']);
  await expect(box(window)).toHaveAttribute('aria-expanded', 'true');
  await expectAccessible(window, 'the completions of a query');
  await window.keyboard.press('ArrowDown');
  await expect(list(window).getByRole('option', { name: 'tag:' })).toHaveAttribute('aria-selected', 'true');
  await window.keyboard.press('Enter');
  await expect(box(window)).toHaveValue('tag:');
  await expect(list(window).getByRole('option')).toHaveText(['Eyewitness', 'First denial']);
  await window.keyboard.type('den');
  await expect(list(window).getByRole('option')).toHaveText(['First denial']);
  await window.keyboard.press('ArrowDown');
  await window.keyboard.press('Tab');
  await expect(box(window)).toHaveValue('tag:"First denial" ');
  await expect(box(window)).toBeFocused();
  await expect(list(window)).toBeHidden();
  await expect(window.getByRole('list', { name: 'Search results' })).toContainText('No warning');

  // A choice by mouse, within what is there already.
  await window.keyboard.type('stance:');
  await list(window).getByRole('option', { name: 'disputes' }).click();
  await expect(box(window)).toHaveValue('tag:"First denial" stance:disputes ');
  await expect(box(window)).toBeFocused();
});

test('an operator without a value is no search yet: what can follow is said, and chosen from', async ({
  start,
}) => {
  const { window } = await start({
    prepare: (core) => importText(core, 'report.txt', 'No warning of any kind reached this office.'),
  });
  const view = window.getByRole('region', { name: 'Search', exact: true });
  await box(window).fill('warning -stance:');
  await expect(view.getByRole('heading', { name: '1 found' })).toBeVisible();
  await box(window).fill('stance:');
  const values = view.getByRole('list', { name: 'What can follow stance:' });
  await expect(values.getByRole('button')).toHaveText([
    /^supports/,
    /^disputes/,
    /^qualifies/,
    /^mentions/,
    /^background/,
  ]);
  await expect(view).not.toContainText('Nothing');
  await window.keyboard.press('Enter');
  await expect(values.getByRole('button', { name: /^supports/ })).toBeFocused();
  await expectAccessible(window, 'an operator that waits for its value');
  await window.keyboard.press('ArrowDown');
  await window.keyboard.press('Enter');
  await expect(box(window)).toHaveValue('stance:disputes ');
  await expect(box(window)).toBeFocused();
  await expect(view).toContainText('Nothing in this project matches');
  await box(window).fill('tag:');
  await expect(view).toContainText('Nothing of the project can follow it yet');
});

test('Enter and Escape stay what they are in the box while nothing of the list is chosen', async ({
  start,
}) => {
  const { window } = await start({
    prepare: (core) => importText(core, 'report.txt', 'A claim was made at the harbour.'),
  });
  await box(window).focus();
  await window.keyboard.type('claim');
  await expect(list(window).getByRole('option', { name: 'claim:' })).toBeVisible();
  await window.keyboard.press('Escape');
  await expect(list(window)).toBeHidden();
  await expect(box(window)).toHaveValue('claim');
  await window.keyboard.press('Enter');
  await expect(
    window.getByRole('list', { name: 'Search results' }).getByRole('button', { name: /^Text/ }),
  ).toBeFocused();

  await box(window).fill('');
  await window.keyboard.press('Alt+ArrowDown');
  await expect(list(window).getByRole('option', { name: 'credibility:' })).toBeVisible();
  await window.keyboard.press('Escape');
  await window.keyboard.press('Escape');
  await expect(window.getByRole('document', { name: 'report' })).toBeFocused();
});
