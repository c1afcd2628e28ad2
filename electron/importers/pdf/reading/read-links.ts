import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Page } from '../../../../shared/model/page.ts';
import { findDestination } from './destinations.ts';
import { type PlacedLink, wordsOfLink } from '../places/place-annotations.ts';
import { offsetOf } from '../places/place-destinations.ts';
import type { PageLink } from './read-page-annotations.ts';

/** Finds the words of links and where these lead; links without words, or to where nothing may lead, are left out. */
export async function placeLinks(
  pdf: PDFDocumentProxy,
  links: readonly PageLink[],
  pages: readonly Page[],
  text: string,
): Promise<readonly PlacedLink[]> {
  const placed: PlacedLink[] = [];
  for (const link of links) {
    const words = wordsOfLink(link, pages, text);
    if (words === null) continue;
    const target = await targetOf(pdf, link, pages);
    if (target !== null) placed.push({ words, target });
  }
  return placed;
}

async function targetOf(
  pdf: PDFDocumentProxy,
  { target }: PageLink,
  pages: readonly Page[],
): Promise<PlacedLink['target'] | null> {
  if ('address' in target) return /^(?:https?|mailto):/.test(target.address) ? target : null;
  const destination = await findDestination(pdf, target.destination);
  return destination && { offset: offsetOf(destination, pages) };
}
