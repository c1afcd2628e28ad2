import { expect } from '@playwright/test';
import { besides } from '../support/projects/annotated-project.ts';
import { test } from '../support/window/assay-test.ts';
import { addPage } from '../support/projects/copies.ts';
import { choose, heightOf, inLibrary, readingIn, textOf } from '../support/window/two-panes.ts';
import {
  addTwoCopies,
  articleTitle,
  sameStatement,
  statement,
  statementTitle,
} from '../support/projects/two-texts.ts';

// Two copies or documents beside each other: scrolling together, comparing, and what a change becomes.

const mod = 'ControlOrMeta';

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
