import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { FurnitureRole } from '../blocks/furniture.ts';
import type { Line } from '../lines/line.ts';

/** Reads the labels that the PDF gives its pages (ISO 32000-1, 12.4.2); null where it gives none. */
export async function readPageLabels(pdf: PDFDocumentProxy): Promise<readonly string[] | null> {
  const labels = await pdf.getPageLabels().catch(() => null);
  return labels?.length === pdf.numPages ? labels : null;
}

/**
 * Labels of `count` pages: those of the PDF; else the numbers that are printed on them where these count up with the pages; else their
 * ordinals.
 */
export function labelPages(
  count: number,
  given: readonly string[] | null,
  furniture: ReadonlyMap<Line, FurnitureRole>,
): readonly string[] {
  const ordinals = Array.from({ length: count }, (_, index) => String(index + 1));
  if (given?.some((label) => label !== '')) return ordinals.map((ordinal, page) => given[page] || ordinal);
  const ahead = printedAhead(furniture, count);
  return ahead === null
    ? ordinals
    : ordinals.map((ordinal, page) => (page + ahead > 0 ? String(page + ahead) : ordinal));
}

/** How far printed numbers are ahead of the pages' indices, where most pages agree on that; else null. */
function printedAhead(furniture: ReadonlyMap<Line, FurnitureRole>, pages: number): number | null {
  const votes = new Map<number, Set<number>>();
  for (const { page, text } of furniture.keys()) {
    for (const [number] of text.matchAll(/(?<![\p{N}.,])\d{1,5}(?![\p{N}.,])/gu)) {
      const ahead = Number(number) - page;
      votes.set(ahead, (votes.get(ahead) ?? new Set()).add(page));
    }
  }
  const [best] = [...votes].sort(([, a], [, b]) => b.size - a.size);
  return best && best[1].size >= Math.max(2, pages / 2) ? best[0] : null;
}
