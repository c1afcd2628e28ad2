import { copyFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Locator, type Page } from '@playwright/test';
import { openCore } from '../../electron/core/create-core.ts';
import { windowlessHost } from '../../electron/core/host.ts';
import { addInquiry } from '../support/projects/annotated-project.ts';
import { writeEvidenceProject } from '../support/projects/evidence-project.ts';
import { expectAccessible } from '../support/window/accessibility.ts';
import { test } from '../support/window/assay-test.ts';
import { runFromPalette, statusBar } from '../support/window/assay-window.ts';
import { grid, rows } from '../support/window/evidence-table.ts';
import { type LaunchedAssay, launchAssay } from '../support/window/launch.ts';

// The evidence table with ten thousand annotations, in the real application.

let made: string;
let assay: LaunchedAssay | undefined;

test.beforeAll(async () => {
  made = await mkdtemp(join(tmpdir(), 'assay-evidence-'));
  await writeEvidenceProject(join(made, 'made.assay'), { annotations: 10_000, documents: 50 });
});
test.afterAll(() => rm(made, { recursive: true, force: true }));
test.afterEach(async () => {
  await assay?.close();
  assay = undefined;
});

/** Opens a copy of the project with its evidence table; again after a restart, with the copy as it is. */
async function openTable(folder: string, isRestart = false): Promise<Page> {
  const project = join(folder, 'evidence.assay');
  if (!isRestart) await copyFile(join(made, 'made.assay'), project);
  assay = await launchAssay({ project, userData: join(folder, 'user-data') });
  const { window } = assay;
  await expect(window.getByRole('document', { name: /./ })).toBeVisible();
  await window.keyboard.press('ControlOrMeta+5');
  await expect(rows(window).first()).toBeVisible();
  return window;
}

/** The row that has the focus. */
function activeRow(window: Page): Locator {
  return window.locator('.table-line-active');
}

function bulkBar(window: Page): Locator {
  return window.getByRole('toolbar', { name: 'Selected annotations' });
}

function tagInLibrary(window: Page, name: string): Locator {
  return window.getByRole('region', { name: 'Tags' }).getByRole('button', { name });
}

async function choose(window: Page, label: string, option: string): Promise<void> {
  await window.getByRole('combobox', { name: label }).click();
  await window.getByRole('option', { name: option }).click();
}

/** How many annotations carry a tag, as stored. */
async function storedUses(folder: string, name: string): Promise<number | undefined> {
  const core = openCore({ path: join(folder, 'evidence.assay'), host: windowlessHost() });
  try {
    return (await core.call('tags.list', {})).find((tag) => tag.name === name)?.annotations;
  } finally {
    await core.close();
  }
}

test('ten thousand rows are tagged at once, and one undo takes it back', async ({ folder }) => {
  const window = await openTable(folder);
  await window.keyboard.press('ControlOrMeta+A');
  await expect(bulkBar(window)).toContainText('10,000 annotations selected');
  await window.keyboard.press('t');
  await window.getByRole('combobox', { name: 'Tags', exact: true }).fill('Looked at');
  await window.keyboard.press('Enter');
  // The table has the focus again and answers while the rest goes on.
  await expect(grid(window)).toBeFocused();
  await window.keyboard.press('ArrowDown');
  await expect(activeRow(window)).toHaveAttribute('aria-rowindex', '3');
  await expect(tagInLibrary(window, 'Looked at')).toContainText('10,000');
  await expect(rows(window).first()).toContainText('Looked at');
  await expect.poll(() => storedUses(folder, 'Looked at')).toBe(10_000);

  await window.keyboard.press('u');
  await window
    .getByRole('list', { name: 'Tags to take away' })
    .getByRole('button', { name: 'Warnings' })
    .click();
  await expect(tagInLibrary(window, 'Warnings')).toHaveText('WWarnings0');
  await expect(grid(window)).toBeFocused();

  await window.keyboard.press('ControlOrMeta+Z');
  await expect(tagInLibrary(window, 'Warnings')).toHaveText('WWarnings3,333');
  await window.keyboard.press('ControlOrMeta+Z');
  await expect(tagInLibrary(window, 'Looked at')).toHaveCount(0);
  await expect(rows(window).first()).not.toContainText('Looked at');
  await expect.poll(() => storedUses(folder, 'Looked at')).toBeUndefined();
});

test('rows are sorted by a column and the other way, found by words and filters, and grouped with counts', async ({
  folder,
}) => {
  const window = await openTable(folder);
  const title = grid(window).getByRole('columnheader', { name: 'Quote' });
  await title.getByRole('button').click();
  await expect(title).toHaveAttribute('aria-sort', 'ascending');
  await expect(rows(window).first()).toContainText('At least 31 people');
  await title.getByRole('button').click();
  await expect(title).toHaveAttribute('aria-sort', 'descending');
  await expect(rows(window).first()).toContainText('بندرگاہ کے گودام');

  const filter = window.getByRole('textbox', { name: 'Filter annotations' });
  const found = window.getByRole('region', { name: 'Evidence table' }).getByText(/ annotations$/);
  await filter.fill('tag:denial "first alarm"');
  await expect(found).toHaveText('272 of 10,000 annotations');
  await expect(rows(window).first()).toContainText('The first alarm was raised');
  for (const unfinished of ['tag:', '"', '-', '* OR ( "']) {
    await filter.fill(unfinished);
    await expect(found).toHaveText('10,000 of 10,000 annotations');
  }
  await filter.fill('nowhere to be found');
  await expect(window.getByText('No annotation matches “nowhere to be found”.')).toBeVisible();
  await window.getByRole('button', { name: 'Show all annotations' }).click();

  await choose(window, 'Groups', 'By tag');
  const denial = grid(window)
    .getByRole('row', { name: /^D?\s*Denial/ })
    .first();
  await expect(grid(window)).toHaveAttribute('aria-rowcount', '13339');
  await runFromPalette(window, 'Fold all groups');
  await expect(rows(window)).toHaveCount(5);
  await expect(denial).toContainText('1,667');
  await expect(denial).toHaveAttribute('aria-expanded', 'false');
  await denial.click();
  await expect(denial).toHaveAttribute('aria-expanded', 'true');
  await expect(grid(window)).toHaveAttribute('aria-rowcount', String(1 + 5 + 1_667));
  await denial.click({ modifiers: ['ControlOrMeta'] });
  await expect(bulkBar(window)).toContainText('1,667 annotations selected');
  await choose(window, 'Groups', 'By date');
  await expect(rows(window).first()).toHaveText(/^1996/);
});

test('by keys alone a row is found, read, and come back to; rows are selected and let go', async ({
  folder,
}) => {
  const window = await openTable(folder);
  await expect(grid(window)).toBeFocused();
  await window.keyboard.press('End');
  await expect(activeRow(window)).toHaveAttribute('aria-rowindex', '10001');
  await expect(activeRow(window)).toContainText('[49.199]');
  await window.keyboard.press('PageUp');
  await window.keyboard.press('ArrowUp');
  const row = await activeRow(window).getAttribute('aria-rowindex');
  const quote = await activeRow(window).locator('.table-quote').innerText();
  await window.keyboard.press('Enter');
  await expect(window.getByRole('document', { name: 'بندرگاہ کی رپورٹ 49' })).toBeVisible();
  await expect(window.locator('.annotation-card-active')).toContainText(quote.slice(0, 20));
  await window.keyboard.press('Escape');
  await expect(grid(window)).toBeFocused();
  await expect(activeRow(window)).toHaveAttribute('aria-rowindex', row ?? '');
  await expect(activeRow(window)).toBeInViewport();

  await window.keyboard.press('Space');
  await expect(activeRow(window)).toHaveAttribute('aria-selected', 'true');
  await window.keyboard.press('Shift+ArrowUp');
  await window.keyboard.press('Shift+ArrowUp');
  await expect(bulkBar(window)).toContainText('3 annotations selected');
  await window.keyboard.press('Shift+Home');
  await expect(bulkBar(window)).toContainText(
    `${(Number(row) - 1).toLocaleString('en')} annotations selected`,
  );
  await window.keyboard.press('Escape');
  await expect(bulkBar(window)).toContainText('This annotation');

  await window.keyboard.press('ControlOrMeta+F');
  await window.keyboard.type('tag:denial');
  await window.keyboard.press('Enter');
  await expect(grid(window)).toBeFocused();
  await window.keyboard.press('ControlOrMeta+A');
  await expect(bulkBar(window)).toContainText('1,667 annotations selected');
  await window.keyboard.press('Delete');
  await expect(window.getByText('No annotation matches “tag:denial”.')).toBeVisible();
  await window.keyboard.press('ControlOrMeta+Z');
  await expect(grid(window)).toHaveAttribute('aria-rowcount', '1668');
});

test('with the mouse, Ctrl adds rows, Shift selects a stretch, and a double press reads', async ({
  folder,
}) => {
  const window = await openTable(folder);
  await rows(window).nth(1).click();
  await rows(window)
    .nth(4)
    .click({ modifiers: ['Shift'] });
  await expect(bulkBar(window)).toContainText('4 annotations selected');
  await rows(window)
    .nth(6)
    .click({ modifiers: ['ControlOrMeta'] });
  await rows(window).nth(2).getByRole('gridcell').first().click();
  await expect(bulkBar(window)).toContainText('4 annotations selected');
  await expect(rows(window).nth(2)).toHaveAttribute('aria-selected', 'false');
  await window.getByRole('button', { name: 'Export…' }).click();
  await expect(window.getByRole('radio', { name: 'What was selected in the evidence table' })).toBeChecked();
  await expect(window.getByText('4 annotations', { exact: true })).toBeVisible();
  await window.keyboard.press('ControlOrMeta+5');
  await expect(bulkBar(window)).toContainText('4 annotations selected');
  await rows(window).nth(3).dblclick();
  await expect(window.locator('.annotation-card-active')).toBeVisible();
  await window.getByRole('button', { name: /^Table/ }).click();
  await expect(activeRow(window)).toHaveAttribute('aria-rowindex', '5');
});

test('ten thousand rows scroll as one list, each as high as all others, loaded or not', async ({
  folder,
}) => {
  const window = await openTable(folder);
  const heights = await grid(window).evaluate((element) => ({
    all: element.querySelector('.table-lines')?.clientHeight,
    one: element.querySelector('.table-lines .table-line')?.getBoundingClientRect().height,
  }));
  expect(heights.all).toBe((heights.one ?? 0) * 10_000);
  for (const part of [0.5, 0.9, 0.1]) {
    await grid(window).evaluate((element, share) => {
      element.scrollTop = element.scrollHeight * share;
    }, part);
    const shown = rows(window).filter({ hasText: /\[\d+\.\d+\]/ });
    await expect(shown.first()).toBeVisible();
    await expect(rows(window).filter({ has: window.locator('.table-placeholder') })).toHaveCount(0);
    const different = await rows(window).evaluateAll(
      (elements) => new Set(elements.map((element) => element.getBoundingClientRect().height)).size,
    );
    expect(different).toBe(1);
  }
});

test('columns are chosen, moved and made wider by keys, and are so after a restart', async ({ folder }) => {
  let window = await openTable(folder);
  const titles = () =>
    grid(window)
      .getByRole('columnheader')
      .evaluateAll((cells) => cells.map((cell) => cell.textContent).filter(Boolean));
  const width = async (name: string) =>
    (await grid(window).getByRole('columnheader', { name }).boundingBox())?.width ?? 0;
  await window.getByRole('button', { name: 'Columns' }).click();
  await window.getByRole('checkbox', { name: 'Comment' }).uncheck();
  await window.getByRole('checkbox', { name: 'Modified' }).check();
  await window.getByRole('button', { name: 'Tags one place earlier' }).click();
  await window.keyboard.press('Escape');
  const before = await width('Tags');
  await grid(window).getByRole('columnheader', { name: 'Tags' }).getByRole('button').focus();
  await window.keyboard.press('Shift+ArrowRight');
  await window.keyboard.press('Shift+ArrowRight');
  await window.keyboard.press('Alt+ArrowRight');
  await window.keyboard.press('Enter');
  await choose(window, 'Height of rows', 'One line');
  await choose(window, 'Groups', 'By source');
  const chosen = ['Quote', 'Tags', 'Document', 'Published', 'Source', 'Grade', 'State', 'Modified'];
  await expect.poll(() => titles()).toEqual(chosen);
  await expect.poll(() => width('Tags')).toBe(before + 32);
  await assay?.close();

  window = await openTable(folder, true);
  await expect.poll(() => titles()).toEqual(chosen);
  await expect.poll(() => width('Tags')).toBe(before + 32);
  await expect(grid(window).getByRole('columnheader', { name: 'Tags' })).toHaveAttribute(
    'aria-sort',
    'ascending',
  );
  await expect(rows(window).first()).toContainText('Daily Courier');
});

test('an empty table says what to do', async ({ start }) => {
  const { window } = await start();
  await window.keyboard.press('ControlOrMeta+5');
  await expect(window.getByText('No annotations yet.')).toBeVisible();
  await expect(bulkBar(window)).toHaveCount(0);
  await window.getByRole('button', { name: 'Go to the documents' }).click();
  await expect(statusBar(window)).toBeVisible();
  await expect(window.getByText('No annotations yet.')).toHaveCount(0);
});

test('the table is accessible in every theme, whatever is open in it', async ({ start }) => {
  const { window } = await start({ prepare: addInquiry });
  await window.emulateMedia({ reducedMotion: 'reduce' });
  await window.keyboard.press('ControlOrMeta+5');
  await expect(rows(window)).toHaveCount(3);
  await window.keyboard.press('ControlOrMeta+A');
  await expectAccessible(window, 'rows that are selected');
  await window.keyboard.press('t');
  await expect(window.getByRole('combobox', { name: 'Tags', exact: true })).toBeVisible();
  await expectAccessible(window, 'the tags to give them');
  await window.keyboard.press('Escape');
  await window.keyboard.press('u');
  await expect(window.getByRole('list', { name: 'Tags to take away' })).toBeVisible();
  await expectAccessible(window, 'the tags to take away');
  await window.keyboard.press('Escape');
  await choose(window, 'Groups', 'By tag');
  await expect(rows(window)).toHaveCount(6);
  await expectAccessible(window, 'rows in groups');
  await window.getByRole('button', { name: 'Columns' }).click();
  await expect(window.getByRole('list', { name: 'Columns in their order' })).toBeVisible();
  await expectAccessible(window, 'the columns');
  await window.keyboard.press('Escape');
  await window.getByRole('textbox', { name: 'Filter annotations' }).fill('tag:warnings');
  await window.keyboard.press('ControlOrMeta+S');
  await window.getByRole('textbox', { name: 'Name' }).fill('About warnings');
  await expectAccessible(window, 'a search that is saved');
  await window.keyboard.press('Enter');
  await expect(window.getByRole('region', { name: 'Saved searches' })).toBeVisible();
  await window.getByRole('textbox', { name: 'Filter annotations' }).fill('nowhere');
  await expect(window.getByText('No annotation matches “nowhere”.')).toBeVisible();
  await expectAccessible(window, 'nothing found, and a saved search');
});
