import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { test } from '../support/window/assay-test.ts';
import { expectFocusShown } from '../support/window/keyboard.ts';
import { launchAssay } from '../support/window/launch.ts';

// A whole piece of work without a mouse: nothing is clicked, and after each step the focus is somewhere and is seen.

test('a document is read, annotated, searched, graded and exported by keys alone', async ({ folder }) => {
  const assay = await launchAssay({ userData: join(folder, 'user-data') });
  const { application, window } = assay;
  const press = async (...keys: readonly string[]) => {
    for (const key of keys) await window.keyboard.press(key);
  };
  const step = (name: string, act: () => Promise<unknown>) =>
    test.step(name, async () => {
      await act();
      await expectFocusShown(window, name);
    });
  const type = (words: string) => window.keyboard.type(words);
  const focused = window.locator(':focus');
  const text = window.getByRole('document', { name: /./ });
  const cards = window.getByRole('region', { name: 'Annotations' }).getByRole('article');
  const active = window.locator('.annotation-card-active');
  const inspector = window.getByRole('complementary', { name: 'Inspector' });
  const path = join(folder, 'notes.md');
  await application.evaluate(({ dialog }, chosen) => {
    dialog.showSaveDialog = (() =>
      Promise.resolve({ canceled: false, filePath: chosen })) as typeof dialog.showSaveDialog;
  }, path);

  await step('go to the documents of the library', async () => {
    await expect(window.getByRole('list', { name: 'Documents' }).getByRole('button').first()).toBeVisible();
    for (let tries = 0; tries < 60; tries += 1) {
      await press('Tab');
      if ((await focused.getAttribute('aria-label')) === 'Filter documents') break;
    }
    await expect(focused).toHaveAttribute('aria-label', 'Filter documents');
    await type('minutes');
    await press('Tab', 'Tab');
    await expect(focused).toContainText('Minutes of the first public sitting');
  });
  await step('open one of them', async () => {
    await press('Enter');
    await expect(text).toHaveAccessibleName('Minutes of the first public sitting');
  });
  await step('go into its text', async () => {
    for (
      let tries = 0;
      tries < 8 && !(await text.evaluate((it) => it === document.activeElement));
      tries += 1
    )
      await press('F6');
    await expect(text).toBeFocused();
  });
  await step('move the caret', async () => {
    await press('ControlOrMeta+Home', 'ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowDown', 'Home');
    await expect(window.locator('.reader-caret')).toBeVisible();
  });
  const before = await cards.count();
  await step('select words', async () => {
    await press('ControlOrMeta+Shift+ArrowRight', 'ControlOrMeta+Shift+ArrowRight');
    await expect(window.getByRole('toolbar', { name: 'Selected words' })).toBeVisible();
  });
  await step('highlight them', async () => {
    await press('h');
    await expect(cards).toHaveCount(before + 1);
    await expect(active).toBeVisible();
  });
  const quote = await active.locator('.annotation-quote').innerText();
  await step('comment on them', async () => {
    await press('c');
    await expect(inspector.getByRole('textbox', { name: 'Comment' })).toBeFocused();
    await type('Read by keys.');
    await expect(window.getByRole('contentinfo')).toContainText('Saved');
  });
  await step('leave the comment', async () => {
    await press('Escape');
    await expect(focused).toHaveText(quote);
  });
  await step('go back to the text', async () => {
    await press('Escape');
    await expect(text).toBeFocused();
  });
  await step('tag them', async () => {
    if (!(await active.isVisible())) await press('n');
    await press('t');
    await expect(focused).toHaveRole('combobox');
    await type('denial');
    await press('Enter');
    await expect(active).toContainText('Denial');
  });
  await step('leave the tags', () => press('Escape'));
  await step('go from annotation to annotation', async () => {
    const first = await active.innerText();
    await press('n');
    await expect(active).not.toHaveText(first, { useInnerText: true });
    await press('p');
    await expect(active).toContainText('Read by keys.');
  });
  await step('move its end', async () => {
    await press('Shift+Alt+ArrowRight');
    await expect(active.locator('.annotation-quote')).not.toHaveText(quote);
  });
  await step('remove it', async () => {
    await press('Delete');
    await expect(cards).toHaveCount(before);
  });
  await step('undo that', async () => {
    await press('ControlOrMeta+z');
    await expect(cards).toHaveCount(before + 1);
  });
  await step('find in the text', async () => {
    await press('ControlOrMeta+f');
    await type('fire');
    await press('Enter');
    await expect(window.getByRole('search', { name: 'Find in document' }).getByRole('status')).toContainText(
      ' of ',
    );
  });
  await step('leave find', async () => {
    await press('Escape');
    await expect(text).toBeFocused();
  });
  await step('search the project', async () => {
    await press('/');
    // A claim would be opened on its page.
    await type('warning in:annotations');
    await expect(window.getByRole('list', { name: 'Search results' }).locator('mark').first()).toBeVisible();
  });
  await step('go to the hits', async () => {
    await press('Enter');
    await expect(focused).toHaveClass('search-hit');
  });
  await step('open one', async () => {
    await press('ArrowDown', 'Enter');
    await expect(text).toBeVisible();
  });
  await step('ask to grade the source', async () => {
    await press('Shift+G');
    await expect(inspector.getByRole('form', { name: /^Grade/ })).toBeVisible();
    await expect(focused).toHaveRole('radio');
  });
  await step('grade it', async () => {
    await press('Space', 'ArrowDown');
    for (let tries = 0; tries < 8 && (await focused.innerText()) !== 'Record grade'; tries += 1)
      await press('Tab');
    await press('Enter');
    await expect(inspector.getByRole('region', { name: 'Current grade' })).toContainText('usually reliable');
  });
  await step('reach the export by the palette', async () => {
    await press('ControlOrMeta+k');
    await type('export annotated');
    await press('Enter');
    await expect(window.getByRole('heading', { name: 'Export annotated notes' })).toBeVisible();
  });
  await step('export', async () => {
    for (let tries = 0; tries < 60 && !(await focused.innerText()).startsWith('Choose a file'); tries += 1)
      await press('Tab');
    await press('Enter');
    await expect(window.getByRole('main')).toContainText('quotes match');
  });
  await expect.poll(() => readFile(path, 'utf8')).toContain('Read by keys.');
  await assay.close();
});
