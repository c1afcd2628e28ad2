import { onTestFinished } from 'vitest';
import { type Core, createCore } from '../../../electron/core/create-core.ts';
import { windowlessHost } from '../../../electron/core/host.ts';
import type { Imported } from '../../../electron/importers/imported.ts';
import type { Page } from '../../../shared/model/page.ts';
import { steadyClock, temporaryFolder } from './project-builder.ts';
import {
  createScriptedImporter,
  scripted,
  type ScriptedImporter,
  type Script,
} from '../importing/scripted-importer.ts';

/** A project whose importer does what files say. */
export interface ScannedProject {
  readonly core: Core & { readonly path: string };
  readonly importer: ScriptedImporter;
}

/** Makes one in a temporary folder. */
export function newScannedProject(): ScannedProject {
  const importer = createScriptedImporter();
  const path = `${temporaryFolder()}/project.assay`;
  const options = { path, host: windowlessHost(), now: steadyClock() };
  const lazy = { get: () => Promise.resolve(importer), close: () => Promise.resolve() };
  const core = createCore({ ...options, importer: lazy }, 'Harbour fire 1998');
  onTestFinished(() => core.close());
  return { core: { ...core, path }, importer };
}

/** What stands on the pages of a scan: the words of each page with text of its own, null for a picture. */
export type ScanPages = readonly (string | null)[];

/** A file of such pages, and what is recognised on its pictures. */
export function aScan(pages: ScanPages, recognised?: Script['recognised']): Script {
  return { ...pagesOf(pages), ...(recognised === undefined ? {} : { recognised }) };
}

/** What is recognised: the words of all pages, and which of them were recognised. */
export function words(
  pages: ScanPages,
  recognised: readonly number[],
  more: Partial<Imported> = {},
): NonNullable<Script['recognised']> {
  const { text, imported } = pagesOf(pages);
  const recognition = {
    engine: 'Tesseract 5',
    languages: ['eng'],
    pages: recognised,
    meanConfidence: 0.9,
  } as const;
  return { text, ...imported, recognition, ...more };
}

function pagesOf(pages: ScanPages): { readonly text: string; readonly imported: Partial<Imported> } {
  const text = pages.map((page) => page ?? '').join('\n');
  let start = 0;
  const starts = pages.map((page) => {
    const own = start;
    start += (page ?? '').length + 1;
    return own;
  });
  const ofPages = pages.map(
    (page, index): Page => ({
      label: String(index + 1),
      width: 600,
      height: 800,
      start: starts[index] ?? 0,
      hasText: page !== null,
      runs: [],
    }),
  );
  const blocks = pages.map((page, index) => {
    const start = starts[index] ?? 0;
    return page === null
      ? ({ type: 'page-image', page: index, start, end: start } as const)
      : ({ type: 'paragraph', start, end: start + page.length } as const);
  });
  return { text, imported: { blocks, pages: ofPages, mediaType: 'application/pdf' } };
}

/** Imports a scripted file; gives the ids of its document and capture. */
export async function importScan(core: Core, scan: Script, copyOf?: string) {
  const options = copyOf === undefined ? {} : { copyOf };
  const { items } = await core.importBytes('scan.pdf', scripted(scan), options);
  const [item] = items;
  if (item?.document == null || item.capture === null) throw new Error(`Not imported: ${item?.message}`);
  return { document: item.document, capture: item.capture };
}
