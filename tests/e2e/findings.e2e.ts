import { expect, type Locator, type Page } from '@playwright/test';
import { besides } from '../support/projects/annotated-project.ts';
import { addCitingTexts, referencePage } from '../support/projects/citing-texts.ts';
import { expectAccessible } from '../support/window/accessibility.ts';
import { importText, test } from '../support/window/assay-test.ts';
import { runFromPalette } from '../support/window/assay-window.ts';
import { readingWindow } from '../support/window/reading-window.ts';

// What was found in a text: shown at its words, and accepted, corrected or rejected there.

const text = (window: Page): Locator => window.locator('.reader-text');
const card = (window: Page, words: string): Locator =>
  window.getByRole('region', { name: `Found: ${words}`, exact: true });

/** What is suggested, accepted or rejected in a document, as stored: its words by their state. */
function stored(folder: string, state: 'suggested' | 'accepted' | 'rejected', kind = 'mention') {
  return besides(folder, async (core) => {
    const [document] = await core.call('documents.list', {});
    const { findings } = await core.call('findings.list', { capture: document?.capture?.id ?? '' });
    return findings
      .filter((shown) => shown.state === state && shown.finding.kind === kind)
      .map(({ finding }) => finding.exact);
  });
}

/** How many ranges of a look are marked in the text. */
function marked(window: Page, style: string): Promise<number> {
  return window.evaluate((name) => CSS.highlights.get(name)?.size ?? 0, style);
}

test('findings are gone through by key, accepted and rejected, and the decisions taken back', async ({
  start,
  folder,
}) => {
  const assay = await start({
    prepare: (core) => importText(core, 'reference-page.txt', referencePage.text),
  });
  const { window } = assay;
  await readingWindow(assay, window).open(referencePage.title);
  await expect.poll(() => marked(window, 'found-mention-suggested')).toBe(9);
  await text(window).focus();
  await window.keyboard.press('f');
  await expect(card(window, 'Harbour Watch Mar 1998')).toContainText('a figure is taken from it');
  await expectAccessible(window, 'the card of a finding');
  await window.keyboard.press('y');
  await expect(card(window, 'Harbour Watch Mar 1998')).toContainText('unresolved');
  await expect.poll(() => marked(window, 'found-mention-accepted')).toBe(1);

  await window.keyboard.press('f');
  await expect(card(window, 'Ellery Port Authority 9 Mar 1998')).toBeVisible();
  await window.keyboard.press('d');
  await expect(card(window, 'Ellery Port Authority 9 Mar 1998')).toHaveCount(0);
  await expect.poll(() => stored(folder, 'rejected')).toEqual(['Ellery Port Authority 9 Mar 1998']);
  await expect.poll(() => marked(window, 'found-mention-suggested')).toBe(7);
  // From where it was rejected, to the next one; these words are rejected in the whole document.
  await window.keyboard.press('f');
  await expect(card(window, 'Daily Courier 11 Mar 1998')).toBeVisible();
  await window.keyboard.press('Shift+D');
  await expect.poll(() => stored(folder, 'rejected')).toHaveLength(3);
  await expect.poll(() => marked(window, 'found-mention-suggested')).toBe(5);
  await window.keyboard.press('Shift+F');
  await expect(card(window, 'Harbour Watch Mar 1998')).toBeVisible();
  await window.keyboard.press('Escape');
  await expect(card(window, 'Harbour Watch Mar 1998')).toHaveCount(0);

  for (let step = 0; step < 3; step += 1) await window.keyboard.press('ControlOrMeta+Z');
  await expect.poll(() => stored(folder, 'suggested')).toHaveLength(9);
  await expect.poll(() => marked(window, 'found-mention-suggested')).toBe(9);
});

test('what was found is corrected before it is accepted, the words that rest on it by selecting', async ({
  start,
  folder,
}) => {
  const assay = await start({
    prepare: (core) => importText(core, 'reference-page.txt', referencePage.text),
  });
  const { window } = assay;
  const { open, drag, click, linesOf } = readingWindow(assay, window);
  await open(referencePage.title);
  await expect.poll(() => marked(window, 'found-mention-suggested')).toBe(9);
  // Pointing says what was found, a click opens the card.
  const [line] = await linesOf('Party insiders');
  await window.mouse.move((line?.left ?? 0) + 10, (line?.top ?? 0) + 10);
  await expect(window.locator('.finding-hint')).toHaveText('Party insiders mention, suggested');
  await click('Party insiders');
  await expect(window.locator('.finding-hint')).toHaveCount(0);
  const found = card(window, 'Party insiders suggested');
  await expect(found).toContainText('not named');
  await window.keyboard.press('r');
  const form = found.getByRole('form', { name: 'Correct' });
  await form.getByRole('textbox', { name: 'Source, as the text calls it' }).fill('Liberal Party insiders');
  await form.getByRole('textbox', { name: 'Date' }).fill('11-07-1998');
  await expect(form.getByRole('button', { name: 'Accept as corrected' })).toBeDisabled();
  await form.getByRole('group', { name: 'Which date is meant' }).getByRole('button').last().click();
  await expectAccessible(window, 'the form that corrects a finding');
  await drag({ words: 'a third one was', at: 'start' }, { words: 'a third one was withdrawn', at: 'end' });
  await form.getByRole('button', { name: 'Use the selected words' }).click();
  await form.getByRole('button', { name: 'Accept as corrected' }).click();
  await expect(found).toContainText('a third one was withdrawn');
  await expect
    .poll(() => besides(folder, async (core) => (await core.call('mentions.list', {}))[0] ?? {}))
    .toMatchObject({
      name: 'Liberal Party insiders',
      isAnonymous: true,
      date: '1998-11-07',
      exact: 'Party insiders suggested',
    });
  await window.keyboard.press('Escape');
  await window.keyboard.press('ControlOrMeta+Z');
  await expect.poll(() => stored(folder, 'suggested')).toContain('Party insiders suggested');
});

test('a date that can be read in two ways is accepted as the one that is meant', async ({
  start,
  folder,
}) => {
  const assay = await start({
    prepare: (core) =>
      importText(
        core,
        'log.txt',
        'Log of the harbour\n\nThe ship left on 11-07-2011 with 40 people on board.',
      ),
  });
  const { window } = assay;
  const { open, click } = readingWindow(assay, window);
  await open('Log of the harbour');
  await expect.poll(() => stored(folder, 'suggested', 'date')).toEqual(['11-07-2011']);
  // Dates are marked only when that is asked for.
  expect(await marked(window, 'found-date-suggested')).toBe(0);
  await window.getByRole('button', { name: 'Found in the text' }).click();
  await window.getByRole('menuitemcheckbox', { name: 'Dates' }).click();
  await expect.poll(() => marked(window, 'found-date-suggested')).toBe(1);
  await click('11-07-2011');
  const found = card(window, '11-07-2011');
  await expect(found).toContainText('can be read in 2 ways');
  await found.getByRole('button', { name: '7 November 2011' }).click();
  await expect(found).toContainText('accepted');
  await expect.poll(() => marked(window, 'found-date-accepted')).toBe(1);
  const accepted = () =>
    besides(folder, async (core) => {
      const all = await core.call('findings.accepted', {});
      return all.map(({ finding }) => (finding.kind === 'date' ? finding.value.edtf : finding.kind));
    });
  expect(await accepted()).toEqual(['2011-11-07']);
  await found.getByRole('button', { name: 'Take back' }).click();
  await expect.poll(accepted).toEqual([]);

  // All marks go at once, and come back as mentions alone.
  await text(window).focus();
  await window.keyboard.press('Shift+I');
  await expect.poll(() => marked(window, 'found-date-suggested')).toBe(0);
  await runFromPalette(window, 'Show numbers in the text');
  await expect.poll(() => marked(window, 'found-number-suggested')).toBe(1);
});

test('selected words are marked as a mention by hand', async ({ start, folder }) => {
  const assay = await start({ prepare: addCitingTexts });
  const { window } = assay;
  const { open, drag, toolbar } = readingWindow(assay, window);
  await open('The dead of Port Ellery');
  await drag({ words: 'Harbour Watch', at: 'start' }, { words: 'Harbour Watch', at: 'end' });
  await expect(toolbar.getByRole('button', { name: /^Mention/ })).toBeVisible();
  await window.keyboard.press('s');
  await expect(card(window, 'Harbour Watch')).toContainText('unresolved');
  await expect
    .poll(() => besides(folder, async (core) => (await core.call('mentions.list', {})).length))
    .toBe(1);
  await card(window, 'Harbour Watch').getByRole('button', { name: 'Not a mention' }).click();
  await expect
    .poll(() => besides(folder, async (core) => (await core.call('mentions.list', {})).length))
    .toBe(0);
});

test('in a text from right to left the card stands at its words, and what was not found says what to do', async ({
  start,
}) => {
  const assay = await start({
    prepare: async (core) => {
      await importText(
        core,
        'urdu.txt',
        'بندرگاہ میں آگ\n\nہاربر واچ کے مطابق کم از کم 31 افراد ہلاک ہوئے (ہاربر واچ مارچ 1998)۔',
      );
      await importText(core, 'plain.txt', 'A short note\n\nNothing here names anybody.');
    },
  });
  const { window } = assay;
  await readingWindow(assay, window).open('بندرگاہ میں آگ');
  await expect.poll(() => marked(window, 'found-mention-suggested')).toBeGreaterThan(0);
  await text(window).focus();
  await window.keyboard.press('f');
  await expect(window.getByRole('region', { name: /^Found:/ })).toBeVisible();
  await expectAccessible(window, 'the card of a finding, from right to left');
  await readingWindow(assay, window).open('A short note');
  await window.keyboard.press('i');
  const panel = window.getByRole('region', { name: 'Mentions' });
  await expect(panel).toContainText('No source that this text cites in passing was found.');
  await expectAccessible(window, 'a text in which nothing was found');
});
