import { readFileSync } from 'node:fs';
import type { Core } from '../../../electron/core/create-core.ts';

/** Imports a PDF of the fixtures, as a copy of a document where one is given; gives the ids of its document and capture. */
export async function importPdf(
  core: Core,
  name: string,
  document?: string,
): Promise<{ readonly document: string; readonly capture: string }> {
  const bytes = readFileSync(new URL(`../../fixtures/formats/pdf/${name}`, import.meta.url));
  const { items } = await core.importBytes(name, bytes, document === undefined ? {} : { copyOf: document });
  const [item] = items;
  if (item?.document == null || item.capture === null) throw new Error(`Not imported: ${item?.message}`);
  return { document: item.document, capture: item.capture };
}
