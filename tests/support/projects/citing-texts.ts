import type { Core } from '../../../electron/core/create-core.ts';
import { importText } from '../window/assay-test.ts';

/** A page that cites many others in passing, and its title. */
export const referencePage = {
  title: 'Harbour Fire, reference page',
  text: `Harbour Fire, reference page

The fire at the harbour of Port Ellery broke out in the night of 2 March 1998. At least 31 people died and 12 are missing (Harbour Watch Mar 1998). The port authority has put the number at 23 since the first day (Ellery Port Authority 9 Mar 1998; Daily Courier 11 Mar 1998).

Two written warnings reached the authority before the fire, according to the dockers’ union. Party insiders suggested that a third one was withdrawn (see, e.g., Daily Courier 11 Mar 1998). The fire service said on 12 March 1998 that the first alarm was raised at 2.14 a.m.

The inquiry was opened in April 1998 and was to report within a year (Harbour Watch Mar 1998). It has not been published (Harbour Watch Dec 1999).`,
} as const;

/** What the first mention of the page cites, held in the project. */
export const citedReport = {
  title: 'The dead of Port Ellery',
  text: `The dead of Port Ellery

Harbour Watch has found the names of 31 people who died in the fire. Nobody of the twelve who are missing has been heard of since.`,
} as const;

/** Imports both texts; the report says when it was published and by whom. */
export async function addCitingTexts(
  core: Core,
): Promise<{ readonly page: string; readonly report: string }> {
  const page = await importText(core, 'reference-page.txt', referencePage.text);
  const report = await importText(core, 'report.txt', citedReport.text);
  await core.call('documents.update', {
    id: report.document,
    metadata: { published: '1998-03-20', publisher: 'Harbour Watch' },
  });
  return { page: page.document, report: report.document };
}

/** Marks words of the page as a mention; gives the mention's id. */
export async function markMention(
  core: Core,
  page: string,
  {
    words,
    ...known
  }: { readonly words: string; readonly name?: string; readonly date?: string; readonly cited?: string },
): Promise<string> {
  const { capture } = await core.call('documents.get', { id: page });
  const { text } = await core.call('captures.get', { id: capture?.id ?? '' });
  const start = text.indexOf(words);
  const range = { capture: capture?.id ?? '', start, end: start + words.length };
  return (await core.call('mentions.create', { ...range, ...known })).id;
}

/** Imports both texts; the number of dead is tagged in each. */
export async function addTaggedTexts(core: Core): Promise<void> {
  const { page, report } = await addCitingTexts(core);
  const tag = await core.call('tags.create', { name: 'Dead', definition: 'A number of dead.' });
  for (const [document, words] of [
    [page, 'At least 31 people died'],
    [report, '31 people who died'],
  ] as const) {
    const { capture } = await core.call('documents.get', { id: document });
    const { text } = await core.call('captures.get', { id: capture?.id ?? '' });
    const start = text.indexOf(words);
    const range = { capture: capture?.id ?? '', start, end: start + words.length };
    await core.call('annotations.create', { ...range, tags: [tag.id] });
  }
}
