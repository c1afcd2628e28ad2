import { expect, type Page } from '@playwright/test';
import type { Core } from '../../electron/core/create-core.ts';
import { addInquiry, besides, goTo, quotes, storedTags } from '../support/projects/annotated-project.ts';
import { test } from '../support/window/assay-test.ts';
import { statusBar } from '../support/window/assay-window.ts';

// The codebook, in the real application.

function row(window: Page, name: string) {
  return window.getByRole('treeitem', { name: new RegExp(`^${name}\\b`) });
}

/** The codebook as stored: each tag with the name of the one above it. */
function codebook(folder: string): Promise<Readonly<Record<string, string | null>>> {
  return besides(folder, async (core) => {
    const tags = await core.call('tags.list', {});
    const names = new Map(tags.map(({ id, name }) => [id, name]));
    return Object.fromEntries(tags.map(({ name, parent }) => [name, names.get(parent ?? '') ?? null]));
  });
}

test('an empty codebook says what to do, and the first tag is made by its button', async ({
  start,
  folder,
}) => {
  const { window } = await start();
  await goTo(window, 'Tags');
  await window.getByRole('button', { name: 'Create a tag' }).click();
  await window.keyboard.type('Denial');
  await window.keyboard.press('Enter');
  await expect(window.getByRole('region', { name: 'Tag Denial' })).toBeVisible();
  await expect.poll(() => codebook(folder)).toEqual({ Denial: null });
});

test('tags are renamed in place, moved and folded by keys', async ({ start, folder }) => {
  const { window } = await start({ prepare: addInquiry });
  await goTo(window, 'Tags');
  await row(window, 'Casualty figure').focus();
  await window.keyboard.press('ArrowDown');
  await expect(row(window, 'Warnings')).toBeFocused();
  await window.keyboard.press('F2');
  await window.keyboard.type('Warning letters');
  await window.keyboard.press('Enter');
  await expect(row(window, 'Warning letters')).toBeFocused();
  await window.keyboard.press('F2');
  await window.keyboard.type('Something else');
  await window.keyboard.press('Escape');
  await expect(row(window, 'Warning letters')).toBeFocused();

  const detail = window.getByRole('region', { name: 'Tag Warning letters' });
  await detail.getByRole('combobox', { name: 'Below' }).click();
  await window.getByRole('option', { name: 'Casualty figure' }).click();
  await expect
    .poll(() => codebook(folder))
    .toEqual({ 'Casualty figure': null, 'Warning letters': 'Casualty figure' });

  await row(window, 'Casualty figure').focus();
  await window.keyboard.press('ArrowLeft');
  await expect(row(window, 'Warning letters')).toBeHidden();
  await window.keyboard.press('ArrowRight');
  await expect(row(window, 'Warning letters')).toBeVisible();
});

test('a name that is taken is refused beside the field, and Escape brings the old one back', async ({
  start,
}) => {
  const { window } = await start({ prepare: addInquiry });
  await goTo(window, 'Tags');
  await row(window, 'Warnings').click();
  const detail = window.getByRole('region', { name: 'Tag Warnings' });
  const name = detail.getByRole('textbox', { name: 'Name' });
  await name.fill('casualty figure');
  await name.press('Enter');
  await expect(detail.getByRole('alert')).toContainText('There is a tag “Casualty figure” already.');
  await name.press('Escape');
  await expect(name).toHaveValue('Warnings');
});

test('a tag is dragged below another one', async ({ start, folder }) => {
  const { window } = await start({ prepare: addInquiry });
  await goTo(window, 'Tags');
  await row(window, 'Warnings').dragTo(row(window, 'Casualty figure'));
  await expect.poll(() => codebook(folder)).toEqual({ 'Casualty figure': null, Warnings: 'Casualty figure' });
});

test('merging says how many annotations move; undo and redo take it back and forth', async ({
  start,
  folder,
}) => {
  const { window } = await start({ prepare: addInquiry });
  await goTo(window, 'Tags');
  await row(window, 'Warnings').click();
  await window.getByRole('combobox', { name: 'Merge into' }).click();
  await window.getByRole('option', { name: 'Casualty figure' }).click();
  await expect(
    window.getByText('1 annotation moves to “Casualty figure”, and “Warnings” leaves the codebook.'),
  ).toBeVisible();
  await window.getByRole('button', { name: 'Merge', exact: true }).click();
  await expect(window.getByRole('region', { name: 'Tag Casualty figure' })).toContainText(
    'Show 2 annotations',
  );
  await expect.poll(() => storedTags(folder, quotes.warnings)).toEqual(['Casualty figure']);

  await row(window, 'Casualty figure').focus();
  await window.keyboard.press('ControlOrMeta+Z');
  await expect(row(window, 'Warnings')).toBeVisible();
  await expect.poll(() => storedTags(folder, quotes.warnings)).toEqual(['Warnings']);
  await window.keyboard.press('ControlOrMeta+Shift+Z');
  await expect(row(window, 'Warnings')).toBeHidden();
  await expect.poll(() => storedTags(folder, quotes.warnings)).toEqual(['Casualty figure']);
});

test('a tag is deleted after saying what loses it, and comes back with undo', async ({ start, folder }) => {
  const { window } = await start({ prepare: addInquiry });
  await goTo(window, 'Tags');
  await row(window, 'Casualty figure').click();
  const detail = window.getByRole('region', { name: 'Tag Casualty figure' });
  await expect(detail).toContainText('1 annotation loses it.');
  await detail.getByRole('button', { name: 'Delete tag' }).click();
  await expect(row(window, 'Casualty figure')).toBeHidden();
  await expect.poll(() => storedTags(folder, quotes.figure)).toEqual([]);
  await row(window, 'Warnings').focus();
  await window.keyboard.press('ControlOrMeta+Z');
  await expect(row(window, 'Casualty figure')).toBeVisible();
  await expect.poll(() => storedTags(folder, quotes.figure)).toEqual(['Casualty figure']);
});

test('colour, line, letter and definition are changed and kept', async ({ start, folder }) => {
  const { window } = await start({ prepare: addInquiry });
  await goTo(window, 'Tags');
  await row(window, 'Warnings').click();
  const detail = window.getByRole('region', { name: 'Tag Warnings' });
  await detail.getByRole('radio', { name: 'violet' }).click();
  await detail.getByRole('radio', { name: 'wavy' }).click();
  await detail.getByRole('textbox', { name: 'Letter' }).fill('!');
  await detail.getByRole('textbox', { name: 'Definition' }).fill('A warning before the fire.');
  await row(window, 'Casualty figure').click();
  await expect(statusBar(window)).toContainText('Saved');
  const warnings = async (core: Core) =>
    (await core.call('tags.list', {})).find(({ name }) => name === 'Warnings');
  await expect
    .poll(() => besides(folder, warnings))
    .toMatchObject({
      colour: 'violet',
      pattern: 'wavy',
      letter: '!',
      definition: 'A warning before the fire.',
    });
});

test('a count shows the passages', async ({ start }) => {
  const { window } = await start({ prepare: addInquiry });
  await goTo(window, 'Tags');
  await row(window, 'Warnings').getByRole('button', { name: '1' }).click();
  await expect(window.getByRole('combobox', { name: 'Search text, claims, notes, tags' })).toHaveValue(
    'tag:"Warnings"',
  );
  await expect(window.getByRole('main')).toContainText(quotes.warnings);
});
