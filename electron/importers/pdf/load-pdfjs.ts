import type * as Pdfjs from 'pdfjs-dist/legacy/build/pdf.mjs';

/** pdf.js, as far as importers use it. */
export type PdfLibrary = typeof Pdfjs;

interface Globals {
  DOMMatrix?: unknown;
  Path2D?: unknown;
  pdfjsWorker?: unknown;
}

let loading: Promise<PdfLibrary> | undefined;

/**
 * Loads pdf.js (the legacy build: the other one does not run on Node 24) with its worker's code in this thread, which is a thread of
 * its own already. Nothing is drawn here, so what draws is absent; without the two empty classes pdf.js complains of that aloud.
 */
export function loadPdfjs(): Promise<PdfLibrary> {
  loading ??= load();
  return loading;
}

async function load(): Promise<PdfLibrary> {
  const globals = globalThis as Globals;
  globals.DOMMatrix ??= class {};
  globals.Path2D ??= class {};
  globals.pdfjsWorker = await import('pdfjs-dist/legacy/build/pdf.worker.mjs');
  return import('pdfjs-dist/legacy/build/pdf.mjs');
}
