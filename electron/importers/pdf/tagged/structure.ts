import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** A part of a page's structure (ISO 32000-1, 14.7): an element with its parts, or content by its id. */
export type StructurePart =
  | {
      readonly type: 'element';
      /** As the standard has it: names of the file's own are mapped. */
      readonly role: string;
      /** Said in place of what is drawn; null where nothing is. */
      readonly alternative: string | null;
      readonly parts: readonly StructurePart[];
    }
  | { readonly type: 'content'; readonly id: string };

export type StructureElement = Extract<StructurePart, { type: 'element' }>;

interface PdfNode {
  readonly role?: string;
  readonly type?: string;
  readonly id?: string;
  readonly alt?: string;
  readonly children?: readonly PdfNode[];
}

/** Elements within elements are read so deep; pdf.js reads less. */
const deepest = 60;

/** The structure of a page; null where it has none, or none that can be read. */
export async function readStructure(page: PDFPageProxy): Promise<StructureElement | null> {
  const root: PdfNode | null = await page.getStructTree().catch(() => null);
  const [read] = root === null ? [] : partsOf(root, 0);
  return read?.type === 'element' ? read : null;
}

function partsOf({ role, type, id, alt, children }: PdfNode, depth: number): readonly StructurePart[] {
  if (type === 'content') return id === undefined ? [] : [{ type, id }];
  if (role === undefined || depth > deepest) return [];
  const parts = (children ?? []).flatMap((child) => partsOf(child, depth + 1));
  return [{ type: 'element', role, alternative: alt ?? null, parts }];
}

/** The ids of all content within an element, in its order. */
export function contentOf({ parts }: StructureElement): readonly string[] {
  return parts.flatMap((part) => (part.type === 'content' ? [part.id] : contentOf(part)));
}
