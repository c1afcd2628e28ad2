import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, type Locator, type Page } from '@playwright/test';
import { expectAccessible } from '../support/window/accessibility.ts';
import { besides, goTo } from '../support/projects/annotated-project.ts';
import { test } from '../support/window/assay-test.ts';
import {
  addCitingTexts,
  addTaggedTexts,
  citedReport,
  markMention,
  referencePage,
} from '../support/projects/citing-texts.ts';
import { readingText, readingWindow } from '../support/window/reading-window.ts';

// Mentions followed from the text to the source, to the cited document, and to whether that says this.

const panel = (window: Page): Locator => window.getByRole('region', { name: 'Mentions' });
const row = (window: Page, name: string): Locator =>
  panel(window).getByRole('article', { name, exact: true });
const count = (window: Page, words: string): Locator => panel(window).getByRole('button', { name: words });
const libraryRow = (window: Page, title: string): Locator =>
  window.getByRole('list', { name: 'Documents' }).getByRole('button', { name: title });

/** Every mention as stored, in the order of the text. */
function stored(folder: string) {
  return besides(folder, async (core) => {
    const all = await core.call('mentions.list', {});
    return all
      .toSorted((one, other) => one.start - other.start)
      .map(({ name, source, status, cited, fidelity }) => ({
        name,
        source: source?.name ?? null,
        status,
        cited: cited?.title ?? null,
        says: fidelity.find(({ supersededAt }) => supersededAt === null)?.answer ?? null,
      }));
  });
}

function storedSources(folder: string) {
  return besides(folder, async (core) => {
    const all = await core.call('sources.list', {});
    return all.map(({ name, grades }) => `${name}: ${grades.map((grade) => `${grade.code} ${grade.topic}`)}`);
  });
}

/** Expects the window to say this of the origins of a tag's passages, and goes back to the page. */
async function expectOrigins(window: Page, tag: string, words: string): Promise<void> {
  await goTo(window, 'Tags');
  await window
    .getByRole('treeitem', { name: new RegExp(tag) })
    .first()
    .click();
  await expect(window.locator('.tags-view .origin-words')).toHaveText(words);
  await libraryRow(window, referencePage.title).click();
}

async function undoUntil(window: Page, isDone: () => Promise<boolean>): Promise<void> {
  await expect(async () => {
    if (await isDone()) return;
    await window.locator('.reader-text').first().focus();
    await window.keyboard.press('ControlOrMeta+Z');
    expect(await isDone()).toBe(true);
  }).toPass({ timeout: 30_000, intervals: [200] });
}

test('a mention is accepted with its source, linked to what it cites, and asked whether that says this', async ({
  start,
  folder,
}) => {
  const assay = await start({ prepare: addTaggedTexts });
  const { window } = assay;
  await readingWindow(assay, window).open(referencePage.title);
  await window.locator('.reader-text').focus();
  await window.keyboard.press('i');
  await expect(count(window, '9 suggested')).toBeVisible();
  await expectOrigins(window, 'Dead', '2 passages, 1 publisher, 0 independent origins, 2 origins unknown');

  // By keys alone: to the first finding, its source made from its name, for all three of that name.
  await window.locator('.reader-text').focus();
  await window.keyboard.press('f');
  const card = window.getByRole('region', { name: 'Found: Harbour Watch Mar 1998' });
  await expect(card).toContainText('March 1998, to the month');
  await expect(card).toContainText('At least 31 people died and 12 are missing');
  await window.keyboard.press('w');
  await expect(card.getByRole('option', { name: 'Create Harbour Watch' })).toBeVisible();
  await card.getByRole('checkbox', { name: 'All 3 called “Harbour Watch” in this document' }).check();
  await card.getByRole('combobox', { name: 'Source' }).press('Enter');
  await expect(card).toContainText('source identified');
  await expect(count(window, '3 cited')).toBeVisible();
  await expect(libraryRow(window, referencePage.title)).toContainText('3 cited · 6 suggested');
  await expect.poll(() => stored(folder)).toHaveLength(3);
  // The keyboard is at the text again.
  await expect(window.locator('.reader-text')).toBeFocused();

  // The source is graded, for one topic.
  await card.getByRole('button', { name: 'Harbour Watch', exact: true }).click();
  await window.keyboard.press('Shift+G');
  const form = window.getByRole('form', { name: 'Grade Harbour Watch' });
  await form.getByRole('radio', { name: /^B/ }).check();
  await form.getByRole('textbox', { name: 'Topic' }).fill('casualties');
  await form.getByRole('button', { name: 'Record grade' }).click();
  await expect.poll(() => storedSources(folder)).toEqual(['Harbour Watch: B casualties']);

  // What it cites is held: the likeliest document is first, with the reason.
  await window.locator('.reader-text').focus();
  await window.keyboard.press('i');
  const mention = row(window, 'Harbour Watch, March 1998').first();
  await mention.getByRole('button', { name: 'Link to a document…' }).click();
  const choice = window.getByRole('option', { name: citedReport.title });
  await expect(choice).toContainText('published 20 March 1998');
  await window.getByRole('combobox', { name: 'Document', exact: true }).press('Enter');
  await expect(count(window, '1 held')).toBeVisible();

  // Both texts beside each other; the answer rests on words of the cited one.
  await window.locator('.reader-text').first().focus();
  await window.keyboard.press('Shift+W');
  const check = window.getByRole('form', { name: 'Does it say this?' });
  await expect(check).toContainText('At least 31 people died and 12 are missing');
  await expect(check.getByRole('radio', { name: /^Faithful/ })).toBeFocused();
  const cited = readingText(window, window.locator('[data-reading-pane=beside] [role=document]'));
  await expect(cited.text).toContainText('names of 31 people');
  await cited.drag({ words: '31 people who died', at: 'start' }, { words: '31 people who died', at: 'end' });
  await expect(check.locator('figure').last()).toContainText('31 people who died');
  await check.getByRole('radio', { name: /^Partly/ }).focus();
  await window.keyboard.press('Space');
  await check.getByRole('textbox', { name: 'Reason' }).fill('Nothing is said of the missing as a number.');
  await check.getByRole('button', { name: 'Answer', exact: true }).click();
  await expect
    .poll(() => stored(folder))
    .toContainEqual({
      name: 'Harbour Watch',
      source: 'Harbour Watch',
      status: 'held',
      cited: citedReport.title,
      says: 'partly',
    });
  await expect(panel(window)).toContainText('31 people who died');
  // The passage of the page goes back to what it cites now.
  await expectOrigins(window, 'Dead', '2 passages, 1 publisher, 1 independent origin, 1 origin unknown');

  // All of it is taken back.
  await undoUntil(window, async () => (await stored(folder)).length === 0);
  await undoUntil(window, async () => (await storedSources(folder)).length === 0);
  await expect(count(window, '9 suggested')).toBeVisible();
  await expectOrigins(window, 'Dead', '2 passages, 1 publisher, 0 independent origins, 2 origins unknown');
});

test('an answer that is given anew leaves the old one readable', async ({ start }) => {
  const { window } = await start({
    prepare: async (core) => {
      const { page, report } = await addCitingTexts(core);
      const id = await markMention(core, page, { words: 'Harbour Watch Mar 1998', cited: report });
      await core.call('mentions.judge', { id, answer: 'faithful', reason: 'Read in haste.' });
    },
  });
  await libraryRow(window, referencePage.title).click();
  await window.locator('.reader-text').focus();
  await window.keyboard.press('i');
  await row(window, 'Harbour Watch Mar 1998').getByRole('button').first().click();
  await window.keyboard.press('Shift+W');
  const check = window.getByRole('form', { name: 'Does it say this?' });
  await expect(check.getByRole('radio', { name: /^Faithful/ })).toBeChecked();
  await expect(check).toContainText('Read in haste.');
  await expectAccessible(window, 'does it say this?');
  await check.getByRole('radio', { name: /^Contradicts/ }).check();
  await check.getByRole('button', { name: 'Answer anew' }).click();
  const answers = panel(window).getByRole('region', { name: 'Does it say this?' }).getByRole('listitem');
  await expect(answers).toHaveCount(2);
  await expect(answers.first()).toContainText('Contradicts');
  await expect(answers.last()).toContainText('superseded');
  await expect(answers.last()).toContainText('Read in haste.');
});

test('suggestions are looked over and accepted at once, searched in vain at once, and taken back as single steps', async ({
  start,
  folder,
}) => {
  const { window } = await start({ prepare: addCitingTexts });
  await libraryRow(window, referencePage.title).click();
  await window.locator('.reader-text').focus();
  await window.keyboard.press('i');
  await panel(window).getByRole('button', { name: 'Accept all 9 suggestions…' }).click();
  const review = window.getByRole('dialog', { name: 'Accept mentions' });
  await expectAccessible(window, 'suggestions to accept');
  await review.getByRole('checkbox', { name: /^Party insiders/ }).uncheck();
  await review.getByRole('button', { name: 'Accept 8' }).click();
  await expect(count(window, '8 cited')).toBeVisible();
  await expect(count(window, '1 suggested')).toBeVisible();

  // By keys: from the first to the second row, both chosen.
  await panel(window).getByRole('article').first().getByRole('button').first().focus();
  await window.keyboard.press('Shift+ArrowDown');
  await expect(panel(window)).toContainText('2 chosen');
  await panel(window).getByRole('button', { name: 'Sought in vain…' }).first().click();
  const form = window.getByRole('dialog', { name: 'Sought and not to be had' });
  await form.getByRole('textbox', { name: 'Where it was sought' }).fill('Town archive of Ellery');
  await form.getByRole('textbox', { name: 'When' }).fill('3 May 2024');
  await form.getByRole('textbox', { name: 'When' }).press('Enter');
  await expect(count(window, '2 not found')).toBeVisible();
  await expect(libraryRow(window, referencePage.title)).toContainText('8 cited · 2 not found · 1 suggested');
  await count(window, '2 not found').click();
  await expect(panel(window).getByRole('article')).toHaveCount(2);
  await panel(window).getByRole('article').first().getByRole('button').first().click();
  await expect(panel(window)).toContainText('not found in Town archive of Ellery, 3 May 2024');
  await expectAccessible(window, 'the mentions of a document, one of them in full');

  await window.locator('.reader-text').focus();
  await window.keyboard.press('ControlOrMeta+Z');
  await expect(count(window, '0 not found')).toBeVisible();
  await window.keyboard.press('ControlOrMeta+Z');
  await expect.poll(() => stored(folder)).toEqual([]);
});

test('a document that may be what others cite says so, and nothing is linked by itself', async ({
  start,
  folder,
}) => {
  const { window } = await start({
    prepare: async (core) => {
      const { page, report } = await addCitingTexts(core);
      await markMention(core, page, {
        words: 'Harbour Watch Mar 1998',
        name: 'Harbour Watch',
        date: '1998-03',
      });
      const source = await core.call('sources.create', { name: 'Harbour Watch' });
      await core.call('documents.assignSource', { ids: [report], source: source.id });
    },
  });
  await libraryRow(window, citedReport.title).click();
  const notice = window.getByRole('note').filter({ hasText: 'may cite this one' });
  await notice.getByRole('button', { name: 'Harbour Watch Mar 1998' }).click();
  await expect(window.getByRole('document', { name: referencePage.title })).toBeVisible();
  await expect(row(window, 'Harbour Watch, March 1998').first()).toContainText('may be Harbour Watch');
  await expect.poll(() => stored(folder)).toMatchObject([{ status: 'unresolved', cited: null }]);
});

const corpusPage = join(
  import.meta.dirname,
  '../../../shared/corpus/articles/reference-page-with-inline-citations.txt',
);

test('a real reference page shows its citations, with what they are of', async ({ start }) => {
  test.skip(!existsSync(corpusPage), 'The corpus is not here.');
  const bytes = await readFile(corpusPage);
  const { window } = await start({
    prepare: (core) => core.importBytes('reference-page.txt', new Uint8Array(bytes), {}),
  });
  await libraryRow(window, '').first().click();
  await window.locator('.reader-text').focus();
  await window.keyboard.press('i');
  await expect(row(window, 'U.S. DOS, February 1996').first()).toBeVisible();
  await expect(row(window, 'AI, 1 February 1996').first()).toBeVisible();
});
