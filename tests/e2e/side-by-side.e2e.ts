import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { firstTarget } from '../../shared/annotations/place-on.ts';
import { besides } from '../support/projects/annotated-project.ts';
import { importText, test } from '../support/window/assay-test.ts';
import { addPage } from '../support/projects/copies.ts';
import { choose, inLibrary, openTwo, readingIn, storedQuotes, textOf } from '../support/window/two-panes.ts';
import {
  addTwoCopies,
  articleTitle,
  statement,
  statementTitle,
  urduReport,
} from '../support/projects/two-texts.ts';

// Two texts beside each other: reading, annotating and finding, in the real application.

const mod = 'ControlOrMeta';

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
