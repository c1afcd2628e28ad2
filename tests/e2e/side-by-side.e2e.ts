import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, type Locator, type Page } from '@playwright/test';
import { firstTarget } from '../../shared/annotations/place-on.ts';
import { besides } from '../support/annotated-project.ts';
import { importText, test } from '../support/assay-test.ts';
import { addPage } from '../support/copies.ts';
import { readingText } from '../support/reading-window.ts';
import {
  addTwoCopies,
  articleTitle,
  sameStatement,
  statement,
  statementTitle,
  urduReport,
} from '../support/two-texts.ts';

// Two texts beside each other: reading, annotating, finding, scrolling and comparing, in the real application.

const mod = 'ControlOrMeta';

/** The text of one of the two panes. */
function textOf(window: Page, pane: 'main' | 'beside'): Locator {
  return window.locator(`[data-reading-pane=${pane}] [role=document]`);
}

function readingIn(window: Page, pane: 'main' | 'beside') {
  return readingText(window, textOf(window, pane));
}

function inLibrary(window: Page, title: string): Locator {
  return window.getByRole('list', { name: 'Documents' }).getByRole('button', { name: title });
}

/** Opens a document, and another one beside it by the library's menu. */
async function openTwo(window: Page, title: string, other: string): Promise<void> {
  await inLibrary(window, title).click();
  await expect(textOf(window, 'main')).toHaveAccessibleName(title);
  await inLibrary(window, other).click({ button: 'right' });
  await window.getByRole('menuitem', { name: 'Open beside' }).click();
  await expect(textOf(window, 'beside')).toHaveAccessibleName(other);
}

/** Chooses a document or copy by the key that asks for it and some of its name. */
async function choose(window: Page, key: string, words: string): Promise<void> {
  await window.keyboard.press(key);
  const field = window.getByRole('dialog').getByRole('combobox');
  await field.fill(words);
  await expect(window.getByRole('dialog').getByRole('option', { name: words })).toBeVisible();
  await window.keyboard.press('Enter');
  await expect(window.getByRole('dialog')).toBeHidden();
}

/** How far down its pane the line of some words stands, in pixels. */
async function heightOf(window: Page, pane: 'main' | 'beside', words: string): Promise<number> {
  const [line] = await readingIn(window, pane).linesOf(words);
  const frame = await window.locator(`[data-reading-pane=${pane}] .reader-scroll`).boundingBox();
  return Math.round((line?.top ?? Number.NaN) - (frame?.y ?? Number.NaN));
}

/** The quotes that are stored, with the document each is in. */
function storedQuotes(folder: string): Promise<readonly string[]> {
  return besides(folder, async (core) => {
    const titles = new Map((await core.call('documents.list', {})).map(({ id, title }) => [id, title]));
    const all = await core.call('annotations.list', {});
    return all.map((annotation) => {
      const { document, exact } = firstTarget(annotation);
      return `${titles.get(document)}: ${exact}`;
    });
  });
}

test('two documents stand beside each other, and words of both are annotated', async ({ start, folder }) => {
  const { window } = await start({
    prepare: async (core) => {
      await addTwoCopies(core);
      await addPage(core, statement);
    },
  });
  await openTwo(window, articleTitle, statementTitle);
  const inspector = window.getByRole('complementary', { name: 'Inspector' });

  await readingIn(window, 'main').drag(
    { words: 'Two written warnings', at: 'start' },
    { words: 'were sent', at: 'end' },
  );
  await expect(window.getByRole('toolbar', { name: 'Selected words' })).toHaveCount(1);
  await window.keyboard.press('h');
  await expect(inspector.getByRole('button', { name: 'Two written warnings were sent' })).toBeVisible();

  await readingIn(window, 'beside').drag(
    { words: 'No warning reached', at: 'start' },
    { words: 'this office', at: 'end' },
  );
  await window.keyboard.press('h');
  await expect(inspector.getByRole('button', { name: 'No warning reached this office' })).toBeVisible();
  await expect(inspector.getByRole('button', { name: 'Two written warnings were sent' })).toBeHidden();

  await expect
    .poll(() => storedQuotes(folder))
    .toEqual(
      expect.arrayContaining([
        `${articleTitle}: Two written warnings were sent`,
        `${statementTitle}: No warning reached this office`,
      ]),
    );

  // A card leads to its passage in the pane that shows its document, and the other one stays as it is.
  await readingIn(window, 'main').click('Two written warnings');
  await expect(inspector.getByRole('button', { name: 'Two written warnings were sent' })).toBeVisible();
  await expect(textOf(window, 'beside')).toBeVisible();
});

test('the words one reads stay where they are when a text is opened beside them, and closed', async ({
  start,
}) => {
  const { window } = await start({ prepare: addTwoCopies });
  await inLibrary(window, articleTitle).click();
  await expect(textOf(window, 'main')).toBeVisible();
  await window.locator('[data-reading-pane=main] .reader-scroll').hover();
  await window.mouse.wheel(0, 1_700);
  const isDayInView = async () => (await textOf(window, 'main').evaluate(dayAtTop)) === '9';
  await expect.poll(isDayInView).toBe(true);

  await choose(window, `${mod}+\\`, 'The same text once more');
  await expect(textOf(window, 'beside')).toBeFocused();
  await expect.poll(isDayInView).toBe(true);
  await window.keyboard.press(`${mod}+Shift+w`);
  await expect(textOf(window, 'beside')).toBeHidden();
  await expect.poll(isDayInView).toBe(true);
});

/** Runs in the page: the number of the day whose paragraph the first line in view is in. */
function dayAtTop(element: Element): string | undefined {
  const top = element.closest('.reader-scroll')?.getBoundingClientRect().top ?? 0;
  const first = [...element.querySelectorAll('p')].find(
    (words) => words.getBoundingClientRect().bottom > top + 2,
  );
  return /^On day (\d+) /.exec(first?.textContent ?? '')?.[1];
}

test('a hit of a search is opened beside what is read, and the keyboard goes on there', async ({ start }) => {
  const { window } = await start({
    prepare: async (core) => {
      await addTwoCopies(core);
      await addPage(core, statement);
    },
  });
  await inLibrary(window, articleTitle).click();
  await window.keyboard.press('/');
  await window.keyboard.type('"loss of 23 lives"');
  const hit = window.getByRole('button', { name: 'The authority regrets the loss of 23 lives.' });
  await hit.click({ button: 'right' });
  await window.getByRole('menuitem', { name: 'Open beside' }).click();
  await expect(textOf(window, 'main')).toHaveAccessibleName(articleTitle);
  await expect(textOf(window, 'beside')).toHaveAccessibleName(statementTitle);
  await expect(textOf(window, 'beside')).toBeFocused();
  await expect(
    window.getByRole('search', { name: 'Find in document (second text)' }).getByRole('status'),
  ).toHaveText('1 of 1');
  await expect(window.getByRole('search', { name: 'Find in document', exact: true })).toBeHidden();
});

test('each of two texts has a find of its own', async ({ start }) => {
  const { window } = await start({
    prepare: async (core) => {
      await addTwoCopies(core);
      await addPage(core, statement);
    },
  });
  await openTwo(window, articleTitle, statementTitle);
  const mainFind = window.getByRole('search', { name: 'Find in document', exact: true });
  const besideFind = window.getByRole('search', { name: 'Find in document (second text)' });

  await textOf(window, 'beside').focus();
  await window.keyboard.press(`${mod}+f`);
  await window.keyboard.type('authority was heard');
  await expect(besideFind.getByRole('status')).toHaveText('1 of 24');
  await expect(mainFind).toBeHidden();

  await window.keyboard.press(`${mod}+F6`);
  await window.keyboard.press(`${mod}+f`);
  await window.keyboard.type('warnings');
  await expect(mainFind.getByRole('status')).toHaveText('1 of 1');
  await expect(besideFind.getByRole('status')).toHaveText('1 of 24');

  await window.keyboard.press(`${mod}+F6`);
  await window.keyboard.press('F3');
  await expect(besideFind.getByRole('status')).toHaveText('2 of 24');
  await expect(mainFind.getByRole('status')).toHaveText('1 of 1');

  await window.keyboard.press('Escape');
  await expect(besideFind).toBeHidden();
  await expect(mainFind).toBeVisible();
});

test('linked scrolling keeps the same words of two copies at one height', async ({ start }) => {
  const { window } = await start({ prepare: addTwoCopies });
  await inLibrary(window, articleTitle).click();
  await choose(window, `${mod}+\\`, 'Copy of 3 May 2026');
  await expect(textOf(window, 'beside')).toContainText('at least 23 people');
  await expect(textOf(window, 'main')).toContainText('at least 31 people');
  await expect(window.getByText('An older copy of 3 May 2026; the newest is of 9 June 2026.')).toBeVisible();

  await textOf(window, 'main').focus();
  await window.keyboard.press(`${mod}+Alt+l`);
  await expect(window.getByRole('button', { name: 'Scroll both texts together' })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  const scroller = window.locator('[data-reading-pane=main] .reader-scroll');
  await scroller.hover();
  await window.mouse.wheel(0, 2_400);
  await expect(async () => {
    const words = (await readingIn(window, 'main').firstLine()).slice(0, 12);
    expect(words).not.toBe('');
    const heights = await Promise.all([
      heightOf(window, 'main', 'On day 11 '),
      heightOf(window, 'beside', 'On day 11 '),
    ]);
    expect(Math.abs(heights[0] - heights[1])).toBeLessThanOrEqual(3);
    expect(await scroller.evaluate((element) => element.scrollTop)).toBeGreaterThan(1_500);
  }).toPass();

  // Whichever text is scrolled, the other one follows, to the very end.
  await textOf(window, 'beside').focus();
  await window.keyboard.press(`${mod}+End`);
  await expect
    .poll(() => heightOf(window, 'main', 'declined to comment').then((top) => top > 0 && top < 900))
    .toBe(true);

  await window.keyboard.press(`${mod}+Alt+l`);
  await window.keyboard.press(`${mod}+Home`);
  await expect.poll(() => readingIn(window, 'beside').firstLine()).toContain('The inquiry heard');
  expect(await scroller.evaluate((element) => element.scrollTop)).toBeGreaterThan(1_500);
});

test('two copies are compared, gone through by key, and a change becomes a finding', async ({
  start,
  folder,
}) => {
  const { window } = await start({ prepare: addTwoCopies });
  await inLibrary(window, articleTitle).click();
  await choose(window, `${mod}+d`, 'Copy of 3 May 2026');
  const comparison = window.getByRole('region', { name: 'Comparison' });
  await expect(comparison.getByRole('status')).toHaveText('2 inserted, 1 deleted, 1 changed.');
  // The older copy stands first.
  await expect(textOf(window, 'main')).toContainText('at least 23 people');
  await expect(textOf(window, 'beside')).toContainText('at least 31 people');
  await expect
    .poll(() =>
      window.evaluate(() =>
        ['inserted', 'deleted', 'changed'].map((type) =>
          [...(CSS.highlights.get(`change-${type}`) ?? [])].map((range) =>
            (range as StaticRange).startContainer.textContent?.slice(
              range.startOffset,
              Math.min(range.endOffset, range.startOffset + 4),
            ),
          ),
        ),
      ),
    )
    .toEqual([['This'], ['“No '], ['23', '31']]);

  await window.keyboard.press('F7');
  await expect(comparison).toContainText('Change 1 of 4');
  await window.keyboard.press('F7');
  await window.keyboard.press('F7');
  await expect(comparison).toContainText('Change 3 of 4');
  await window.keyboard.press('Shift+F7');
  await expect(comparison).toContainText('Change 2 of 4');
  await window.keyboard.press('Shift+F7');
  await window.keyboard.press('Shift+F7');
  await expect(comparison).toContainText('Change 4 of 4');
  await expect.poll(() => heightOf(window, 'beside', 'A memorial was unveiled')).toBeGreaterThan(0);

  await window.keyboard.press(`${mod}+Alt+d`);
  const changes = comparison.getByRole('list', { name: 'Changes' }).getByRole('button');
  await expect(changes).toHaveCount(4);
  await expect(changes.nth(2)).toHaveText(/Deleted.*No warning of any kind.*touches an annotation/);
  await changes.nth(2).click();
  await expect(comparison).toContainText('Change 3 of 4');

  await window.keyboard.press(`${mod}+Shift+d`);
  const comment = window.getByRole('textbox', { name: 'Comment' });
  await expect(comment).toBeFocused();
  await expect(comment).toContainText('3 May 2026');
  await expect(comment).toContainText('9 June 2026');
  const targets = await besides(folder, async (core) => {
    const all = await core.call('annotations.list', {});
    return all.find(({ targets: { length } }) => length === 2)?.targets.map(({ exact }) => exact);
  });
  expect(targets?.[0]).toContain('No warning of any kind reached this office');
  expect(targets).toHaveLength(2);

  await comparison.getByRole('button', { name: 'Stop comparing' }).click();
  await expect(comparison).toBeHidden();
  expect(await window.evaluate(() => CSS.highlights.get('change-changed')?.size)).toBe(0);
});

test('texts that are the same are said to be so', async ({ start }) => {
  const { window } = await start({
    prepare: async (core) => {
      await addPage(core, statement);
      await addPage(core, sameStatement);
    },
  });
  await inLibrary(window, statementTitle).first().click();
  await choose(window, `${mod}+d`, 'The same words elsewhere');
  await expect(window.getByRole('region', { name: 'Comparison' }).getByRole('status')).toHaveText(
    'The two texts are the same, word for word.',
  );
  // Another document beside it was not asked to be compared.
  await window.keyboard.press(`${mod}+Shift+w`);
  await expect(window.getByRole('region', { name: 'Comparison' })).toBeHidden();
});

test('two texts are opened, annotated, exchanged and closed by keys alone', async ({ start, folder }) => {
  const { window } = await start({
    prepare: async (core) => {
      await addTwoCopies(core);
      await importText(core, 'urdu.txt', urduReport);
    },
  });
  await inLibrary(window, articleTitle).click();
  await textOf(window, 'main').focus();
  await choose(window, `${mod}+\\`, 'بندرگاہ');
  await expect(textOf(window, 'beside')).toBeFocused();

  const markFirstWords = async (): Promise<void> => {
    await window.keyboard.press(`${mod}+Home`);
    await window.keyboard.press(`${mod}+Shift+ArrowRight`);
    await window.keyboard.press(`${mod}+Shift+ArrowRight`);
    await expect(window.getByRole('toolbar', { name: 'Selected words' })).toBeVisible();
    await window.keyboard.press('h');
    await expect(window.getByRole('toolbar', { name: 'Selected words' })).toBeHidden();
  };
  await window.keyboard.press(`${mod}+F6`);
  await expect(textOf(window, 'main')).toBeFocused();
  await markFirstWords();
  await window.keyboard.press('F6');
  await expect(textOf(window, 'beside')).toBeFocused();
  await window.keyboard.press(`${mod}+Home`);
  await window.keyboard.press(`${mod}+Shift+ArrowLeft`);
  await expect(window.getByRole('toolbar', { name: 'Selected words' })).toBeVisible();
  await window.keyboard.press('h');
  await expect
    .poll(() => storedQuotes(folder))
    .toEqual(expect.arrayContaining([`${articleTitle}: This article`, 'بندرگاہ میں آگ: بندرگاہ']));

  await window.keyboard.press(`${mod}+Alt+s`);
  await expect(textOf(window, 'main')).toHaveAccessibleName('بندرگاہ میں آگ');
  await expect(textOf(window, 'main')).toBeFocused();

  const divider = window.getByRole('separator', { name: 'Width of the first text' });
  await divider.focus();
  await window.keyboard.press('ArrowLeft');
  await window.keyboard.press('ArrowLeft');
  await expect(divider).toHaveAttribute('aria-valuenow', '44');
  await divider.dblclick();
  await expect(divider).toHaveAttribute('aria-valuenow', '50');

  await window.keyboard.press(`${mod}+Shift+w`);
  await expect(textOf(window, 'beside')).toBeHidden();
  await expect(window.getByRole('tablist', { name: 'Open documents' }).getByRole('tab')).toHaveCount(2);
});

test('two texts are there again after a restart, at the width they had', async ({ start, folder }) => {
  const first = await start({
    prepare: async (core) => {
      await addTwoCopies(core);
      await addPage(core, statement);
    },
  });
  await openTwo(first.window, statementTitle, articleTitle);
  await first.window.getByRole('combobox', { name: 'Copy in the second text' }).click();
  await first.window.getByRole('option', { name: '3 May 2026' }).click();
  await expect(textOf(first.window, 'beside')).toContainText('at least 23 people');
  const divider = first.window.getByRole('separator', { name: 'Width of the first text' });
  await divider.focus();
  await first.window.keyboard.press('Home');
  await expect(divider).toHaveAttribute('aria-valuenow', '20');
  const preferences = join(folder, 'user-data', 'preferences.json');
  await expect.poll(async () => JSON.parse(await readFile(preferences, 'utf8')).mainPaneShare).toBe(0.2);
  await first.close();

  const { window } = await start();
  await expect(textOf(window, 'main')).toHaveAccessibleName(statementTitle);
  await expect(textOf(window, 'beside')).toContainText('at least 23 people');
  await expect(window.getByRole('separator', { name: 'Width of the first text' })).toHaveAttribute(
    'aria-valuenow',
    '20',
  );
});

test('new annotations go to the copy that is shown, and a card to where its passage stands in it', async ({
  start,
  folder,
}) => {
  const { window } = await start({ prepare: addTwoCopies });
  await inLibrary(window, articleTitle).click();
  await choose(window, `${mod}+\\`, 'Copy of 3 May 2026');
  await expect(textOf(window, 'beside')).toBeFocused();
  await window.keyboard.press(`${mod}+F6`);
  await expect(textOf(window, 'main')).toBeFocused();
  await window.keyboard.press(`${mod}+Shift+w`);
  await expect(textOf(window, 'main')).toContainText('at least 23 people');
  await expect(textOf(window, 'beside')).toBeHidden();

  await readingIn(window, 'main').drag(
    { words: 'had died', at: 'start' },
    { words: 'in the fire', at: 'end' },
  );
  await window.keyboard.press('h');
  await expect
    .poll(() =>
      besides(folder, async (core) => {
        const all = await core.call('annotations.list', {});
        const made = all.find((annotation) => firstTarget(annotation).exact === 'had died in the fire');
        if (made === undefined) return null;
        return (await core.call('captures.get', { id: firstTarget(made).capture })).capture.capturedAt;
      }),
    )
    .toBe('2026-05-03T08:00:00.000Z');

  // The newest copy has other words there; the card shows them, and not the older copy.
  await window.getByRole('button', { name: 'Show the newest copy' }).click();
  await expect(textOf(window, 'main')).toContainText('at least 31 people');
  await window
    .getByRole('complementary', { name: 'Inspector' })
    .getByRole('button', { name: 'at least 23 people' })
    .click();
  await expect.poll(() => window.evaluate(() => CSS.highlights.get('active')?.size)).toBe(1);
  await expect(textOf(window, 'main')).toContainText('at least 31 people');
});

test('in a narrow window one text stands over the other, and both stay readable', async ({ start }) => {
  const { window } = await start({
    prepare: async (core) => {
      await addTwoCopies(core);
      await addPage(core, statement);
    },
  });
  await inLibrary(window, articleTitle).click();
  await inLibrary(window, statementTitle).focus();
  await window.keyboard.press(`${mod}+Enter`);
  await expect(textOf(window, 'beside')).toHaveAccessibleName(statementTitle);
  await window.setViewportSize({ width: 900, height: 700 });
  await expect(window.getByRole('separator', { name: 'Height of the first text' })).toBeVisible();
  const boxes = await Promise.all(
    (['main', 'beside'] as const).map((pane) =>
      window.locator(`[data-reading-pane=${pane}] .reader-scroll`).boundingBox(),
    ),
  );
  for (const box of boxes) {
    expect(box?.width).toBeGreaterThan(300);
    expect(box?.height).toBeGreaterThan(150);
  }
});
