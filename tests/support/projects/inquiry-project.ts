import type { Core } from '../../../electron/core/create-core.ts';
import { importText, newProject } from './project-builder.ts';

/** Where the inquiry's report was saved from. */
export const address = 'https://courier.example/inquiry';
export const inquiry = `Inquiry told of two warnings

The inquiry heard on Monday that at least 31 people had died in the fire 🔥 at the north quay.

Two written warnings were sent before the blaze, counsel said. The harbour was closed.`;
export const statement = `Statement 7/98

No warning of any kind reached this office, a spokesman for the authority said. The harbour was closed.`;

/** A project with a report that has an address, and a statement that has none. */
export async function inquiryProject() {
  const core = newProject();
  const one = await importText(core, inquiry, 'inquiry.txt');
  await core.call('documents.update', { id: one.document, metadata: { url: address } });
  const other = await importText(core, statement, 'statement.txt');
  return { core, one, other };
}

export async function textOf(core: Core, capture: string): Promise<string> {
  return (await core.call('captures.get', { id: capture })).text;
}
