import { join } from 'node:path';
import { expect } from '@playwright/test';
import { test } from '../support/assay-test.ts';
import { expectFocusShown } from '../support/keyboard.ts';
import { launchAssay } from '../support/launch.ts';

// A whole piece of work without a mouse: nothing is clicked, and after each step the focus is somewhere and is seen.

test('a document is opened, read, highlighted and commented on by keys alone', async ({ folder }) => {
  const assay = await launchAssay({ userData: join(folder, 'user-data') });
  const { window } = assay;
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

  await step('go to the documents of the library', async () => {
    await expect(window.getByRole('list', { name: 'Documents' }).getByRole('button').first()).toBeVisible();
    for (let tries = 0; tries < 40; tries += 1) {
      await press('Tab');
      if ((await focused.getAttribute('aria-label')) === 'Filter documents') break;
    }
    await expect(focused).toHaveAttribute('aria-label', 'Filter documents');
    await type('minutes');
    await press('Tab');
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
  await assay.close();
});
