import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, type Locator, type Page } from '@playwright/test';
import Papa from 'papaparse';
import { expectAccessible } from '../support/window/accessibility.ts';
import { test } from '../support/window/assay-test.ts';
import { runFromPalette } from '../support/window/assay-window.ts';
import { addClaims } from '../support/projects/claims-project.ts';

// What the sources say to a question, in the real application.

function view(window: Page): Locator {
  return window.getByRole('region', { name: 'Disagreements', exact: true });
}

/** The rows of values, without those of heads and headings. */
function rows(window: Page): Locator {
  return view(window).locator('.values-row');
}

/** The values that are drawn. */
function points(window: Page): Locator {
  return view(window).getByRole('toolbar').getByRole('button');
}

async function openQuestion(window: Page, words: RegExp): Promise<void> {
  await window.keyboard.press('Shift+U');
  await view(window).getByRole('combobox', { name: 'Question' }).click();
  await window.getByRole('option', { name: words }).click();
}

async function choose(window: Page, list: string, option: string): Promise<void> {
  await view(window).getByRole('combobox', { name: list }).click();
  await window.getByRole('option', { name: option }).click();
}

test('a question shows each value with source, date, stance and where it comes from', async ({ start }) => {
  const { window } = await start({ prepare: addClaims });
  await window.keyboard.press('Shift+U');
  await expect(view(window)).toContainText('Choose a question to see what each source says to it.');
  await openQuestion(window, /How many people died/);
  await expect(view(window)).toContainText('8 passages, 5 independent origins, 1 origin unknown');
  await expect(rows(window)).toHaveCount(12);

  const log = rows(window).filter({ hasText: 'Log of the fire service' }).first();
  await expect(log).toContainText('31 dead');
  await expect(log).toContainText('9 March 1998');
  await expect(log).toContainText('supports');
  await expect(log).toContainText('comes from Fire service');
  const inquiry = rows(window).filter({ hasText: 'Inquiry told of two warnings' });
  await expect(inquiry).toContainText('comes from Fire service');
  await expect(rows(window).filter({ hasText: 'no source recorded' }).first()).toContainText(
    'it is not known where it comes from',
  );
  // What comes from one place has one sign.
  const sign = (row: Locator) => row.locator('.origin-mark').first().textContent();
  expect(await sign(inquiry)).toBe(await sign(log));
  expect(await sign(rows(window).filter({ hasText: 'Coast Echo' }).first())).toBe(
    await sign(rows(window).filter({ hasText: 'Harbour Post' }).first()),
  );
});

test('values are sorted and put together, and drawn by what they count', async ({ start }) => {
  const { window } = await start({ prepare: addClaims });
  await openQuestion(window, /How many people died/);
  await choose(window, 'Values together', 'Value by value');
  const headings = view(window).locator('.values-group');
  await expect(headings.filter({ hasText: /^at least 31 dead/ })).toContainText(
    '3 passages, 2 independent origins',
  );
  await choose(window, 'Values together', 'In one list');
  await expect(headings).toHaveCount(0);
  await choose(window, 'Order of the values', 'Sorted by date');
  await expect(rows(window).first()).toContainText('March 1998');
  await expect(rows(window).last()).toContainText('no date');

  await expect(points(window)).toHaveCount(6);
  await expect(points(window).first()).toHaveAccessibleName(
    '31 dead, Fire service, 9 March 1998, comes from Fire service',
  );
  await choose(window, 'Values that are drawn', 'all numbers');
  await expect(points(window).filter({ hasText: 'E' })).toHaveAccessibleName(/^12 missing, .*no date/);
  await runFromPalette(window, 'Disagreements: hide the picture');
  await expect(points(window)).toHaveCount(0);
});

test('a value is one press, or Enter, from its words, and Escape leads back', async ({ start }) => {
  const { window } = await start({ prepare: addClaims });
  await openQuestion(window, /Was the port authority warned/);
  await rows(window).filter({ hasText: 'No warning of any kind' }).first().click();
  await expect(window.getByRole('document', { name: 'Statement of the port authority' })).toBeVisible();
  await window.keyboard.press('Escape');
  await expect(view(window)).toBeVisible();
  const row = rows(window).filter({ hasText: 'Two of our members' });
  await row.getByRole('button').focus();
  await window.keyboard.press('Enter');
  await expect(window.getByRole('document', { name: /Letter from the dockers/ })).toBeVisible();
  await window.keyboard.press('Escape');

  await openQuestion(window, /How many people died/);
  await points(window).first().focus();
  await window.keyboard.press('ArrowRight');
  await window.keyboard.press('Home');
  await window.keyboard.press('Enter');
  await expect(window.getByRole('document', { name: 'Log of the fire service' })).toBeVisible();
});

test('the values are written as a table in the order in which they are shown', async ({ start, folder }) => {
  const { application, window } = await start({ prepare: addClaims });
  const path = join(folder, 'values.csv');
  await application.evaluate(({ dialog }, chosen) => {
    dialog.showSaveDialog = (() =>
      Promise.resolve({ canceled: false, filePath: chosen })) as typeof dialog.showSaveDialog;
  }, path);
  await openQuestion(window, /How many people died/);
  await choose(window, 'Values together', 'In one list');
  await expect(rows(window)).toHaveCount(12);
  await view(window).getByRole('button', { name: 'Export as CSV…' }).click();
  await expect.poll(() => readFile(path, 'utf8').catch(() => '')).not.toBe('');
  const { data } = Papa.parse<Record<string, string>>((await readFile(path, 'utf8')).slice(1), {
    header: true,
    skipEmptyLines: true,
  });
  expect(data).toHaveLength(12);
  expect(data[0]).toMatchObject({
    question: 'How many people died in the fire?',
    claim: 'At least 31 people died in the fire.',
    value: '12 missing',
    quote: 'the number of missing at twelve',
    stance: 'qualifies',
    credibility: '6',
    credibility_words: 'truth cannot be judged',
    source: 'Dockers’ Union',
    grade_code: 'F',
    origin_words: 'comes from Dockers’ Union',
  });
});

test('the disagreements are accessible, with and without values', async ({ start }) => {
  const { window } = await start({ prepare: addClaims });
  await window.keyboard.press('Shift+U');
  await expect(view(window)).toContainText('Choose a question');
  await expectAccessible(window, 'no question');
  await openQuestion(window, /How many people died/);
  await expect(rows(window)).toHaveCount(12);
  await expectAccessible(window, 'the disagreements on a question');
});

test('a project without claims says what to do', async ({ start }) => {
  const { window } = await start();
  await window.keyboard.press('Shift+U');
  await expect(view(window).getByRole('button', { name: /New claim/ })).toBeVisible();
});
