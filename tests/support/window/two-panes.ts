import { expect, type Locator, type Page } from '@playwright/test';
import { firstTarget } from '../../../shared/annotations/place-on.ts';
import { besides } from '../projects/annotated-project.ts';
import { readingText } from './reading-window.ts';

/** The text of one of the two panes. */
export function textOf(window: Page, pane: 'main' | 'beside'): Locator {
  return window.locator(`[data-reading-pane=${pane}] [role=document]`);
}

/** Reading with the mouse in one of the two panes. */
export function readingIn(window: Page, pane: 'main' | 'beside') {
  return readingText(window, textOf(window, pane));
}

/** A document in the library, by its title. */
export function inLibrary(window: Page, title: string): Locator {
  return window.getByRole('list', { name: 'Documents' }).getByRole('button', { name: title });
}

/** Opens a document, and another one beside it by the library's menu. */
export async function openTwo(window: Page, title: string, other: string): Promise<void> {
  await inLibrary(window, title).click();
  await expect(textOf(window, 'main')).toHaveAccessibleName(title);
  await inLibrary(window, other).click({ button: 'right' });
  await window.getByRole('menuitem', { name: 'Open beside' }).click();
  await expect(textOf(window, 'beside')).toHaveAccessibleName(other);
}

/** Chooses a document or copy by the key that asks for it and some of its name. */
export async function choose(window: Page, key: string, words: string): Promise<void> {
  await window.keyboard.press(key);
  const field = window.getByRole('dialog').getByRole('combobox');
  await field.fill(words);
  await expect(window.getByRole('dialog').getByRole('option', { name: words })).toBeVisible();
  await window.keyboard.press('Enter');
  await expect(window.getByRole('dialog')).toBeHidden();
}

/** How far down its pane the line of some words stands, in pixels. */
export async function heightOf(window: Page, pane: 'main' | 'beside', words: string): Promise<number> {
  const [line] = await readingIn(window, pane).linesOf(words);
  const frame = await window.locator(`[data-reading-pane=${pane}] .reader-scroll`).boundingBox();
  return Math.round((line?.top ?? Number.NaN) - (frame?.y ?? Number.NaN));
}

/** The quotes that are stored, with the document each is in. */
export function storedQuotes(folder: string): Promise<readonly string[]> {
  return besides(folder, async (core) => {
    const titles = new Map((await core.call('documents.list', {})).map(({ id, title }) => [id, title]));
    const all = await core.call('annotations.list', {});
    return all.map((annotation) => {
      const { document, exact } = firstTarget(annotation);
      return `${titles.get(document)}: ${exact}`;
    });
  });
}
