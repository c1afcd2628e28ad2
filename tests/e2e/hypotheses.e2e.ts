import { expect } from '@playwright/test';
import { expectAccessible } from '../support/window/accessibility.ts';
import { test } from '../support/window/assay-test.ts';
import { addClaims } from '../support/projects/claims-project.ts';

test('passages are held against competing hypotheses by keyboard alone, with what the order hangs on', async ({
  start,
}) => {
  const { window } = await start({ prepare: addClaims });
  await window.keyboard.press('Shift+H');
  const view = window.getByRole('region', { name: 'Competing hypotheses' });
  await view.getByRole('combobox', { name: 'Question' }).click();
  await window.getByRole('option', { name: /Was the port authority warned/ }).click();

  const field = view.getByRole('textbox', { name: 'New hypothesis' });
  await field.fill('It was warned in writing.');
  await field.press('Enter');
  await expect(view.getByRole('columnheader', { name: /warned in writing/ })).toBeVisible();
  await field.fill('No warning reached it.');
  await field.press('Enter');
  await expect(view.getByRole('columnheader', { name: /No warning reached it/ })).toBeVisible();

  await view.getByRole('button', { name: 'Passages' }).click();
  const choices = window.getByRole('dialog', { name: 'Passages of this question’s claims' });
  await choices.getByRole('button', { name: /^Choose all/ }).click();
  await choices.getByRole('button', { name: /^Add/ }).click();
  const rows = view.getByRole('table', { name: 'Passages by hypotheses' }).locator('tbody tr');
  await expect.poll(() => rows.count()).toBeGreaterThan(1);

  const cell = (row: number, column: number) => view.locator(`[data-cell="${row} ${column}"]`);
  await cell(0, 0).focus();
  await window.keyboard.press('5');
  await expect(cell(0, 0)).toHaveAccessibleName(/: very inconsistent$/);
  await window.keyboard.press('ArrowRight');
  await expect(cell(0, 1)).toBeFocused();
  await window.keyboard.press('2');
  await expect(cell(0, 1)).toHaveAccessibleName(/: consistent$/);
  await expect(rows.first()).toContainText('sets apart much');
  await expect(rows.first()).toContainText('the order hangs on it');
  await expect(view.getByRole('region', { name: 'What the order hangs on' })).toContainText(
    '“It was warned in writing.” and “No warning reached it.”',
  );

  // A mark of its own with a reason supersedes; the one before stays readable.
  await window.keyboard.press('Enter');
  const form = window.getByRole('dialog', { name: /How the passage agrees with “No warning/ });
  await form.getByRole('radio', { name: /^neutral/ }).check();
  await form.getByRole('textbox', { name: 'Reason' }).fill('It names no day.');
  await form.getByRole('button', { name: 'Mark', exact: true }).click();
  await expect(cell(0, 1)).toHaveAccessibleName(/: neutral$/);
  await cell(0, 1).click();
  await expect(form.getByRole('list', { name: 'Earlier marks' })).toContainText('consistent');
  await window.keyboard.press('Escape');

  await expectAccessible(window, 'hypotheses');
  await window.keyboard.press('Control+z');
  await expect(cell(0, 1)).toHaveAccessibleName(/: consistent$/);

  // From a cell to the words and back to the same place.
  await cell(0, -1).focus();
  await window.keyboard.press('Enter');
  await expect(view).toBeHidden();
  await window.keyboard.press('Escape');
  await expect(view).toBeVisible();
});

test('a question without hypotheses says what to do', async ({ start }) => {
  const { window } = await start({ prepare: addClaims });
  await window.keyboard.press('Shift+H');
  const view = window.getByRole('region', { name: 'Competing hypotheses' });
  await expect(view.getByText('Write at least two answers')).toBeVisible();
  await expectAccessible(window, 'no hypotheses');
});
