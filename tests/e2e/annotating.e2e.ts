import { expect } from '@playwright/test';
import {
  addInquiry,
  besides,
  card,
  openComment,
  quotes,
  storedComment,
  storedTags,
} from '../support/projects/annotated-project.ts';
import { importText, test } from '../support/window/assay-test.ts';
import { corePids, statusBar } from '../support/window/assay-window.ts';

// Comments and tags on the cards beside the text, in the real application.

test('a comment is saved by itself and is there after a restart', async ({ start, folder }) => {
  const first = await start({ prepare: addInquiry });
  const comment = await openComment(first.window, quotes.figure);
  await comment.pressSequentially('Highest figure so far.');
  await expect.poll(() => storedComment(folder, quotes.figure)).toBe('Highest figure so far.');
  await expect(statusBar(first.window)).toContainText('Saved');
  await first.close();

  const second = await start();
  await expect(card(second.window, quotes.figure)).toContainText('Highest figure so far.');
});

test('words typed right before the window closes are not lost', async ({ start, folder }) => {
  const { window, close } = await start({ prepare: addInquiry });
  const comment = await openComment(window, quotes.denial);
  await comment.pressSequentially('The very last words');
  await close();
  await expect.poll(() => storedComment(folder, quotes.denial)).toBe('The very last words');
});

test('words typed while core is gone are saved once it is back', async ({ start, folder }) => {
  const { application, window } = await start({ prepare: addInquiry });
  const comment = await openComment(window, quotes.figure);
  await comment.pressSequentially('Before. ');
  await expect.poll(() => storedComment(folder, quotes.figure)).toBe('Before. ');
  const [pid] = await corePids(application);
  if (pid === undefined) throw new Error('No core is running');
  process.kill(pid, 'SIGKILL');
  await comment.pressSequentially('Typed meanwhile.');
  await expect.poll(() => storedComment(folder, quotes.figure)).toBe('Before. Typed meanwhile.');
  await expect(statusBar(window)).toContainText('Saved');
});

test('Markdown becomes formatting while it is typed, and its own undo stays in the editor', async ({
  start,
}) => {
  const { window } = await start({ prepare: addInquiry });
  const comment = await openComment(window, quotes.figure);
  await comment.pressSequentially('A **bold** claim, `log 7`');
  await expect(comment.locator('strong')).toHaveText('bold');
  await expect(comment.locator('code')).toHaveText('log 7');
  await window.keyboard.press('Enter');
  await comment.pressSequentially('- first');
  await expect(comment.getByRole('listitem')).toHaveText('first');
  await expect(window.getByRole('button', { name: 'Bulleted list' })).toHaveAttribute('aria-pressed', 'true');

  await window.keyboard.press('ControlOrMeta+Z');
  await expect(comment).not.toContainText('first');
  await expect(comment).toContainText('A bold claim');
  await window.keyboard.press('ControlOrMeta+Shift+Z');
  await expect(comment).toContainText('first');
});

test('reading a comment without changing it writes nothing', async ({ start, folder }) => {
  const { window } = await start({
    prepare: async (core) => {
      await addInquiry(core);
      const [annotation] = await core.call('annotations.list', {});
      if (annotation === undefined) throw new Error('There is no annotation');
      await core.call('annotations.comment', {
        id: annotation.id,
        lexical: 'not JSON',
        text: 'Kept as it was.',
      });
    },
  });
  const comment = await openComment(window, quotes.figure);
  await expect(comment).toHaveText('Kept as it was.');
  await comment.click();
  await openComment(window, quotes.denial);
  const [annotation] = await besides(folder, (core) => core.call('annotations.list', {}));
  expect(annotation?.comment).toMatchObject({ lexical: 'not JSON', text: 'Kept as it was.' });
});

test('pasted markup keeps the formatting that comments have, and nothing else', async ({ start, folder }) => {
  const { window } = await start({ prepare: addInquiry });
  const comment = await openComment(window, quotes.figure);
  await comment.click();
  await comment.evaluate((element) => {
    const data = new DataTransfer();
    data.setData(
      'text/html',
      '<h4 style="color:red">Log</h4><p><u>under</u> <b>bold</b> <a href="javascript:alert(1)">bad</a> ' +
        '<a href="https://example.org/">good</a></p><img src="x"><script>alert(1)</script>',
    );
    element.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
    );
  });
  await expect(comment).toContainText('under bold bad good');
  await expect(comment.locator('strong')).toHaveText('bold');
  await expect(comment.getByRole('link')).toHaveText('good');
  expect(await comment.locator('h4, u, img, script, [style*="color"]').count()).toBe(0);
  await expect.poll(() => storedComment(folder, quotes.figure)).toContain('under bold bad good');
});

test('what another window writes is shown, and what is typed stays', async ({ start, folder }) => {
  const { window } = await start({ prepare: addInquiry });
  const write = (text: string) =>
    besides(folder, async (core) => {
      const [annotation] = await core.call('annotations.list', {});
      if (annotation === undefined) throw new Error('There is no annotation');
      await core.call('annotations.comment', { id: annotation.id, lexical: '', text });
    });
  const comment = await openComment(window, quotes.figure);
  await write('From the other window');
  await expect(comment).toHaveText('From the other window');
  await comment.press('ControlOrMeta+End');
  await comment.pressSequentially(', and from here');
  await expect.poll(() => storedComment(folder, quotes.figure)).toBe('From the other window, and from here');
});

test('a tag is created while tagging, by keys alone, and taken off again', async ({ start, folder }) => {
  const { window } = await start({ prepare: addInquiry });
  const quote = card(window, quotes.denial).getByRole('button', { name: quotes.denial, exact: true });
  await quote.click();
  await window.keyboard.press('t');
  const picker = window.getByRole('dialog', { name: 'Tags of this annotation' });
  await expect(picker.getByRole('combobox')).toBeFocused();
  await window.keyboard.type('Flat denial');
  await window.keyboard.press('Enter');
  await expect.poll(() => storedTags(folder, quotes.denial)).toEqual(['Flat denial']);
  await expect(picker.getByRole('option', { name: /Flat denial/ })).toHaveAttribute('aria-selected', 'true');

  await window.keyboard.type('warn');
  await window.keyboard.press('Enter');
  await expect.poll(() => storedTags(folder, quotes.denial)).toEqual(['Flat denial', 'Warnings']);
  await window.keyboard.type('flat');
  await window.keyboard.press('Enter');
  await expect.poll(() => storedTags(folder, quotes.denial)).toEqual(['Warnings']);
  await window.keyboard.press('Escape');
  await expect(picker).toBeHidden();
  await expect(card(window, quotes.denial)).toContainText('Warnings');
});

test('asking for a comment opens the inspector that was hidden', async ({ start }) => {
  const { window } = await start({ prepare: addInquiry });
  const quote = card(window, quotes.denial).getByRole('button', { name: quotes.denial, exact: true });
  await quote.click();
  await window.keyboard.press('ControlOrMeta+Alt+B');
  await expect(quote).toBeHidden();
  await window.keyboard.press('c');
  await expect(card(window, quotes.denial).getByRole('textbox', { name: 'Comment' })).toBeFocused();
  await window.keyboard.type('Here.');
  await expect(card(window, quotes.denial)).toContainText('Here.');
});

test('several cards are tagged and removed as one step each', async ({ start, folder }) => {
  const { window } = await start({ prepare: addInquiry });
  const quote = (words: string) => card(window, words).getByRole('button', { name: words, exact: true });
  await quote(quotes.figure).click({ modifiers: ['ControlOrMeta'] });
  await quote(quotes.denial).click({ modifiers: ['Shift'] });
  const bar = window.getByRole('toolbar', { name: 'Selected annotations' });
  await expect(bar).toContainText('3 selected');

  await bar.getByRole('button', { name: 'Tag' }).click();
  await window.keyboard.type('Warnings');
  await window.keyboard.press('Enter');
  await expect.poll(() => storedTags(folder, quotes.figure)).toEqual(['Casualty figure', 'Warnings']);
  await expect.poll(() => storedTags(folder, quotes.denial)).toEqual(['Warnings']);
  await window.keyboard.press('Escape');

  await bar.getByRole('button', { name: 'Remove' }).click();
  await expect(window.getByText('Select words in the text')).toBeVisible();
  await window.getByRole('document', { name: 'inquiry' }).focus();
  await window.keyboard.press('ControlOrMeta+Z');
  await expect(card(window, quotes.denial)).toContainText('Warnings');
  await window.keyboard.press('ControlOrMeta+Z');
  await expect.poll(() => storedTags(folder, quotes.figure)).toEqual(['Casualty figure']);
});

test('the panel shows one tag only, until an annotation outside of it is asked for', async ({ start }) => {
  const { window } = await start({ prepare: addInquiry });
  const panel = window.getByRole('region', { name: 'Annotations' });
  await panel.getByRole('combobox', { name: 'Filter by tag' }).click();
  await window.getByRole('option', { name: /Warnings/ }).click();
  await expect(panel.getByRole('article')).toHaveCount(1);
  await expect(card(window, quotes.warnings)).toBeVisible();
  await panel.getByRole('button', { name: 'With comment' }).click();
  await panel.getByRole('button', { name: 'Show all 3' }).click();
  await expect(panel.getByRole('article')).toHaveCount(3);
});

test('arrow keys go from card to card and the text follows', async ({ start }) => {
  const { window } = await start({ prepare: addInquiry });
  const quote = (words: string) => card(window, words).getByRole('button', { name: words, exact: true });
  await quote(quotes.figure).click();
  await window.keyboard.press('ArrowDown');
  await expect(quote(quotes.warnings)).toBeFocused();
  await expect(quote(quotes.warnings)).toHaveAttribute('aria-current', 'true');
  await window.keyboard.press('End');
  await expect(quote(quotes.denial)).toBeFocused();
  await expect(quote(quotes.denial)).toHaveAttribute('aria-current', 'true');
});

test('the card of the passage one goes to is brought into view', async ({ start }) => {
  const { window } = await start({
    prepare: async (core) => {
      const lines = Array.from({ length: 60 }, (_, index) => `Witness ${index + 1} was at the gate.`);
      const { capture } = await importText(core, 'witnesses.txt', lines.join('\n\n'));
      const { text } = await core.call('captures.get', { id: capture });
      for (let number = 1; number <= 60; number++) {
        const words = `Witness ${number} was`;
        const at = text.indexOf(words);
        await core.call('annotations.create', { capture, start: at, end: at + words.length });
      }
    },
  });
  await expect(card(window, 'Witness 1 was')).toBeVisible();
  await window.getByRole('document', { name: 'witnesses' }).focus();
  for (let number = 1; number <= 40; number++) await window.keyboard.press('n');
  const active = window.getByRole('region', { name: 'Annotations' }).locator('[aria-current="true"]');
  await expect(active).toHaveText('Witness 40 was');
  await expect(active).toBeInViewport();
});

test('a change is undone after a restart', async ({ start, folder }) => {
  const first = await start({ prepare: addInquiry });
  const comment = await openComment(first.window, quotes.figure);
  await comment.pressSequentially('Wrong.');
  await expect.poll(() => storedComment(folder, quotes.figure)).toBe('Wrong.');
  await first.close();

  const { window } = await start();
  await expect(card(window, quotes.figure)).toContainText('Wrong.');
  await window.getByRole('document', { name: 'inquiry' }).focus();
  await window.keyboard.press('ControlOrMeta+Z');
  await expect(card(window, quotes.figure)).not.toContainText('Wrong.');
  await expect.poll(() => storedComment(folder, quotes.figure)).toBeNull();
});
