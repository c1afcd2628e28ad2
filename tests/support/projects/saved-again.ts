import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Core } from '../../../electron/core/create-core.ts';
import { annotate } from './copies.ts';

const folder = join(import.meta.dirname, '../../fixtures/copies');

/** A page, and the same page as it was saved again after it had been corrected. */
export const savedAgain = {
  before: join(folder, 'harbour-fire.html'),
  after: join(folder, 'harbour-fire-later.html'),
} as const;

export const pageTitle = 'Inquiry told of two warnings before harbour fire';

/** What `addSavedPage` annotates, and what became of it in the later copy. */
export const passages = {
  changed: 'at least 31 people had died',
  warnings: 'two written warnings were sent',
  alarm: 'the first alarm was raised at 2.14 a.m.',
  gone: 'No warning of any kind reached this office',
  missing: 'The union puts the number of missing at twelve.',
} as const;

/** Imports the page as it was at first, with five annotations. */
export async function addSavedPage(
  core: Core,
): Promise<{ readonly document: string; readonly capture: string }> {
  const { items } = await core.importBytes('harbour-fire.html', await readFile(savedAgain.before), {});
  const [item] = items;
  if (item?.document == null || item.capture === null) throw new Error(`Not imported: ${item?.message}`);
  for (const words of Object.values(passages)) await annotate(core, item.capture, words);
  return { document: item.document, capture: item.capture };
}
