import { expect, type Page } from '@playwright/test';
import type { Core } from '../../electron/core/create-core.ts';
import { importText, test } from '../support/window/assay-test.ts';

// What stands beside the text: where tags fall, and comments, in the real application.

const latin = Array.from(
  { length: 24 },
  (_, index) =>
    `Witness ${index + 1} said that the gate was locked, and that nobody had rung the bell before two.`,
).join('\n\n');

const urdu = Array.from(
  { length: 6 },
  () => 'بندرگاہ میں آگ لگنے کے بعد کمیشن نے گواہوں کے بیانات قلم بند کیے۔',
).join('\n\n');

/** A document with a comment, by its number, on each passage that begins at one of these offsets; two tags in turn. */
async function addComments(core: Core, words: string, starts: readonly number[]): Promise<void> {
  const { capture } = await importText(core, 'witnesses.txt', words);
  const denial = await core.call('tags.create', { name: 'Denial', colour: 'rose', pattern: 'wavy' });
  const figure = await core.call('tags.create', { name: 'Figure', colour: 'sky', pattern: 'solid' });
  for (const [index, start] of starts.entries()) {
    await core.call('annotations.create', {
      capture,
      start,
      end: start + 12,
      tags: [index % 2 === 0 ? denial.id : figure.id],
      comment: { lexical: '', text: `Remark ${index + 1}` },
    });
  }
}

/** Comments on what witnesses of these numbers said. */
function addWitnesses(core: Core, numbers: readonly number[]): Promise<void> {
  // Blocks are joined by one line end.
  const stored = latin.replaceAll('\n\n', '\n');
  return addComments(
    core,
    latin,
    numbers.map((number) => stored.indexOf(`Witness ${number} `)),
  );
}

const comments = (window: Page) => window.getByRole('complementary', { name: 'Comments beside the text' });
const text = (window: Page) => window.locator('[role=document]');

async function showComments(window: Page): Promise<void> {
  await text(window).focus();
  await window.keyboard.press('b');
}

test('a key brings the comments beside the text, each at the height of its passage, and takes them away', async ({
  start,
}) => {
  const { window } = await start({ prepare: (core) => addWitnesses(core, [1, 4, 9]) });
  await window.setViewportSize({ width: 1440, height: 900 });
  await showComments(window);
  const note = comments(window).getByRole('article').filter({ hasText: 'Remark 2' });
  await expect(note).toBeVisible();
  const passage = window.locator('.reader-text p').nth(3);
  await expect
    .poll(async () =>
      Math.abs(((await note.boundingBox())?.y ?? 0) - ((await passage.boundingBox())?.y ?? 999)),
    )
    .toBeLessThan(12);
  const words = await passage.boundingBox();
  expect((await note.boundingBox())?.x).toBeGreaterThan((words?.x ?? 0) + (words?.width ?? 0));

  await window.keyboard.press('b');
  await expect(comments(window)).toBeHidden();
});

test('choosing a comment chooses its annotation, and what is written to it stands there at once', async ({
  start,
}) => {
  const { window } = await start({ prepare: (core) => addWitnesses(core, [1, 4]) });
  await window.setViewportSize({ width: 1440, height: 900 });
  await showComments(window);
  await comments(window).getByRole('button', { name: 'Comment 2 Figure' }).click();
  await expect(window.locator('.annotation-card-active')).toContainText('Witness 4');
  await window.getByRole('textbox', { name: 'Comment' }).click();
  await window.keyboard.press('ControlOrMeta+End');
  await window.keyboard.type(', and more');
  await expect(comments(window)).toContainText('Remark 2, and more');
});

test('crowded comments are numbers, and a number opens its comment', async ({ start }) => {
  const { window } = await start({
    prepare: (core) =>
      addComments(
        core,
        latin,
        Array.from({ length: 14 }, (_, index) => index * 13),
      ),
  });
  await window.setViewportSize({ width: 1440, height: 900 });
  await showComments(window);
  const number = comments(window)
    .getByRole('button', { name: /^Comment \d+:/ })
    .filter({ hasText: /^\d+$/ })
    .first();
  const words = `Remark ${await number.textContent()}`;
  const open = comments(window).getByRole('article').getByText(words, { exact: true });
  await expect(open).toBeHidden();
  await number.click();
  await expect(open).toBeVisible();
});

test('a right-to-left text has its comments on the left', async ({ start }) => {
  const { window } = await start({ prepare: (core) => addComments(core, urdu, [0, 70]) });
  await window.setViewportSize({ width: 1440, height: 900 });
  await showComments(window);
  const note = comments(window).getByRole('article').first();
  await expect(note).toBeVisible();
  const passage = await window.locator('.reader-text p').first().boundingBox();
  const box = await note.boundingBox();
  expect((box?.x ?? 999) + (box?.width ?? 0)).toBeLessThan(passage?.x ?? 0);
});

test('where there is no room for comments the window says so', async ({ start }) => {
  const { window } = await start({ prepare: (core) => addWitnesses(core, [1, 4]) });
  await window.setViewportSize({ width: 1000, height: 700 });
  await showComments(window);
  await expect(window.getByText('too narrow for 2 comments')).toBeVisible();
  await window.getByRole('button', { name: 'Hide comments' }).click();
  await expect(window.getByText('too narrow for 2 comments')).toBeHidden();
});

test('the strip tells which tags fall where, in words and bars, and a click goes there', async ({
  start,
}) => {
  const { window } = await start({ prepare: (core) => addWitnesses(core, [1, 2, 22]) });
  const strip = window.getByRole('navigation', { name: 'Where annotations fall in the document' });
  const last = strip.getByRole('button', { name: /^Denial: Witness 22/ }).last();
  await last.hover();
  await expect(strip.getByText('1 passage here')).toBeVisible();
  await last.click();
  await expect(window.locator('.annotation-card-active')).toContainText('Witness 22');
  await expect(last).toHaveAttribute('aria-current', 'true');
});
