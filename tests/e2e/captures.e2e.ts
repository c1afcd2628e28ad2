import { existsSync } from 'node:fs';
import { copyFile, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, type Locator, type Page } from '@playwright/test';
import { besides } from '../support/projects/annotated-project.ts';
import { annotate } from '../support/projects/copies.ts';
import { importText, test } from '../support/window/assay-test.ts';
import {
  copyHtml,
  dropPaths,
  libraryDocuments,
  runFromPalette,
  statusBar,
} from '../support/window/assay-window.ts';
import { readingWindow } from '../support/window/reading-window.ts';
import { addSavedPage, pageTitle, passages, savedAgain } from '../support/projects/saved-again.ts';

// Newer copies of documents, and the review of what was carried to them, in the real application.

const report = (window: Page): Locator => window.getByRole('region', { name: 'Import report' });
const review = (window: Page): Locator => window.getByRole('region', { name: 'Carried over' });
const reviewed = (window: Page, words: string): Locator =>
  review(window).getByRole('article').filter({ hasText: words });

/** Beside the text, where a drop asks nothing: the page's address tells what it is. */
const onLibrary = { x: 100, y: 600 };

/** What is stored of a passage in the newest copy. */
function stored(folder: string, words: string) {
  return besides(folder, async (core) => {
    const all = await core.call('annotations.list', {});
    const target = all.flatMap(({ targets }) => targets).find(({ exact }) => exact === words);
    const placement = target?.placements.at(-1);
    return placement === undefined ? null : `${placement.state} ${placement.decision}: ${placement.exact}`;
  });
}

test('a page saved again is a newer copy, whose carried annotations are reviewed by key', async ({
  start,
  folder,
}) => {
  const assay = await start({ prepare: addSavedPage });
  const { window } = assay;
  await dropPaths(window, [savedAgain.after], onLibrary);
  await expect(report(window)).toContainText(`Newer copy of “${pageTitle}”.`);
  await expect(report(window)).toContainText(
    '5 annotated passages carried over: 2 moved, 1 approximate, 2 not found',
  );
  await expect(libraryDocuments(window)).toHaveCount(1);

  await report(window).getByRole('button', { name: 'Review', exact: true }).click();
  await expect(review(window)).toContainText('0 of 5 reviewed');
  await report(window).getByRole('button', { name: 'Dismiss the report' }).click();

  // The changed words: both texts beside each other, what differs marked, and where it stands now in view.
  const changed = reviewed(window, passages.changed);
  await changed.getByRole('button', { name: /^approximate/ }).click();
  await expect(changed.locator('del').first()).toHaveText('31');
  await expect(changed.locator('ins').first()).toHaveText('38');
  await expect(window.getByRole('document', { name: pageTitle })).toContainText('at least 38 people');
  await window.keyboard.press('Y');
  await expect
    .poll(() => stored(folder, passages.changed))
    .toBe('approximate accepted: at least 38 people had died');
  await expect(review(window)).toContainText('1 of 5 reviewed');

  // What is gone has nothing to accept: it is left with the older copy.
  const gone = reviewed(window, passages.gone);
  await gone.getByRole('button', { name: /^orphaned/ }).click();
  await expect(gone.getByRole('button', { name: /^Accept/ })).toHaveCount(0);
  await window.keyboard.press('V');
  await expect.poll(() => stored(folder, passages.gone)).toBe('orphaned left: ');

  // Those whose words are the same are accepted at once.
  await review(window).getByRole('button', { name: 'Accept all 2 with the same words' }).click();
  await expect(review(window)).toContainText('4 of 5 reviewed');

  // The last one is put where the words are selected, and taken back and done again as one step.
  const missing = reviewed(window, passages.missing);
  await missing.getByRole('button', { name: /^orphaned/ }).click();
  const before = await stored(folder, passages.missing);
  await window.keyboard.press('R');
  await expect(statusBar(window)).toContainText('stands now, then press');
  const { drag } = readingWindow(assay, window);
  await drag(
    { words: 'Twelve are still missing', at: 'start' },
    { words: 'Twelve are still missing', at: 'end' },
  );
  await window.keyboard.press('Enter');
  await expect
    .poll(() => stored(folder, passages.missing))
    .toBe('approximate placed: Twelve are still missing');
  await expect(review(window)).toContainText('5 of 5 reviewed');
  await expect(review(window)).toContainText('Everything that was carried over is reviewed.');

  await window.keyboard.press('ControlOrMeta+Z');
  await expect.poll(() => stored(folder, passages.missing)).toBe(before);
  await expect(review(window)).toContainText('4 of 5 reviewed');
  await window.keyboard.press('ControlOrMeta+Shift+Z');
  await expect
    .poll(() => stored(folder, passages.missing))
    .toBe('approximate placed: Twelve are still missing');
});

test('undoing the copy takes away what was carried to it, and redoing brings it back', async ({
  start,
  folder,
}) => {
  const { window } = await start({ prepare: addSavedPage });
  await dropPaths(window, [savedAgain.after], onLibrary);
  await expect(report(window)).toContainText('Newer copy of');
  await window.keyboard.press('ControlOrMeta+Z');
  await expect.poll(() => stored(folder, passages.changed)).toBeNull();
  await expect(libraryDocuments(window)).toHaveCount(1);
  await expect(window.getByRole('button', { name: /copy 2 of 2/ })).toHaveCount(0);
  await window.keyboard.press('ControlOrMeta+Shift+Z');
  await expect.poll(() => stored(folder, passages.changed)).toContain('approximate open');
});

test('Escape leaves the passage that is being put elsewhere as it was', async ({ start, folder }) => {
  const { window } = await start({ prepare: addSavedPage });
  await dropPaths(window, [savedAgain.after], onLibrary);
  await report(window).getByRole('button', { name: 'Review', exact: true }).click();
  await reviewed(window, passages.gone)
    .getByRole('button', { name: /^Re-place/ })
    .click();
  await expect(reviewed(window, passages.gone)).toContainText('Select the words in the text');
  await expect(reviewed(window, passages.gone).getByRole('button', { name: /^Place here/ })).toBeDisabled();
  await window.keyboard.press('Escape');
  await expect(reviewed(window, passages.gone)).not.toContainText('Select the words in the text');
  await expect.poll(() => stored(folder, passages.gone)).toBe('orphaned open: ');
});

test('a file dropped on an open document is asked about, and may be a newer copy of it', async ({
  start,
  folder,
}) => {
  const assay = await start({
    prepare: (core) => importText(core, 'log.txt', 'Log of the harbour\n\nThe alarm was raised at 2.14 a.m.'),
  });
  const { window } = assay;
  await readingWindow(assay, window).open('Log of the harbour');
  const path = join(folder, 'log-later.txt');
  await writeFile(path, 'Log of the harbour\n\nThe alarm was raised at 2.14 a.m., by telephone.');
  await dropPaths(window, [path]);
  const dialog = window.getByRole('dialog', { name: 'A newer copy, or another document?' });
  await expect(dialog).toContainText('log-later.txt was dropped on Log of the harbour.');
  await dialog.getByRole('button', { name: 'A newer copy' }).click();
  await expect(report(window)).toContainText('Newer copy of “Log of the harbour”.');
  await expect(libraryDocuments(window)).toHaveCount(1);
  await expect(window.locator('[role=document]')).toContainText('by telephone');

  const other = join(folder, 'log-other.txt');
  await copyFile(path, other);
  await writeFile(other, 'Another log\n\nNothing happened on that night.');
  await dropPaths(window, [other]);
  await dialog.getByRole('button', { name: 'A document of its own' }).click();
  await expect(libraryDocuments(window)).toHaveCount(2);
});

test('copies are added by pasting, shown by menu and key, and taken away again', async ({ start }) => {
  const assay = await start({
    prepare: (core) => importText(core, 'log.txt', 'Log of the harbour\n\nThe alarm was raised at 2.14 a.m.'),
  });
  const { window } = assay;
  await readingWindow(assay, window).open('Log of the harbour');
  const text = window.locator('[role=document]');
  await copyHtml(window, '<p>Log of the harbour</p><p>The alarm was raised at 3 a.m.</p>');
  await window.getByRole('button', { name: /^saved/ }).click();
  await window.getByRole('menuitem', { name: 'Add a newer copy by pasting…' }).click();
  await window.getByRole('textbox', { name: 'Paste here' }).press('ControlOrMeta+V');
  await expect(text).toContainText('at 3 a.m.');
  await report(window).getByRole('button', { name: 'Dismiss the report' }).click();
  await expect(window.getByRole('button', { name: /copy 2 of 2/ })).toBeVisible();

  await text.focus();
  await window.keyboard.press('Alt+PageUp');
  await expect(text).toContainText('at 2.14 a.m.');
  await expect(window.getByRole('note')).toContainText('An older copy');
  await window.getByRole('button', { name: /copy 1 of 2/ }).click();
  await window.getByRole('menuitemcheckbox', { name: /copy 2, newest/ }).click();
  await expect(text).toContainText('at 3 a.m.');

  await runFromPalette(window, 'Remove this copy');
  await expect(text).toContainText('at 2.14 a.m.');
  await expect(window.getByRole('button', { name: /copy 1 of/ })).toHaveCount(0);
  await window.keyboard.press('ControlOrMeta+Z');
  await expect(text).toContainText('at 3 a.m.');
});

const corpusPage = join(import.meta.dirname, '../../../shared/corpus/html/bbc-1/source.html');

test('a real page that is saved again with edits carries its annotations', async ({ start, folder }) => {
  test.skip(!existsSync(corpusPage), 'The corpus is not here.');
  const source = await readFile(corpusPage, 'utf8');
  const marked: string[] = [];
  const { window } = await start({
    prepare: async (core) => {
      const { items } = await core.importBytes('page.html', await readFile(corpusPage), {});
      const capture = items[0]?.capture ?? '';
      const { text } = await core.call('captures.get', { id: capture });
      for (const words of twoSentences(text, source)) {
        await annotate(core, capture, words);
        marked.push(words);
      }
    },
  });
  const [kept = '', taken = ''] = marked;
  const later = join(folder, 'page-later.html');
  await writeFile(later, source.replace(kept, `It now reads so: ${kept}`).replace(taken, ''));
  await dropPaths(window, [later], onLibrary);
  await expect(report(window)).toContainText('Newer copy of');
  await report(window).getByRole('button', { name: 'Review', exact: true }).click();
  await expect(review(window)).toContainText('0 of 2 reviewed');
  await expect.poll(() => stored(folder, kept)).toBe(`moved open: ${kept}`);
  await expect.poll(() => stored(folder, taken)).toBe('orphaned open: ');
  await window.keyboard.press('J');
  await expect(review(window).getByRole('article').first()).toContainText('moved');
});

/** Two long sentences of a text that stand once in it and, without markup, once in the page it was read from. */
function twoSentences(text: string, source: string): readonly [string, string] {
  const isOnce = (words: string, all: string) => all.split(words).length === 2;
  const sentences = text
    .split('\n')
    .flatMap((paragraph) => paragraph.match(/[A-Z][^.?!“”]{80,}\./g) ?? [])
    .filter((words) => isOnce(words, text) && isOnce(words, source));
  const [first] = sentences;
  const last = sentences.at(-1);
  if (first === undefined || last === undefined || first === last)
    throw new Error('The page has no two sentences');
  return [first, last];
}
