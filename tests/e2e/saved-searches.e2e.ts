import { expect } from '@playwright/test';
import { addInquiry, quotes } from '../support/projects/annotated-project.ts';
import { test } from '../support/window/assay-test.ts';
import { rows } from '../support/window/evidence-table.ts';

// Saved searches, in the real application.

test('a search is saved as a list that fills itself, opened, renamed and removed, and undo brings it back', async ({
  start,
}) => {
  const { window } = await start({ prepare: addInquiry });
  const library = window.getByRole('region', { name: 'Saved searches' });
  await window.keyboard.press('ControlOrMeta+5');
  await window.getByRole('textbox', { name: 'Filter annotations' }).fill('tag:warnings');
  await window.keyboard.press('ControlOrMeta+S');
  await window.getByRole('textbox', { name: 'Name' }).fill('About warnings');
  await window.keyboard.press('Enter');
  const list = library.getByRole('button', { name: /^About warnings/ });
  await expect(list).toContainText('1');
  await expect(list).toHaveAttribute('aria-current', 'true');

  // From the search view, a list of everything that is found.
  await window.getByRole('combobox', { name: 'Search text, claims, notes, tags' }).fill('warning*');
  await window.getByRole('button', { name: 'Save search…' }).click();
  await window.getByRole('textbox', { name: 'Name' }).fill('about WARNINGS');
  await window.keyboard.press('Enter');
  await expect(window.getByRole('dialog')).toContainText('There is a saved search “About warnings” already');
  await window.getByRole('textbox', { name: 'Name' }).fill('Everywhere');
  await window.keyboard.press('Enter');
  await expect(library.getByRole('button', { name: /^Everywhere/ })).toContainText('4');

  await list.click();
  await expect(rows(window)).toHaveCount(1);
  await expect(rows(window).first()).toContainText(quotes.warnings);
  await window.getByRole('textbox', { name: 'Filter annotations' }).fill('');
  await expect(rows(window)).toHaveCount(3);
  await rows(window).filter({ hasText: quotes.denial }).click();
  await window.keyboard.press('t');
  await window.getByRole('combobox', { name: 'Tags', exact: true }).fill('Warnings');
  await window.keyboard.press('Enter');
  await expect(list).toContainText('2');

  await list.focus();
  await window.keyboard.press('F2');
  await window.getByRole('textbox', { name: 'Name' }).fill('Warnings, sent or denied');
  await window.keyboard.press('Enter');
  const renamed = library.getByRole('button', { name: /^Warnings, sent or denied/ });
  await renamed.focus();
  await window.keyboard.press('Delete');
  await expect(renamed).toHaveCount(0);
  await window.keyboard.press('ControlOrMeta+Z');
  await expect(renamed).toBeVisible();
});
