import { expect, type Page } from '@playwright/test';
import type { Core } from '../../electron/core/create-core.ts';
import { besides, goTo } from '../support/projects/annotated-project.ts';
import { importText, test } from '../support/window/assay-test.ts';
import { libraryDocuments } from '../support/window/assay-window.ts';

// Citations in notes, in the real application.

const inquiry = 'The inquiry heard that at least 31 people had died. Two warnings were sent the day before.';

/** One document of a graded source with a highlight, and a note that cites nothing yet. */
async function prepare(core: Core): Promise<void> {
  const { document, capture } = await importText(core, 'inquiry.txt', inquiry);
  await core.call('annotations.create', { capture, start: 23, end: 50 });
  const { id: source } = await core.call('sources.create', { name: 'Daily Courier' });
  await core.call('documents.assignSource', { ids: [document], source });
  await core.call('documents.update', { id: document, metadata: { published: '1998-05-03' } });
  await core.call('sources.grade', { source, code: 'B' });
  await core.call('notes.create', { title: 'Figures', lexical: '', text: 'At most:' });
}

const citations = (window: Page) => window.getByRole('figure', { name: 'Cited passage' });
const noteText = (window: Page) => window.getByRole('textbox', { name: 'Text of the note' });
const storedText = async (folder: string) =>
  (await besides(folder, (core) => core.call('notes.list', {})))[0]?.text;

async function openNote(window: Page, title: string): Promise<void> {
  await goTo(window, 'Notes');
  await window.getByRole('region', { name: 'Notes' }).getByRole('button', { name: title }).click();
}

async function openText(window: Page): Promise<void> {
  await libraryDocuments(window).first().getByRole('button').click();
  await window.getByRole('document', { name: 'inquiry' }).focus();
}

/** Clicks in the middle of words of the open text. */
async function clickWords(window: Page, words: string): Promise<void> {
  const { x, y } = await window.locator('.reader-text').evaluate((text, wanted) => {
    const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const at = node.textContent?.indexOf(wanted) ?? -1;
      if (at === -1) continue;
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + wanted.length);
      const box = range.getBoundingClientRect();
      return { x: (box.left + box.right) / 2, y: (box.top + box.bottom) / 2 };
    }
    throw new Error(`The text does not hold “${wanted}”`);
  }, words);
  await window.mouse.click(x, y);
}

test('a passage is cited in a note by key, shown with what it comes from, and led back to', async ({
  start,
  folder,
}) => {
  const { window } = await start({ prepare });
  await openText(window);
  await window.keyboard.press('n');
  await expect(window.locator('.annotation-card-active')).toBeVisible();
  await window.keyboard.press('q');
  const dialog = window.getByRole('dialog', { name: 'Cite in a note' });
  await dialog.getByRole('combobox').fill('fig');
  await window.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  const card = window.locator('.annotation-card-active');
  await card.getByRole('button', { name: 'cited in a note' }).click();
  await window.getByRole('dialog', { name: 'Where this passage is cited' }).getByText('Figures').click();

  const citation = citations(window);
  await expect(citation).toContainText('at least 31 people had died');
  await expect(citation).toContainText('inquiry · Daily Courier · 3 May 1998');
  await expect(citation).toContainText('usually reliable');
  await expect(citation).toHaveClass(/citation-selected/);
  await expect
    .poll(() => storedText(folder))
    .toBe('At most:\n“at least 31 people had died” (“inquiry”, Daily Courier, 3 May 1998)');

  await window.keyboard.press('Enter');
  await expect(window.getByRole('document', { name: 'inquiry' })).toBeVisible();
  await expect(card).toContainText('at least 31 people had died');
});

test('a citation stays true when grade, tags, comment and ends of the passage change', async ({
  start,
  folder,
}) => {
  const { window } = await start({
    prepare: async (core) => {
      await prepare(core);
      const [annotation] = await core.call('annotations.list', {});
      await core.call('notes.cite', {
        passage: { annotation: annotation?.id ?? '' },
        note: null,
        title: 'Cites',
      });
    },
  });
  await openNote(window, 'Cites');
  const citation = citations(window);
  await expect(citation).toContainText('usually reliable');
  await noteText(window).click();
  await window.keyboard.press('F6');
  // Looking at a citation writes nothing.
  const history = await besides(folder, (core) => core.call('history.get', {}));
  expect(history.undo?.label).toBe('cite in note');
  await besides(folder, async (core) => {
    const [annotation] = await core.call('annotations.list', {});
    const [source] = await core.call('sources.list', {});
    const id = annotation?.id ?? '';
    const tag = await core.call('tags.create', { name: 'Casualty figure' });
    await core.call('sources.grade', { source: source?.id ?? '', code: 'D' });
    await core.call('annotations.retag', { ids: [id], add: [tag.id] });
    await core.call('annotations.comment', { id, lexical: '', text: 'Highest so far.' });
    await core.call('annotations.resize', { id, start: 35, end: 50 });
  });
  await expect(citation).toContainText('not usually reliable');
  await expect(citation).toContainText('Casualty figure');
  await expect(citation).toContainText('Highest so far.');
  await expect(citation.locator('.citation-quote')).toHaveText('people had died');

  await besides(folder, async (core) => {
    const annotations = await core.call('annotations.list', {});
    await core.call('annotations.remove', { ids: annotations.map(({ id }) => id) });
  });
  await expect(citation).toContainText('no longer in the project');
  await expect(citation.locator('.citation-quote')).toHaveText('people had died');
  await expect(citation).toContainText('“inquiry”, Daily Courier, 3 May 1998');
  await besides(folder, (core) => core.call('history.undo', {}));
  await expect(citation).not.toContainText('no longer in the project');
});

test('two brackets find a passage by its words, and the keyboard goes over it and takes it out', async ({
  start,
  folder,
}) => {
  const { application, window } = await start({ prepare });
  await openNote(window, 'Figures');
  const text = noteText(window);
  await text.click();
  await window.keyboard.press('ControlOrMeta+End');
  await window.keyboard.press('Enter');
  // Nobody waits for the picker: what is typed before it has the focus is searched for too.
  await window.keyboard.type('[[people died');
  const picker = window.getByRole('dialog', { name: 'Cite a passage' });
  await expect(picker.getByRole('combobox')).toHaveValue('people died');
  await expect(picker.getByRole('option').first()).toContainText('people had died');
  await window.keyboard.press('Enter');
  await expect(citations(window)).toBeVisible();
  await expect(text).toBeFocused();
  await window.keyboard.type('And so on.');
  await expect
    .poll(() => storedText(folder))
    .toBe('At most:\n“at least 31 people had died” (“inquiry”, Daily Courier, 3 May 1998)\nAnd so on.');

  await window.keyboard.press('ArrowUp');
  await expect(citations(window)).toHaveClass(/citation-selected/);
  await window.keyboard.press('ArrowUp');
  await expect(citations(window)).not.toHaveClass(/citation-selected/);
  await window.keyboard.press('ArrowDown');
  await expect(citations(window)).toHaveClass(/citation-selected/);
  await window.keyboard.press('ControlOrMeta+C');
  await expect
    .poll(() => application.evaluate(({ clipboard }) => clipboard.readText()))
    .toBe('“at least 31 people had died” (“inquiry”, Daily Courier, 3 May 1998)');
  await window.keyboard.press('Delete');
  await expect(citations(window)).toHaveCount(0);
  await expect.poll(() => storedText(folder)).toBe('At most:\nAnd so on.');
});

test('Escape leaves the brackets where they were typed', async ({ start, folder }) => {
  const { window } = await start({ prepare });
  await openNote(window, 'Figures');
  await noteText(window).click();
  await window.keyboard.press('ControlOrMeta+End');
  await window.keyboard.type(' see [[');
  await expect(window.getByRole('dialog', { name: 'Cite a passage' })).toBeVisible();
  await window.keyboard.press('Escape');
  await expect(noteText(window)).toBeFocused();
  await window.keyboard.type('1]]');
  await expect.poll(() => storedText(folder)).toBe('At most: see [[1]]');
});

test('an annotation’s card dragged into a note is cited there', async ({ start, folder }) => {
  const { window } = await start({ prepare });
  await libraryDocuments(window).first().getByRole('button').click();
  await openNote(window, 'Figures');
  await window.locator('.annotation-quote').dragTo(noteText(window).getByText('At most:'));
  await expect(citations(window)).toContainText('at least 31 people had died');
  await expect
    .poll(() => storedText(folder))
    .toBe('At most:\n“at least 31 people had died” (“inquiry”, Daily Courier, 3 May 1998)');
});

test('a note is written beside the text, and selected words are dragged into it', async ({
  start,
  folder,
}) => {
  const { window } = await start({ prepare });
  await openText(window);
  await window.keyboard.press('Shift+Q');
  const panel = window.getByRole('region', { name: 'Note beside the text' });
  await panel.getByRole('combobox', { name: 'Note' }).click();
  await window.getByRole('option', { name: 'Figures' }).click();
  await expect(noteText(window)).toContainText('At most:');
  await window.getByRole('document', { name: 'inquiry' }).focus();
  await window.keyboard.press('ControlOrMeta+Home');
  for (let word = 0; word < 2; word += 1) await window.keyboard.press('ControlOrMeta+Shift+ArrowRight');
  const handle = window
    .getByRole('toolbar', { name: 'Selected words' })
    .getByRole('button', { name: 'Cite' });
  await handle.dragTo(noteText(window).getByText('At most:'));
  await expect(citations(window)).toContainText('The inquiry');
  await expect
    .poll(() => storedText(folder))
    .toBe('At most:\n“The inquiry” (“inquiry”, Daily Courier, 3 May 1998)');
  // Highlight and citation are one step.
  await besides(folder, (core) => core.call('history.undo', {}));
  await expect.poll(() => storedText(folder)).toBe('At most:');
  await expect.poll(() => besides(folder, (core) => core.call('annotations.list', {}))).toHaveLength(1);
  await expect(citations(window)).toHaveCount(0);
});

test('the note stays beside the text while one goes from annotation to annotation', async ({
  start,
  folder,
}) => {
  const { window } = await start({ prepare });
  await openText(window);
  await window.keyboard.press('Shift+Q');
  const panel = window.getByRole('region', { name: 'Note beside the text' });
  await panel.getByRole('combobox', { name: 'Note' }).click();
  await window.getByRole('option', { name: 'Figures' }).click();
  await window.getByRole('document', { name: 'inquiry' }).focus();
  await window.keyboard.press('n');
  await expect(panel).toBeVisible();
  await clickWords(window, 'people');
  const handle = window
    .getByRole('toolbar', { name: 'Annotation', exact: true })
    .getByRole('button', { name: 'Cite' });
  await handle.dragTo(noteText(window).getByText('At most:'));
  await expect(citations(window)).toContainText('at least 31 people had died');
  await expect.poll(() => storedText(folder)).toContain('“at least 31 people had died”');
});

test('selected words are highlighted and cited in one step', async ({ start, folder }) => {
  const { window } = await start({ prepare });
  await openText(window);
  await window.keyboard.press('ControlOrMeta+Home');
  for (let word = 0; word < 3; word += 1) await window.keyboard.press('ControlOrMeta+Shift+ArrowRight');
  await expect(window.getByRole('toolbar', { name: 'Selected words' })).toBeVisible();
  await window.keyboard.press('q');
  const dialog = window.getByRole('dialog', { name: 'Cite in a note' });
  await dialog.getByRole('combobox').fill('Opening');
  await dialog.getByRole('option', { name: /New note/ }).waitFor();
  await window.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  await expect(window.locator('.annotation-card')).toHaveCount(2);
  await expect
    .poll(() =>
      besides(folder, async (core) => (await core.call('notes.list', {})).map(({ title }) => title)),
    )
    .toEqual(['Opening', 'Figures']);
  await window.keyboard.press('ControlOrMeta+Z');
  await expect(window.locator('.annotation-card')).toHaveCount(1);
  await expect.poll(() => besides(folder, (core) => core.call('notes.list', {}))).toHaveLength(1);
});

test('a document’s panel lists the notes that cite it', async ({ start }) => {
  const { window } = await start({
    prepare: async (core) => {
      await prepare(core);
      const [annotation] = await core.call('annotations.list', {});
      await core.call('notes.cite', {
        passage: { annotation: annotation?.id ?? '' },
        note: null,
        title: 'Cites',
      });
    },
  });
  await openText(window);
  await window.getByRole('tab', { name: 'Document', exact: true }).click();
  await window.getByRole('list', { name: 'Notes that cite this document' }).getByText('Cites').click();
  await expect(citations(window)).toBeVisible();
});
