import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** A place of a PDF that an outline or a link leads to. */
export interface Destination {
  /** Counts from 0. */
  readonly page: number;
  /** Points from the top of the upright page; null for the page as a whole. */
  readonly y: number | null;
}

/** Finds the place that a destination (ISO 32000-1, 12.3.2), by its name or in full, leads to; null where it leads nowhere. */
export async function findDestination(
  pdf: PDFDocumentProxy,
  destination: unknown,
): Promise<Destination | null> {
  try {
    const explicit = typeof destination === 'string' ? await pdf.getDestination(destination) : destination;
    if (!Array.isArray(explicit)) return null;
    const [target, fit, ...places] = explicit as unknown[];
    const page = typeof target === 'number' ? target : await pdf.getPageIndex(target as PageReference);
    if (!Number.isInteger(page) || page < 0 || page >= pdf.numPages) return null;
    return { page, y: await heightOf(pdf, page, nameOf(fit), places) };
  } catch {
    // A destination that is broken leads nowhere.
    return null;
  }
}

type PageReference = Parameters<PDFDocumentProxy['getPageIndex']>[0];

function nameOf(fit: unknown): string {
  return typeof fit === 'object' && fit !== null && 'name' in fit ? String(fit.name) : '';
}

async function heightOf(
  pdf: PDFDocumentProxy,
  page: number,
  fit: string,
  places: readonly unknown[],
): Promise<number | null> {
  const [left, top] =
    fit === 'XYZ' ? places : fit === 'FitH' || fit === 'FitBH' ? [0, places[0]] : [places[0], places[3]];
  if (typeof top !== 'number') return null;
  const viewport = (await pdf.getPage(page + 1)).getViewport({ scale: 1 });
  const [, y] = viewport.convertToViewportPoint(typeof left === 'number' ? left : 0, top) as [number, number];
  return Number.isFinite(y) ? Math.max(0, Math.min(y, viewport.height)) : null;
}
