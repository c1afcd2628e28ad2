import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { canonicalLine } from '../../../../shared/text/canonical.ts';
import { type Destination, findDestination } from './destinations.ts';

/** One entry of the outline that a PDF brings along. */
export interface PdfOutlineEntry {
  readonly title: string;
  /** 1 for the outermost. */
  readonly level: number;
  readonly destination: Destination;
}

interface OutlineNode {
  readonly title: string;
  readonly dest: unknown;
  readonly items: readonly OutlineNode[];
}

/** Deeper entries than this are read as if they stood here. */
const deepest = 12;

/** Reads the outline, at most `most` entries of it; those that lead nowhere are left out. */
export async function readOutline(pdf: PDFDocumentProxy, most: number): Promise<readonly PdfOutlineEntry[]> {
  const roots = ((await pdf.getOutline().catch(() => null)) ?? []) as readonly OutlineNode[];
  const entries: PdfOutlineEntry[] = [];
  const waiting = roots.toReversed().map((node) => ({ node, level: 1 }));
  let seen = 0;
  for (let next = waiting.pop(); next !== undefined && seen < most; next = waiting.pop()) {
    const { node, level } = next;
    seen += 1;
    const title = canonicalLine(node.title);
    const destination = await findDestination(pdf, node.dest);
    if (title !== '' && destination !== null) entries.push({ title, level, destination });
    const below = Math.min(level + 1, deepest);
    for (const child of node.items.toReversed()) waiting.push({ node: child, level: below });
  }
  return entries;
}
