import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { expectAccessible } from '../support/window/accessibility.ts';
import { test } from '../support/window/assay-test.ts';
import { dropPaths, runFromPalette } from '../support/window/assay-window.ts';
import { type LaunchedAssay, launchAssay } from '../support/window/launch.ts';

// Every view and pane of the sample project, checked by axe-core in light, dark and high contrast.

let assay: LaunchedAssay;
let window: Page;

test.beforeEach(async ({ folder }) => {
  assay = await launchAssay({ userData: join(folder, 'user-data') });
  window = assay.window;
  // Colours are to stand still while they are looked at.
  await window.emulateMedia({ reducedMotion: 'reduce' });
  await open('Two warnings before harbour fire');
});

test.afterEach(() => assay.close());

async function open(title: string): Promise<void> {
  await window.getByRole('list', { name: 'Documents' }).getByRole('button', { name: title }).click();
  await expect(window.getByRole('document', { name: title })).toBeVisible();
}

/** Makes the first annotation of the open text the active one. */
async function activateFirst(): Promise<void> {
  await window.getByRole('document', { name: /./ }).focus();
  await window.keyboard.press('ControlOrMeta+Home');
  await window.keyboard.press('n');
  await expect(window.locator('.annotation-card-active')).toBeVisible();
}

test('the reader is accessible, whichever way its text runs', async () => {
  await expectAccessible(window, 'a text with its annotations');
  await activateFirst();
  await expectAccessible(window, 'an annotation that is active');

  await window.keyboard.press('ControlOrMeta+Home');
  for (let word = 0; word < 4; word += 1) await window.keyboard.press('ControlOrMeta+Shift+ArrowRight');
  await expect(window.getByRole('toolbar', { name: 'Selected words' })).toBeVisible();
  await expectAccessible(window, 'selected words with their toolbar');
  await window.keyboard.press('Escape');

  await window.keyboard.press('ControlOrMeta+F');
  await window.keyboard.type('warning');
  await expect(window.getByRole('search', { name: 'Find in document' }).getByRole('status')).toContainText(
    'of',
  );
  await expectAccessible(window, 'find in document');
  await window.keyboard.press('Escape');

  await window.keyboard.press('b');
  await expect(window.getByRole('complementary', { name: 'Comments beside the text' })).toBeVisible();
  await expectAccessible(window, 'comments beside the text');
  await window.keyboard.press('b');

  await open('بندرگاہ میں آگ');
  await activateFirst();
  await expectAccessible(window, 'a text from right to left');
});

test('two texts beside each other are accessible, and so is their comparison', async () => {
  await runFromPalette(window, 'Open beside…');
  await expect(window.getByRole('dialog', { name: 'Open beside' })).toBeVisible();
  await expectAccessible(window, 'the choice of a text to open beside');
  await window.getByRole('dialog').getByRole('combobox').fill('بندرگاہ');
  await window.keyboard.press('Enter');
  const texts = window.locator('[role=document]');
  await expect(texts).toHaveCount(2);
  for (const text of [texts.first(), texts.last()]) {
    await text.focus();
    await window.keyboard.press('ControlOrMeta+F');
    await window.keyboard.type('1998');
  }
  await expectAccessible(window, 'two texts, each with its find');

  await runFromPalette(window, 'Compare with…');
  await window.getByRole('dialog').getByRole('combobox').fill('statement');
  await window.keyboard.press('Enter');
  const comparison = window.getByRole('region', { name: 'Comparison' });
  await expect(comparison.getByRole('button', { name: 'Next change' })).toBeVisible();
  await window.keyboard.press('F7');
  await runFromPalette(window, 'List the changes');
  await expect(comparison.getByRole('list', { name: 'Changes' })).toBeVisible();
  await expectAccessible(window, 'two texts that are compared');
});

test('the panels beside the text are accessible while one works in them', async () => {
  await activateFirst();
  await window.keyboard.press('c');
  await expect(window.getByRole('textbox', { name: 'Comment' })).toBeFocused();
  await expectAccessible(window, 'a comment in its editor');
  await window.keyboard.press('Escape');
  await window.keyboard.press('t');
  await expect(window.getByRole('dialog', { name: 'Tags of this annotation' })).toBeVisible();
  await expectAccessible(window, 'the tag picker');
  await window.keyboard.press('Escape');

  const inspector = window.getByRole('complementary', { name: 'Inspector' });
  await inspector.getByRole('tab', { name: 'Document' }).click();
  await expectAccessible(window, 'the panel of the document');
  await inspector.getByRole('tab', { name: 'Source' }).click();
  await expectAccessible(window, 'the panel of the source');
  await inspector.getByRole('button', { name: /Grade this source|Give a new grade/ }).click();
  await expect(inspector.getByRole('form')).toBeVisible();
  await expectAccessible(window, 'the form for a grade');
});

test('the question what was dropped, and the review of what was carried over, are accessible', async ({
  folder,
}) => {
  const later = 'The inquiry into the warehouse fire heard that at least 38 people had died.';
  await writeFile(join(folder, 'later.txt'), later);
  await dropPaths(window, [join(folder, 'later.txt')]);
  const dialog = window.getByRole('dialog', { name: 'A newer copy, or another document?' });
  await expect(dialog).toBeVisible();
  await expectAccessible(window, 'the question what was dropped');
  await dialog.getByRole('button', { name: 'A newer copy' }).click();
  const report = window.getByRole('region', { name: 'Import report' });
  await expect(report).toContainText('Newer copy of');
  await expectAccessible(window, 'the report of a newer copy');
  await report.getByRole('button', { name: 'Dismiss the report' }).click();
  await runFromPalette(window, 'Review what was carried over');
  await expect(
    window.getByRole('region', { name: 'Carried over' }).getByRole('article').first(),
  ).toBeVisible();
  await expectAccessible(window, 'the review of carried passages');
  await window.keyboard.press('r');
  await expect(window.getByRole('status', { name: 'Placing a passage' })).toBeVisible();
  await expectAccessible(window, 'a passage that is put elsewhere');
  await window.keyboard.press('Escape');
});

test('marking and linking are accessible', async () => {
  await activateFirst();
  await window.keyboard.press('l');
  await expect(window.getByRole('status', { name: 'Link begun' })).toBeVisible();
  await window.keyboard.press('n');
  await window.keyboard.press('l');
  await expect(window.getByRole('dialog', { name: 'Link two passages' })).toBeVisible();
  await expectAccessible(window, 'what one passage is to another');
  await window.keyboard.press('Escape');
  await window.getByRole('button', { name: 'Leave the link' }).click();

  await window.getByRole('document', { name: /./ }).focus();
  await window.keyboard.press('m');
  await window.getByRole('combobox', { name: 'Tags', exact: true }).press('Enter');
  await expectAccessible(window, 'the tags that marking gives');
  await window.getByRole('combobox', { name: 'Tags', exact: true }).press('Escape');
  await expectAccessible(window, 'marking as one selects');
  await window.getByRole('button', { name: 'Stop marking' }).click();
});

test('the views in front of the documents are accessible', async () => {
  // Ten looks in three themes each take their time where much else is done.
  test.slow();
  const middle = window.getByRole('main');
  await window.keyboard.press('ControlOrMeta+2');
  await expect(middle.getByRole('heading', { name: 'Sources' })).toBeVisible();
  await expectAccessible(window, 'the sources');

  await window.keyboard.press('ControlOrMeta+3');
  await middle.getByRole('treeitem', { name: /^Denial/ }).click();
  await expectAccessible(window, 'the tags, one of them chosen');

  await window.keyboard.press('ControlOrMeta+4');
  await expectAccessible(window, 'the notes');
  await runFromPalette(window, 'New note');
  await expectAccessible(window, 'a note that is written');
  await window.keyboard.type('Figures');
  await window.keyboard.press('Enter');
  await window.keyboard.type('[[');
  const picker = window.getByRole('dialog', { name: 'Cite a passage' });
  await window.keyboard.type('people');
  await expect(picker.getByRole('option').first()).toContainText('people');
  await expectAccessible(window, 'passages to cite');
  await window.keyboard.press('Enter');
  await expect(middle.getByRole('figure', { name: 'Cited passage' })).toBeVisible();
  await expectAccessible(window, 'a note that cites a passage');

  await window.getByRole('combobox', { name: 'Search text, claims, notes, tags' }).fill('warning');
  await expect(middle.getByRole('list', { name: 'Search results' }).locator('mark').first()).toBeVisible();
  await expectAccessible(window, 'what a search found');
  await window.getByRole('combobox', { name: 'Search text, claims, notes, tags' }).fill('unfindable');
  await expect(middle.getByRole('heading', { name: 'Nothing found' })).toBeVisible();
  await expectAccessible(window, 'a search that found nothing');

  await window.keyboard.press('ControlOrMeta+E');
  await expect(middle.getByRole('heading', { name: 'Export' })).toBeVisible();
  await expectAccessible(window, 'the export');
});

test('looking imported annotations through is accessible', async ({ folder }) => {
  const path = join(folder, 'colleague.jsonld');
  const at = (exact: string) => ({ source: 'urn:x:none', selector: { type: 'TextQuoteSelector', exact } });
  const items = [
    'that two written warnings were sent before the blaze',
    'words that stand nowhere in any of the documents',
  ].map((exact, index) => ({
    id: `https://notes.example/${index}`,
    type: 'Annotation',
    body: [{ type: 'TextualBody', value: 'A comment.' }],
    target: at(exact),
  }));
  const page = {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    type: 'AnnotationPage',
    items: [...items, {}],
  };
  await writeFile(path, JSON.stringify(page));
  await dropPaths(window, [path]);
  const middle = window.getByRole('main');
  await expect(middle.getByRole('heading', { name: 'Import annotations' })).toBeVisible();
  await expect(middle.getByRole('list', { name: 'Annotations that were read' })).toBeVisible();
  await expectAccessible(window, 'annotations to be imported');
  await middle
    .getByRole('button', { name: /^Import/ })
    .first()
    .click();
  await expect(middle.getByRole('status')).toContainText('Imported');
  await expectAccessible(window, 'annotations that were imported');
  await middle.getByRole('button', { name: 'Done' }).click();
});

test('citing from the text is accessible', async () => {
  await activateFirst();
  await window.keyboard.press('q');
  const dialog = window.getByRole('dialog', { name: 'Cite in a note' });
  await expect(dialog.getByRole('option').first()).toBeVisible();
  await expectAccessible(window, 'the notes to cite in');
  await window.keyboard.press('Enter');
  await expect(window.locator('.annotation-card-active .cited-in')).toBeVisible();
  await window.locator('.annotation-card-active .cited-in').click();
  await expectAccessible(window, 'where a passage is cited');
  await window.keyboard.press('Escape');
  await window.keyboard.press('Shift+Q');
  const panel = window.getByRole('region', { name: 'Note beside the text' });
  await expect(panel).toBeVisible();
  await panel.getByRole('button', { name: 'New note' }).click();
  await expect(panel.getByRole('textbox', { name: 'Text of the note' })).toBeVisible();
  await expectAccessible(window, 'a note beside the text');
});

test('what opens over the window is accessible', async ({ folder }) => {
  await window.keyboard.press('ControlOrMeta+K');
  await expect(window.getByRole('dialog', { name: 'Command palette' })).toBeVisible();
  await expectAccessible(window, 'the palette');
  await window.keyboard.press('Escape');
  await window.keyboard.press('F1');
  await expect(window.getByRole('dialog', { name: 'Keys' })).toBeVisible();
  await expectAccessible(window, 'the keys');
  await window.getByRole('textbox', { name: 'Find a command or key' }).fill('sources');
  await window.getByRole('button', { name: 'Change the key of Sources' }).press('Enter');
  await window.keyboard.press('ControlOrMeta+4');
  await expect(window.getByRole('alert')).toContainText('belongs to');
  await expectAccessible(window, 'a key that belongs to another command');
  await window.keyboard.press('Escape');
  await window.keyboard.press('Escape');
  await window.getByRole('button', { name: 'Text and theme' }).click();
  await expect(window.getByRole('dialog', { name: 'Text and theme' })).toBeVisible();
  await expectAccessible(window, 'text and theme');
  await window.keyboard.press('Escape');

  await writeFile(join(folder, 'log.txt'), 'The first alarm was raised at 2.14 a.m.');
  await writeFile(join(folder, 'empty.txt'), '');
  await dropPaths(window, [join(folder, 'log.txt'), join(folder, 'empty.txt')]);
  await expect(window.getByRole('region', { name: 'Import report' })).toBeVisible();
  await expectAccessible(window, 'the report of an import');
});
