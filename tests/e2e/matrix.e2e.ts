import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type ElectronApplication, expect, type Locator, type Page } from '@playwright/test';
import Papa from 'papaparse';
import { expectAccessible } from '../support/window/accessibility.ts';
import { test } from '../support/window/assay-test.ts';
import { runFromPalette } from '../support/window/assay-window.ts';
import { addClaims } from '../support/projects/claims-project.ts';
import { writeCrowdedClaims } from '../support/projects/crowded-claims.ts';
import { launchAssay } from '../support/window/launch.ts';

// The evidence matrix of a project in the real application.

function matrix(window: Page): Locator {
  return window.getByRole('region', { name: 'Evidence matrix', exact: true });
}

function grid(window: Page): Locator {
  return window.getByRole('grid', { name: 'Evidence matrix' });
}

/** The cell of a claim and a document, by parts of their words. */
function cell(window: Page, claim: string, document: string): Locator {
  return grid(window).getByRole('gridcell', { name: new RegExp(`\\. ${claim}.* ${document}`) });
}

/** The cell that has the focus, by its name. */
function active(window: Page): Locator {
  return grid(window).locator('.matrix-active');
}

async function openMatrix(window: Page): Promise<void> {
  await window.keyboard.press('Shift+X');
  await expect(grid(window)).toBeVisible();
}

/** Chooses this file whenever the system's dialog would ask for one. */
async function answerSaveDialog(application: ElectronApplication, path: string): Promise<void> {
  await application.evaluate(({ dialog }, chosen) => {
    dialog.showSaveDialog = (() =>
      Promise.resolve({ canceled: false, filePath: chosen })) as typeof dialog.showSaveDialog;
  }, path);
}

test('each cell says in letter, figure and words what the passages are to the claim', async ({ start }) => {
  const { window } = await start({ prepare: addClaims });
  await openMatrix(window);
  await expect(matrix(window)).toContainText('12 claims, 8 documents, 29 judgements');

  const one = cell(window, 'At least 31 people died', 'Log of the fire service');
  await expect(one.locator('.matrix-mark')).toHaveText('S2');
  await expect(one).toHaveAccessibleName(/^supports, credibility 2, probably true\. /);
  const unjudged = cell(window, 'The port was closed', 'Harbour fire kills dozens');
  await expect(unjudged.locator('.matrix-mark')).toHaveText('S');
  await expect(unjudged).toHaveAccessibleName(/^supports, credibility not judged\. /);
  const mixed = cell(window, 'The doors of the warehouse', 'Statement of the port authority');
  await expect(mixed.locator('.matrix-mark')).toHaveText('DB2');
  await expect(mixed).toHaveAccessibleName(/^2 passages: disputes.*; background/);
  await expect(
    grid(window).getByRole('columnheader', {
      name: /^Log of the fire service, Fire service, published 9 March 1998, graded B/,
    }),
  ).toBeVisible();
  await expect(grid(window)).toHaveAttribute('aria-colcount', '9');
});

test('the grid is gone through by keys, from a cell to its words and back', async ({ start }) => {
  const { window } = await start({ prepare: addClaims });
  await openMatrix(window);
  await expect(grid(window)).toBeFocused();
  await expect(active(window)).toHaveAccessibleName(/qualifies.*At least 31 people died.*بندرگاہ میں آگ/);
  await window.keyboard.press('ArrowRight');
  await window.keyboard.press('ArrowDown');
  await expect(active(window)).toHaveAccessibleName(/^disputes.*23 people died.*Log of the fire service/);

  await window.keyboard.press('Enter');
  const passages = window.getByRole('dialog', { name: /^23 people died in the fire/ });
  await expect(passages).toContainText('31 bodies were recovered by noon');
  await expect(passages).toContainText('credibility 2, probably true');
  await expect(passages.getByRole('button', { name: 'Open its words' })).toBeFocused();
  await window.keyboard.press('Escape');
  await expect(passages).toBeHidden();
  await expect(grid(window)).toBeFocused();

  await window.keyboard.press('Enter');
  await expect(passages.getByRole('button', { name: 'Open its words' })).toBeFocused();
  await window.keyboard.press('Enter');
  await expect(window.getByRole('document', { name: 'Log of the fire service' })).toBeVisible();
  await expect(window.getByRole('button', { name: /^Matrix/ })).toBeVisible();
  await window.keyboard.press('Escape');
  await expect(grid(window)).toBeFocused();
  await expect(active(window)).toHaveAccessibleName(/^disputes.*23 people died/);

  // A cell without evidence is there for those who come to it.
  await window.keyboard.press('ArrowRight');
  await expect(active(window)).toHaveAccessibleName(/^no evidence\. 23 people died/);
  await window.keyboard.press('Home');
  await window.keyboard.press('ArrowLeft');
  await expect(active(window)).toContainText('23 people died in the fire.');
  await window.keyboard.press('Control+End');
  await expect(active(window)).toHaveAccessibleName(/Nobody had tested the pumps.*Letter from the dockers/);
});

test('claims and documents are chosen and sorted, by documents or by sources', async ({ start }) => {
  const { window } = await start({ prepare: addClaims });
  await openMatrix(window);
  const view = matrix(window);
  const heads = grid(window).getByRole('columnheader');
  const claims = grid(window).getByRole('rowheader');

  await view.getByRole('combobox', { name: 'Question' }).click();
  await window.getByRole('option', { name: /Was the port authority warned/ }).click();
  await expect(view).toContainText('3 claims, 3 documents');
  await view.getByRole('combobox', { name: 'Question' }).click();
  await window.getByRole('option', { name: 'All questions' }).click();

  await view.getByRole('button', { name: /^Judgements/ }).click();
  await window.getByRole('checkbox', { name: /both supported and disputed/ }).check();
  await window.keyboard.press('Escape');
  await expect(view).toContainText('5 claims, 8 documents');
  await view.getByRole('button', { name: /^Judgements/ }).click();
  await window.getByRole('checkbox', { name: 'disputes', exact: true }).check();
  await window.keyboard.press('Escape');
  await expect(view).toContainText('5 claims, 2 documents, 5 judgements');
  await view.getByRole('textbox', { name: /Show only claims/ }).fill('zeppelin');
  await view.getByRole('button', { name: 'Clear the filter' }).click();
  await expect(view).toContainText('12 claims, 8 documents, 29 judgements');

  await view.getByRole('combobox', { name: 'Order of the claims' }).click();
  await window.getByRole('option', { name: 'Claims by their words' }).click();
  await expect(claims.first()).toContainText('23 people died');
  await view.getByRole('combobox', { name: 'Order of the documents' }).click();
  await window.getByRole('option', { name: 'Documents by grade' }).click();
  await expect(heads.nth(1)).toHaveAccessibleName(/graded B/);
  await expect(heads.nth(3)).toHaveAccessibleName(/graded D/);
  await expect(heads.nth(4)).toHaveAccessibleName(/graded F/);

  await runFromPalette(window, 'Matrix: claims by sources');
  await expect(view).toContainText('12 claims, 8 sources');
  await expect(heads.last()).toHaveAccessibleName('No source recorded');
});

test('the matrix follows what is judged and undone', async ({ start }) => {
  const { window } = await start({
    prepare: async (core) => {
      const { evidence } = await addClaims(core);
      const [first] = evidence;
      await core.call('evidence.withdraw', { ids: [first?.id ?? ''] });
    },
  });
  await openMatrix(window);
  await expect(matrix(window)).toContainText('28 judgements');
  await window.keyboard.press('Control+Z');
  await expect(matrix(window)).toContainText('29 judgements');
  await expect(
    cell(window, 'At least 31 people died', 'Log of the fire service').locator('.matrix-mark'),
  ).toHaveText('S2');
});

test('it is written as a picture and as a table, as it is shown', async ({ start, folder }) => {
  const { application, window } = await start({ prepare: addClaims });
  await openMatrix(window);
  const save = async (path: string, item: RegExp) => {
    await answerSaveDialog(application, path);
    await matrix(window).getByRole('button', { name: 'Export…' }).click();
    await window.getByRole('menuitem', { name: item }).click();
    await expect.poll(() => readFile(path, 'utf8').catch(() => '')).not.toBe('');
    return readFile(path, 'utf8');
  };
  const svg = await save(join(folder, 'matrix.svg'), /picture/);
  expect(svg).toContain('At least 31 people died in the fire.');
  expect(svg).toContain('بندرگاہ میں آگ');
  expect(svg).toContain('<title>supports, credibility 2, probably true</title>');

  await matrix(window)
    .getByRole('textbox', { name: /Show only claims/ })
    .fill('warehouse');
  await expect(matrix(window)).toContainText('1 claim, 4 documents');
  const csv = await save(join(folder, 'matrix.csv'), /table/);
  const { data } = Papa.parse<Record<string, string>>(csv.slice(1), { header: true, skipEmptyLines: true });
  expect(data).toHaveLength(3);
  expect(Object.values(data[0] ?? {})).toEqual(
    expect.arrayContaining(['Claims by documents', 'Log of the fire service', 'بندرگاہ میں آگ']),
  );
  expect(Object.values(data[2] ?? {})).toEqual(
    expect.arrayContaining([
      'The doors of the warehouse were locked.',
      'supports, credibility 2, probably true',
      'disputes, credibility 5, improbable\nbackground, credibility not judged',
    ]),
  );
});

test('200 claims by 500 documents have elements only where one looks', async ({ folder }) => {
  // Writing 25,000 judgements takes a busy machine a while.
  test.setTimeout(300_000);
  const project = join(folder, 'crowded.assay');
  await writeCrowdedClaims(project, { claims: 200, documents: 500 });
  const assay = await launchAssay({ project });
  try {
    const { window } = assay;
    await window.getByRole('contentinfo').getByText('Saved').waitFor();
    await openMatrix(window);
    await expect(matrix(window)).toContainText('200 claims, 500 documents');
    await expect(grid(window)).toHaveAttribute('aria-colcount', '501');
    const elements = () => grid(window).locator('[role=gridcell]').count();
    expect(await elements()).toBeGreaterThan(20);
    expect(await elements()).toBeLessThan(2_000);
    await window.keyboard.press('Control+End');
    await expect(active(window)).toHaveAccessibleName(/دعویٰ 199|Claim 199/);
    await expect(active(window)).toBeInViewport();
    expect(await elements()).toBeLessThan(2_000);
    await window.keyboard.press('Control+Home');
    await expect(active(window)).toHaveAccessibleName(/Claim 0:/);
    await expect(active(window)).toBeInViewport();
  } finally {
    await assay.close();
  }
});

test('the matrix is accessible, with its passages, its legend and empty', async ({ start }) => {
  const { window } = await start({ prepare: addClaims });
  await openMatrix(window);
  await expectAccessible(window, 'the evidence matrix');
  await window.keyboard.press('Enter');
  await expect(window.getByRole('dialog').getByRole('button', { name: 'Open its words' })).toBeFocused();
  await expectAccessible(window, 'the passages of a cell');
  await window.keyboard.press('Escape');
  await matrix(window).getByRole('button', { name: 'What the cells mean' }).click();
  await expect(window.getByRole('dialog', { name: 'What the cells mean' })).toBeVisible();
  await expectAccessible(window, 'the legend of the matrix');
  await window.keyboard.press('Escape');
  await matrix(window)
    .getByRole('textbox', { name: /Show only claims/ })
    .fill('zeppelin');
  await expect(matrix(window).getByRole('button', { name: 'Clear the filter' })).toBeVisible();
  await expectAccessible(window, 'a matrix without claims');
});

test('a project without claims says what the matrix is for', async ({ start }) => {
  const { window } = await start();
  await window.keyboard.press('Shift+X');
  await expect(matrix(window).getByRole('button', { name: /New claim/ })).toBeVisible();
});
