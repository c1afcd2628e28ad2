import { expect, type Locator, type Page } from '@playwright/test';
import { expectAccessible } from '../support/window/accessibility.ts';
import { besides, card } from '../support/projects/annotated-project.ts';
import { test } from '../support/window/assay-test.ts';
import {
  addJudgedTexts,
  statement,
  storedEvidence,
  titles,
  words,
} from '../support/projects/judged-texts.ts';
import { expectFocusShown } from '../support/window/keyboard.ts';
import { type ReadingWindow, readingWindow } from '../support/window/reading-window.ts';

// Passages judged for claims, in the real application.

function stored(folder: string): Promise<readonly string[]> {
  return besides(folder, storedEvidence);
}

function evidenceForm(window: Page): Locator {
  return window.getByRole('dialog', { name: 'Use as evidence' });
}

/** Selects words of the open text and presses the key for evidence. */
async function askForEvidence(reading: ReadingWindow, quote: string): Promise<Locator> {
  await reading.drag({ words: quote, at: 'start' }, { words: quote, at: 'end' });
  await expect(reading.toolbar).toBeVisible();
  await reading.window.keyboard.press('e');
  const form = evidenceForm(reading.window);
  await expect(form.getByRole('combobox', { name: 'Claim' })).toBeFocused();
  return form;
}

/** Opens the page of a claim from the list, by keyboard. */
async function openFromList(window: Page, words: string): Promise<Locator> {
  await window.keyboard.press('Shift+K');
  await window.getByRole('textbox', { name: 'Filter claims' }).fill(words);
  const row = window.getByRole('list', { name: 'Claims by question' }).getByRole('button', { name: words });
  await expect(row).toHaveCount(1);
  await row.focus();
  await window.keyboard.press('Enter');
  const page = window.getByRole('region', { name: 'Claim', exact: true });
  await expect(page.getByRole('heading', { level: 1 })).toContainText(words);
  return page;
}

test('passages are judged with every stance by keyboard alone, undone and redone', async ({
  start,
  folder,
}) => {
  const { window, ...assay } = await start({ prepare: addJudgedTexts });
  const reading = readingWindow({ window, ...assay }, window);
  await reading.open(titles.report);

  // The only claim is offered at once: Enter, a letter, a digit, Enter.
  await askForEvidence(reading, words.figure);
  for (const key of ['Enter', 's', '2', 'Enter']) await window.keyboard.press(key);
  await expect(evidenceForm(window)).toBeHidden();
  await expect.poll(() => stored(folder)).toEqual([`${statement} | ${words.figure} | supports | 2`]);
  await expect(card(window, words.figure).getByRole('list', { name: 'Evidence for claims' })).toContainText(
    'supports, credibility 2, probably true',
  );

  // A new claim of typed words; the key press of another script; saved from within the reason.
  const form = await askForEvidence(reading, words.warnings);
  await window.keyboard.type('The authority was warned in writing.');
  await window.keyboard.press('Enter');
  await expect(form.getByText('New claim: The authority was warned in writing.')).toBeVisible();
  await window.keyboard.press('q');
  await expect(form.getByRole('radio', { name: /^Qualifies/ })).toBeChecked();
  await window.keyboard.press('6');
  await expect(form.getByRole('radio', { name: /^Truth cannot be judged/ })).toBeFocused();
  await form.getByRole('textbox', { name: 'Reason' }).press('ControlOrMeta+Enter');
  await expect(form).toBeHidden();

  await reading.open(titles.letter);
  for (const [key, digit] of [
    ['d', '4'],
    ['m', '5'],
    ['b', '3'],
  ] as const) {
    const asked = await askForEvidence(reading, words.letter);
    await window.keyboard.type(key === 'd' ? 'least 31' : key === 'm' ? 'warned' : 'A third claim.');
    await window.keyboard.press('Enter');
    await expect(asked.getByRole('radio', { name: /^Supports/ })).toBeFocused();
    await expectFocusShown(window, 'the first stance');
    await window.keyboard.press(key);
    await window.keyboard.press(digit);
    await window.keyboard.press('Enter');
    await expect(asked).toBeHidden();
  }
  const all = [
    `A third claim. | ${words.letter} | background | 3`,
    `${statement} | ${words.figure} | supports | 2`,
    `${statement} | ${words.letter} | disputes | 4`,
    `The authority was warned in writing. | ${words.warnings} | qualifies | 6`,
    `The authority was warned in writing. | ${words.letter} | mentions | 5`,
  ];
  await expect.poll(() => stored(folder)).toEqual(all);
  // The same words are one annotation, whatever they were judged for.
  const lines = card(window, words.letter).getByRole('list', { name: 'Evidence for claims' });
  await expect(lines.getByRole('listitem')).toHaveCount(3);

  await window.keyboard.press('ControlOrMeta+Z');
  await expect.poll(() => stored(folder)).toEqual(all.slice(1));
  await window.keyboard.press('ControlOrMeta+Shift+Z');
  await expect.poll(() => stored(folder)).toEqual(all);

  await lines.getByRole('button', { name: 'A third claim.' }).click();
  const page = window.getByRole('region', { name: 'Claim', exact: true });
  await expect(page.getByRole('region', { name: 'Background: 1' })).toContainText(words.letter);
});

test('what is missing is asked for, and Escape leaves everything as it was', async ({ start, folder }) => {
  const { window, ...assay } = await start({ prepare: addJudgedTexts });
  const reading = readingWindow({ window, ...assay }, window);
  await reading.open(titles.report);
  const form = await askForEvidence(reading, words.figure);
  await window.keyboard.press('ControlOrMeta+Enter');
  await expect(form).toContainText('Choose the claim, or write a new one.');
  await window.keyboard.press('Enter');
  await expect(form.getByRole('radio', { name: /^Supports/ })).toBeFocused();
  await window.keyboard.press('Enter');
  await expect(form).toContainText('Choose what the passage is to the claim.');
  await window.keyboard.press('s');
  await window.keyboard.press('Escape');
  await expect(form).toBeHidden();
  await expect.poll(() => stored(folder)).toEqual([]);
});

test('a party to the matter is offered as a record of what was said, and warned of where it stands alone', async ({
  start,
  folder,
}) => {
  const { window, ...assay } = await start({ prepare: addJudgedTexts });
  const reading = readingWindow({ window, ...assay }, window);
  await reading.open(titles.statement);
  const form = await askForEvidence(reading, words.fewer);
  await window.keyboard.type('Twenty-three people died in the fire.');
  await window.keyboard.press('Enter');
  await expect(form.getByRole('radio', { name: /^What was said/ })).toBeChecked();
  await window.keyboard.press('s');
  const warnings = form.getByRole('list', { name: 'To be aware of' });
  await expect(warnings).toContainText('Port Authority');
  await window.keyboard.press('1');
  await expect(warnings.getByRole('listitem')).toHaveCount(2);
  await expectAccessible(window, 'Judging a passage');
  const value = form.getByRole('button', { name: 'Twenty-three people' });
  await value.press('Enter');
  await expect(form.getByRole('textbox', { name: 'Value it gives' })).toHaveValue('Twenty-three people');
  await window.keyboard.press('ControlOrMeta+Enter');
  await expect(form).toBeHidden();

  const page = await openFromList(window, 'Twenty-three people died');
  await expect(page.getByRole('list', { name: 'To be aware of' })).toContainText('Port Authority');
  const passage = page.getByRole('region', { name: 'For: 1' }).getByRole('article');
  await expect(passage).toContainText('party to the matter');
  await expect(passage).toContainText('Taken aswhat was said');
  await expect(passage).toContainText('GivesTwenty-three people');
  await expect
    .poll(() => stored(folder))
    .toEqual([`Twenty-three people died in the fire. | ${words.fewer} | supports | 1`]);
});

test('judging again supersedes, the history stays, a judgement is withdrawn, and the words are one key away', async ({
  start,
  folder,
}) => {
  const { window, ...assay } = await start({
    prepare: async (core) => {
      const { claim, documents } = await addJudgedTexts(core);
      for (const [document, quote, stance] of [
        [documents.report, words.figure, 'supports'],
        [documents.urdu, words.urdu, 'supports'],
        [documents.statement, words.fewer, 'disputes'],
      ] as const) {
        const capture = (await core.call('documents.get', { id: document })).capture?.id ?? '';
        const start = (await core.call('captures.get', { id: capture })).text.indexOf(quote);
        await core.call('evidence.judge', {
          claim: { id: claim },
          passage: { capture, start, end: start + quote.length },
          stance,
          reason: 'First reading.',
        });
      }
    },
  });
  const reading = readingWindow({ window, ...assay }, window);
  const page = await openFromList(window, statement);
  await expect(page.getByText('Supported by')).toContainText('2 passages');
  await expect(page.getByRole('region', { name: 'For: 2' })).toContainText(words.urdu);
  await expectAccessible(window, 'The page of a claim');

  const quote = page.getByRole('button', { name: words.figure });
  await quote.focus();
  await window.keyboard.press('e');
  const form = evidenceForm(window);
  await expect(form).toContainText('What you record now supersedes it');
  await expect(form.getByRole('textbox', { name: 'Reason' })).toHaveValue('First reading.');
  await expect(form.getByRole('radio', { name: /^Supports/ })).toBeFocused();
  await window.keyboard.press('3');
  await form.getByRole('textbox', { name: 'Reason' }).fill('The register was not shown.');
  await window.keyboard.press('ControlOrMeta+Enter');
  await expect(form).toBeHidden();
  const passage = page.getByRole('article', { name: words.figure });
  await expect(passage).toContainText('3, possibly true');
  await expect(passage).toContainText('The register was not shown.');
  await passage.getByText('1 earlier judgement').click();
  await expect(passage.getByRole('list', { name: 'Earlier judgements' })).toContainText('First reading.');
  await expect
    .poll(() => stored(folder))
    .toContain(`${statement} | ${words.figure} | supports | not judged | superseded`);

  // Arrow keys go from passage to passage; Delete withdraws the one at hand.
  await quote.focus();
  await window.keyboard.press('End');
  await expect(page.getByRole('button', { name: words.fewer })).toBeFocused();
  await window.keyboard.press('Delete');
  const why = window.getByRole('dialog', { name: 'Withdraw the judgement' });
  await expect(why.getByRole('textbox', { name: /^Reason/ })).toBeFocused();
  await window.keyboard.type('Another fire.');
  await window.keyboard.press('Enter');
  await expect(why).toBeHidden();
  await expect(page.getByRole('region', { name: 'Withdrawn' })).toContainText(words.fewer);
  await expect(page.getByRole('region', { name: 'Against: 1' })).toBeHidden();
  await window.keyboard.press('ControlOrMeta+Z');
  await expect(page.getByRole('region', { name: 'Against: 1' })).toContainText(words.fewer);

  await page.getByRole('button', { name: words.urdu }).press('Enter');
  await expect(window.getByRole('document', { name: titles.urdu })).toBeVisible();
  const line = card(window, words.urdu).getByRole('list', { name: 'Evidence for claims' });
  await expect(line).toContainText(statement);
  await reading.text.focus();
  await window.keyboard.press('Escape');
  await expect(page.getByRole('heading', { level: 1 })).toContainText(statement);
  await window.keyboard.press('Escape');
  await expect(window.getByRole('region', { name: 'Claims', exact: true })).toBeVisible();
});
