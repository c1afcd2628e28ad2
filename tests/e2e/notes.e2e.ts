import { expect, type Page } from '@playwright/test';
import { besides, goTo } from '../support/projects/annotated-project.ts';
import { test } from '../support/window/assay-test.ts';

// Free-standing notes, in the real application.

function list(window: Page) {
  return window.getByRole('region', { name: 'Notes' }).getByRole('listitem');
}

const storedNotes = (folder: string) => besides(folder, (core) => core.call('notes.list', {}));

test('a note is written without a mouse, saved by itself, and there after a restart', async ({
  start,
  folder,
}) => {
  const first = await start();
  await first.window.keyboard.press('ControlOrMeta+Shift+N');
  await expect(first.window.getByRole('textbox', { name: 'Title of the note' })).toBeFocused();
  await first.window.keyboard.type('Timeline');
  await first.window.keyboard.press('Enter');
  await first.window.keyboard.type('1. First alarm, 2.14');
  await first.window.keyboard.press('Enter');
  await first.window.keyboard.type('Second alarm');
  await expect
    .poll(async () => (await storedNotes(folder)).map(({ title, text }) => [title, text]))
    .toEqual([['Timeline', 'First alarm, 2.14\nSecond alarm']]);
  await first.close();

  const { window } = await start();
  await goTo(window, 'Notes');
  await list(window)
    .getByRole('button', { name: /Timeline/ })
    .click();
  const text = window.getByRole('textbox', { name: 'Text of the note' });
  await expect(text.getByRole('listitem')).toHaveText(['First alarm, 2.14', 'Second alarm']);
});

test('formatting is set by the toolbar and its keys, and a link leads only to an address', async ({
  start,
}) => {
  const { window } = await start();
  await goTo(window, 'Notes');
  await window.getByRole('button', { name: 'New note' }).click();
  const text = window.getByRole('textbox', { name: 'Text of the note' });
  await text.click();
  await window.keyboard.type('See the log');
  await window.keyboard.press('ControlOrMeta+Shift+ArrowLeft');
  // The editor learns of a selection a moment after the page has it; nobody presses the next key within it.
  await expect.poll(() => window.evaluate(() => getSelection()?.toString())).toBe('log');
  await window.evaluate(() => new Promise(requestAnimationFrame));
  await window.keyboard.press('ControlOrMeta+B');
  await expect(text.locator('strong')).toHaveText('log');
  await window.keyboard.press('ControlOrMeta+Shift+K');
  const address = window.getByRole('textbox', { name: 'Address' });
  await address.fill('javascript:alert(1)');
  await address.press('Enter');
  await expect(window.getByText('Links lead to web pages')).toBeVisible();
  await address.fill('example.org/log');
  await address.press('Enter');
  await expect(text.getByRole('link')).toHaveAttribute('href', 'https://example.org/log');

  await window.keyboard.press('Alt+F10');
  await expect(window.getByRole('button', { name: 'Bold' })).toBeFocused();
  await window.keyboard.press('ArrowRight');
  await expect(window.getByRole('button', { name: 'Italic' })).toBeFocused();
  await window.keyboard.press('Escape');
  await expect(text).toBeFocused();
});

test('a link asks before it is opened outside', async ({ start }) => {
  const { application, window } = await start({
    prepare: (core) =>
      core.call('notes.create', { title: 'Links', lexical: linkTo('https://example.org/log'), text: 'log' }),
  });
  const asked = application.evaluate(
    ({ dialog }) =>
      new Promise<string>((resolve) => {
        dialog.showMessageBox = ((...given: unknown[]) => {
          resolve(JSON.stringify(given.at(-1)));
          return Promise.resolve({ response: 1, checkboxChecked: false });
        }) as typeof dialog.showMessageBox;
      }),
  );
  await goTo(window, 'Notes');
  await list(window).getByRole('button', { name: /Links/ }).click();
  await window.getByRole('textbox', { name: 'Text of the note' }).getByRole('link').click();
  expect(await asked).toContain('https://example.org/log');
});

test('a deleted note comes back with undo', async ({ start, folder }) => {
  const { window } = await start({
    prepare: (core) =>
      core.call('notes.create', { title: 'Open questions', lexical: '', text: 'Who had the key?' }),
  });
  await goTo(window, 'Notes');
  await list(window)
    .getByRole('button', { name: /Open questions/ })
    .click();
  await window.getByRole('button', { name: 'Delete note' }).click();
  await expect(window.getByRole('button', { name: 'New note' })).toBeVisible();
  await expect.poll(() => storedNotes(folder)).toEqual([]);
  await window.keyboard.press('ControlOrMeta+Z');
  await expect(list(window)).toHaveCount(1);
  await expect
    .poll(() => storedNotes(folder))
    .toMatchObject([{ title: 'Open questions', text: 'Who had the key?' }]);
});

function linkTo(url: string): string {
  const words = { type: 'text', text: 'log', format: 0, detail: 0, mode: 'normal', style: '', version: 1 };
  const link = { type: 'link', url, children: [words], version: 1 };
  return JSON.stringify({ root: { type: 'root', children: [{ type: 'paragraph', children: [link] }] } });
}
