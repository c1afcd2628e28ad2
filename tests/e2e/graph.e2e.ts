import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import type { Core } from '../../electron/core/create-core.ts';
import { expectAccessible } from '../support/window/accessibility.ts';
import { importText, test } from '../support/window/assay-test.ts';
import { runFromPalette, statusBar } from '../support/window/assay-window.ts';

const citation = '(HB Dec 1997)';

/** A report that cites a statement of the Harbour Board, which quotes the report: a circle. A third names the board only. */
async function citingDocuments(core: Core): Promise<void> {
  const board = await core.call('sources.create', { name: 'Harbour Board', kind: 'organisation' });
  const statement = await importText(core, 'statement.txt', 'Statement\n\nNo warning reached this office.');
  await core.call('documents.assignSource', { ids: [statement.document], source: board.id });
  for (const [name, cited] of [
    ['report.txt', statement.document],
    ['column.txt', null],
  ] as const) {
    const words = `${name === 'report.txt' ? 'Report' : 'Column'}\n\nNobody was warned ${citation}, counsel said.`;
    const { document, capture } = await importText(core, name, words);
    const start = (await core.call('captures.get', { id: capture })).text.indexOf(citation);
    await core.call('mentions.create', {
      capture,
      start,
      end: start + citation.length,
      name: 'HB',
      source: board.id,
      cited,
    });
    if (cited !== null) {
      await core.call('derivations.create', { document: cited, toDocument: document, relation: 'quotes' });
    }
  }
}

const view = (window: Page) => window.getByRole('region', { name: 'Source graph' });
const drawing = (window: Page) => view(window).getByRole('group', { name: /^Source graph, / });
const node = (window: Page, words: string) =>
  drawing(window).locator('.graph-box').filter({ hasText: words });
const detail = (window: Page) => view(window).getByRole('region', { name: /^Selected/ });

test('the source graph is drawn, a line opens its words, and a circle is named', async ({ start }) => {
  const { window } = await start({ prepare: citingDocuments });
  await runFromPalette(window, 'Source graph');
  await expect(view(window)).toContainText('4 nodes, 4 lines');
  await expect(node(window, 'Harbour Board')).toBeVisible();

  const line = drawing(window).getByRole('img', {
    name: /^report – .HB Dec 1997. – statement .part of a circle.$/i,
  });
  await line.dispatchEvent('click');
  await expect(detail(window)).toContainText('part of a circle');
  await detail(window)
    .getByRole('button', { name: /Open its words/ })
    .click();
  await expect(window.getByRole('document', { name: /^report$/i })).toBeVisible();
});

test('by keys alone one goes from node to node and opens what one is at', async ({ start }) => {
  const { window } = await start({ prepare: citingDocuments });
  await runFromPalette(window, 'Source graph');
  await expect(node(window, 'column')).toBeVisible();
  await drawing(window).focus();
  await window.keyboard.press('ArrowRight');
  await expect(detail(window)).toBeVisible();
  await view(window)
    .getByRole('textbox', { name: /^Show only nodes/ })
    .fill('column');
  await expect(view(window)).toContainText('2 nodes, 1 line');
  await drawing(window).focus();
  await window.keyboard.press('ArrowLeft');
  await window.keyboard.press('ArrowRight');
  await window.keyboard.press('ArrowRight');
  await expect(detail(window)).toContainText(/Source.*Harbour Board/);
  await window.keyboard.press('ArrowLeft');
  await expect(detail(window)).toContainText(/Document.*Column/i);
  await window.keyboard.press('Enter');
  await expect(window.getByRole('document', { name: /^column/i })).toBeVisible();
});

test('the list says the same in words, and the graph can be limited to what is joined to a document', async ({
  start,
}) => {
  const { window } = await start({ prepare: citingDocuments });
  await window
    .getByRole('list', { name: 'Documents' })
    .getByRole('button', { name: /^column/i })
    .click();
  await expect(window.getByRole('document', { name: /^column/i })).toBeVisible();
  await runFromPalette(window, 'Show this document in the source graph');
  await expect(view(window)).toContainText(/Joined to column/i);
  await runFromPalette(window, 'List the source graph in words');
  const list = view(window).getByRole('list', { name: 'Nodes of the graph with what joins them' });
  await expect(list.getByRole('button', { name: /Document.*column/i })).toBeVisible();
  await list
    .getByRole('button', { name: `to ${citation}` })
    .first()
    .click();
  await expect(detail(window)).toContainText(citation);
  await view(window).getByRole('button', { name: 'Show the whole project' }).click();
  await expect(view(window)).toContainText('4 nodes, 4 lines');
});

test('kinds of lines are switched off, mentions become nodes, and the picture is written as SVG', async ({
  start,
  folder,
}) => {
  const { application, window } = await start({ prepare: citingDocuments });
  const path = join(folder, 'graph.svg');
  await application.evaluate(({ dialog }, chosen) => {
    dialog.showSaveDialog = (() =>
      Promise.resolve({ canceled: false, filePath: chosen })) as typeof dialog.showSaveDialog;
  }, path);
  await runFromPalette(window, 'Source graph');
  await view(window).getByRole('button', { name: 'Lines' }).click();
  const kinds = window.getByRole('dialog', { name: 'Lines of the graph' });
  await kinds.getByRole('checkbox', { name: 'Each mention as a node' }).check();
  await expect(view(window)).toContainText('6 nodes, 7 lines');
  await kinds.getByRole('checkbox', { name: 'derived from' }).uncheck();
  await expect(view(window)).toContainText('6 nodes, 6 lines');
  await window.keyboard.press('Escape');
  await view(window).getByRole('button', { name: 'Export as SVG…' }).click();
  await expect.poll(() => readFile(path, 'utf8').catch(() => '')).toContain('Harbour Board');
  const svg = await readFile(path, 'utf8');
  expect(svg).toContain(citation);
  expect(svg).not.toContain('derived from');
  await expect(statusBar(window)).toContainText('Saved');
});

test('the graph is accessible in every theme, drawn and listed, and says what to do while it is empty', async ({
  start,
}) => {
  const { window } = await start({ prepare: citingDocuments });
  await runFromPalette(window, 'Source graph');
  await node(window, 'Harbour Board').click();
  await expect(detail(window)).toContainText('Harbour Board');
  await expectAccessible(window, 'graph, drawn');
  await runFromPalette(window, 'List the source graph in words');
  await expectAccessible(window, 'graph, listed');
});

test('an empty graph says what to do', async ({ start }) => {
  const { window } = await start();
  await runFromPalette(window, 'Source graph');
  await expect(view(window)).toContainText('Import documents, give them sources');
});
