import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { loadPdfjs } from './load-pdfjs.ts';

/**
 * Whether a page draws anything: a picture, lines, a shape. Pictures are left out when a PDF is opened for its words; the place that was
 * made for one tells of it.
 */
export async function showsSomething(page: PDFPageProxy): Promise<boolean> {
  const { OPS } = await loadPdfjs();
  const list = await page.getOperatorList().catch(() => null);
  const drawing: ReadonlySet<number> = new Set([
    OPS.transform,
    OPS.fill,
    OPS.eoFill,
    OPS.stroke,
    OPS.closeStroke,
    OPS.fillStroke,
    OPS.eoFillStroke,
    OPS.closeFillStroke,
    OPS.closeEOFillStroke,
    OPS.constructPath,
    OPS.shadingFill,
    OPS.paintXObject,
    OPS.paintFormXObjectBegin,
    OPS.paintImageXObject,
    OPS.paintInlineImageXObject,
    OPS.paintImageMaskXObject,
    OPS.paintSolidColorImageMask,
    OPS.beginAnnotation,
  ]);
  return list?.fnArray.some((operator) => drawing.has(operator)) ?? false;
}
