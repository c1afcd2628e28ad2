import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { type Core, openCore } from '../../../electron/core/create-core.ts';
import { windowlessHost } from '../../../electron/core/host.ts';
import { importText } from '../window/assay-test.ts';

const inquiry = `The inquiry heard that at least 31 people had died in the fire.

Two written warnings were sent before the blaze, counsel said.

“No warning of any kind reached this office,” a spokesman for the authority said.`;

/** The quotes of `addInquiry`'s annotations, in the order of the text. */
export const quotes = {
  figure: 'at least 31 people had died',
  warnings: 'Two written warnings were sent',
  denial: 'No warning of any kind reached this office',
} as const;

/** Imports the report of an inquiry with three annotations, the first two tagged. */
export async function addInquiry(core: Core): Promise<{ readonly document: string }> {
  const { document, capture } = await importText(core, 'inquiry.txt', inquiry);
  const figure = await core.call('tags.create', { name: 'Casualty figure', definition: 'A number of dead.' });
  const warning = await core.call('tags.create', { name: 'Warnings' });
  const tags = { figure: [figure.id], warnings: [warning.id], denial: [] };
  const { text } = await core.call('captures.get', { id: capture });
  for (const name of ['figure', 'warnings', 'denial'] as const) {
    const start = text.indexOf(quotes[name]);
    const end = start + quotes[name].length;
    await core.call('annotations.create', { capture, start, end, tags: tags[name] });
  }
  return { document };
}

/** Reads or changes the test's project from another process's point of view, while its window may be open. */
export async function besides<Value>(folder: string, work: (core: Core) => Promise<Value>): Promise<Value> {
  const core = openCore({ path: join(folder, 'harbour-fire.assay'), host: windowlessHost() });
  try {
    return await work(core);
  } finally {
    await core.close();
  }
}

/** The plain text of the comment on a quote, as stored; null where there is none. */
export function storedComment(folder: string, quote: string): Promise<string | null> {
  return besides(folder, async (core) => {
    const all = await core.call('annotations.list', {});
    return all.find(({ targets }) => targets[0]?.exact === quote)?.comment?.text ?? null;
  });
}

/** The names of the tags on a quote, as stored. */
export function storedTags(folder: string, quote: string): Promise<readonly string[]> {
  return besides(folder, async (core) => {
    const all = await core.call('annotations.list', {});
    const names = new Map((await core.call('tags.list', {})).map(({ id, name }) => [id, name]));
    const carried = all.find(({ targets }) => targets[0]?.exact === quote)?.tags ?? [];
    return carried.map((tag) => names.get(tag) ?? tag).toSorted();
  });
}

/** The card of a quote in the panel of annotations. */
export function card(window: Page, quote: string): Locator {
  return window
    .getByRole('region', { name: 'Annotations' })
    .getByRole('article')
    .filter({ has: window.getByRole('button', { name: quote, exact: true }) });
}

/** Makes a card the active one and gives the editor of its comment. */
export async function openComment(window: Page, quote: string): Promise<Locator> {
  await card(window, quote).getByRole('button', { name: quote, exact: true }).click();
  return card(window, quote).getByRole('textbox', { name: 'Comment' });
}

/** Chooses a part of the window from the list at its left. */
export async function goTo(window: Page, place: 'Sources' | 'Tags' | 'Notes'): Promise<void> {
  await window
    .getByRole('navigation')
    .getByRole('button', { name: new RegExp(`^${place}`) })
    .first()
    .click();
}
