import type { Core } from '../../../electron/core/create-core.ts';
import { importText } from '../window/assay-test.ts';

const report = `Harbour inquiry, third day

Two written warnings were sent before the blaze, counsel said. The second warning was sent by hand.

At least 31 people had died. No warning was answered.`;

const denial = `Port authority statement

No warning of any kind reached this office.

The figure of 31 dead is not disputed. The authority regrets the loss of life.`;

/** Titles of the two documents. */
export const titles = { report: 'Harbour inquiry, third day', denial: 'Port authority statement' } as const;

/** Words of the two documents. */
export const passages = {
  warnings: 'Two written warnings were sent',
  figure: 'At least 31 people had died',
  denial: 'No warning of any kind reached this office',
  disputed: 'The figure of 31 dead is not disputed',
} as const;

/** Imports a report and a statement that answers it; gives the capture of each. */
export async function addStatements(core: Core) {
  const { capture: reportCapture } = await importText(core, 'report.txt', report);
  const { capture: denialCapture } = await importText(core, 'statement.txt', denial);
  return { report: reportCapture, denial: denialCapture };
}

/** The same with the warnings and their denial annotated and tagged. */
export async function addAnnotatedStatements(core: Core) {
  const captures = await addStatements(core);
  const tag = await core.call('tags.create', { name: 'Warnings' });
  const annotate = async (capture: string, words: string) => {
    const { text } = await core.call('captures.get', { id: capture });
    const start = text.indexOf(words);
    const range = { capture, start, end: start + words.length };
    return (await core.call('annotations.create', { ...range, tags: [tag.id] })).id;
  };
  return {
    ...captures,
    warnings: await annotate(captures.report, passages.warnings),
    denied: await annotate(captures.denial, passages.denial),
  };
}
