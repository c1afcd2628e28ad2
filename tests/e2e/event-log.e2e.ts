import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import type { Core } from '../../electron/core/create-core.ts';
import { expectAccessible } from '../support/window/accessibility.ts';
import { test } from '../support/window/assay-test.ts';
import { runFromPalette } from '../support/window/assay-window.ts';
import { addJudgedTexts, statement, words } from '../support/projects/judged-texts.ts';

// The log of what was judged, in the real application.

async function fill(core: Core): Promise<void> {
  const { claim, documents } = await addJudgedTexts(core);
  const [report] = (await core.call('documents.list', {})).filter(({ id }) => id === documents.report);
  const capture = report?.capture?.id ?? '';
  const { text } = await core.call('captures.get', { id: capture });
  for (const [quote, stance] of [
    [words.figure, 'supports'],
    [words.warnings, 'mentions'],
  ] as const) {
    const start = text.indexOf(quote);
    const passage = { capture, start, end: start + quote.length };
    await core.call('evidence.judge', { claim: { id: claim }, passage, stance, credibility: '2' });
  }
}

function log(window: Page) {
  return window.getByRole('region', { name: 'Event log' });
}

function rows(window: Page) {
  return log(window).getByRole('list', { name: 'Events, the newest first' }).getByRole('button');
}

test('the log is read, filtered, and leads to what it tells of, by keyboard alone', async ({ start }) => {
  const { window } = await start({ prepare: fill });
  await window.keyboard.press('Shift+T');
  await expect(rows(window).first()).toContainText(`Judged “${words.warnings}” mentioning “${statement}”`);
  await expect(log(window).locator('.event-who')).toHaveCount(0);
  await expectAccessible(window, 'the event log');

  await window.keyboard.press('ControlOrMeta+F');
  await window.keyboard.type('imported inquiry');
  await expect(rows(window)).toHaveCount(1);
  await expect(rows(window).first()).toContainText('Imported “inquiry”');
  await window.keyboard.press('Escape');
  await expect.poll(() => rows(window).count()).toBeGreaterThan(3);
  await window.keyboard.press('ControlOrMeta+F');
  await window.keyboard.type('nowhere to be found');
  await expect(log(window).getByText('No event passes the filter.')).toBeVisible();
  await window.keyboard.press('Escape');

  await log(window).getByRole('combobox', { name: 'Kind of events' }).click();
  await window.getByRole('option', { name: 'Evidence' }).click();
  await expect(rows(window)).toHaveCount(2);
  await rows(window).first().focus();
  await window.keyboard.press('ArrowDown');
  await window.keyboard.press('Enter');
  const page = window.getByRole('region', { name: 'Claim', exact: true });
  await expect(page.getByRole('heading', { level: 1 })).toContainText(statement);

  await runFromPalette(window, 'History of this claim');
  await expect(log(window).getByText('History of')).toContainText(statement);
  await expect(rows(window)).toHaveCount(3);
  await expectAccessible(window, 'the history of a claim');
  await rows(window).first().focus();
  await window.keyboard.press('Escape');
  await expect(log(window).getByText('History of')).toBeHidden();
  await expect.poll(() => rows(window).count()).toBeGreaterThan(3);
});

test('a session has its history, and Escape leads from a text back to the log', async ({ start }) => {
  const { window } = await start({
    prepare: async (core) => {
      await fill(core);
      const { id } = await core.call('sessions.create', { title: 'Who knew?' });
      await core.call('sessions.update', { id, isClosed: true });
    },
  });
  await window.keyboard.press('Shift+J');
  await window
    .getByRole('list', { name: 'All sessions' })
    .getByRole('button', { name: 'Who knew?' })
    .first()
    .click();
  await runFromPalette(window, 'History of this session');
  await expect(log(window).getByText('History of')).toContainText('Who knew?');
  await expect(rows(window)).toHaveText([/Closed the session “Who knew\?”/, /session “Who knew\?”/]);

  await log(window).getByRole('button', { name: 'Show the events of everything' }).click();
  await rows(window).filter({ hasText: 'Imported “inquiry”' }).press('Enter');
  await expect(window.getByRole('tab', { name: 'inquiry', selected: true })).toBeVisible();
  await window.keyboard.press('Escape');
  await expect(rows(window).first()).toBeVisible();
});

test('undo is told, and who is named from then on', async ({ start }) => {
  const { window } = await start({
    prepare: async (core) => {
      await fill(core);
      await core.call('project.setAnalyst', { analyst: 'M. Ferro' });
      await core.call('questions.create', { words: 'Who knew?' });
    },
  });
  await window.keyboard.press('ControlOrMeta+Z');
  await window.keyboard.press('Shift+T');
  await expect(rows(window).first()).toContainText('Undone: asked “Who knew?”');
  await expect(rows(window).first()).toContainText('M. Ferro');
  await expect(rows(window).nth(1)).toContainText('Undid');
});

test('the chain is checked, and the log is exported with every hash', async ({ start, folder }) => {
  const assay = await start({ prepare: fill });
  const { window } = assay;
  await window.keyboard.press('Shift+T');
  await expect(rows(window).first()).toBeVisible();
  await log(window).getByRole('button', { name: 'Check the chain' }).click();
  await expect(log(window).getByRole('status')).toContainText('events follow on from the one before');
  const path = join(folder, 'events.ndjson');
  await assay.application.evaluate(({ dialog }, chosen) => {
    dialog.showSaveDialog = (() =>
      Promise.resolve({ canceled: false, filePath: chosen })) as typeof dialog.showSaveDialog;
  }, path);
  await log(window).getByRole('button', { name: 'Export…' }).click();
  await expect(rows(window).first()).toContainText('Exported events into “events.ndjson”');
  const lines = (await readFile(path, 'utf8'))
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(lines[0]).toMatchObject({ number: 1, previous: '0'.repeat(64) });
  for (const [index, line] of lines.slice(1).entries()) expect(line.previous).toBe(lines[index].hash);
});

test('an empty log says what will be told in it', async ({ start }) => {
  const { window } = await start();
  await window.keyboard.press('Shift+T');
  await expect(log(window).getByText('Nothing has been logged yet')).toBeVisible();
  await expectAccessible(window, 'an empty event log');
});

test('a conclusion is found under the statement of its claim', async ({ start }) => {
  const { window } = await start({
    prepare: async (core) => {
      const { claim } = await addJudgedTexts(core);
      const text = 'The coroner counts every body once.';
      const judged = { likelihood: '6', confidence: 'moderate' } as const;
      await core.call('conclusions.create', { claim, ...judged, lexical: '', text });
    },
  });
  await window.getByRole('combobox', { name: 'Search text, claims, notes, tags' }).fill('coroner');
  const hit = window
    .getByRole('list', { name: 'Search results' })
    .getByRole('button', { name: /^Conclusion/ });
  await expect(hit).toContainText(statement);
  await expect(hit.locator('.search-snippet')).toHaveText('The coroner counts every body once.');
  await expect(hit.locator('mark')).toHaveText('coroner');
  await expectAccessible(window, 'a conclusion that was found');
});

test('claims are found by the search, and evidence by what was judged', async ({ start }) => {
  const { window } = await start({ prepare: fill });
  const box = window.getByRole('combobox', { name: 'Search text, claims, notes, tags' });
  const results = window.getByRole('list', { name: 'Search results' });
  await box.fill('stance:supports credibility:<3');
  await expect(results).toContainText(words.figure);
  await expect(results).not.toContainText(words.warnings);
  await box.fill('people died in:claims');
  await expect(window.getByRole('heading', { name: '1 found' })).toBeVisible();
  const hit = results.getByRole('button', { name: statement });
  await expectAccessible(window, 'claims that were found');
  await hit.focus();
  await window.keyboard.press('Enter');
  const page = window.getByRole('region', { name: 'Claim', exact: true });
  await expect(page.getByRole('heading', { level: 1 })).toContainText(statement);
});
