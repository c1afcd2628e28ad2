import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { loadPdfjs } from '../load-pdfjs.ts';

/** A place smaller than this, in square points, is made for no picture of a page, but for a unit of length. */
const smallestPicture = 100;

/**
 * Whether a page draws anything: a picture, lines, a shape. Pictures are left out when a PDF is opened for its words; the place that was
 * made for one tells of it.
 */
export async function showsSomething(page: PDFPageProxy): Promise<boolean> {
  const { OPS } = await loadPdfjs();
  const list = await page.getOperatorList().catch(() => null);
  const painting: ReadonlySet<unknown> = new Set([
    OPS.fill,
    OPS.eoFill,
    OPS.stroke,
    OPS.closeStroke,
    OPS.fillStroke,
    OPS.eoFillStroke,
    OPS.closeFillStroke,
    OPS.closeEOFillStroke,
    OPS.shadingFill,
    OPS.paintXObject,
    OPS.paintImageXObject,
    OPS.paintInlineImageXObject,
    OPS.paintImageMaskXObject,
    OPS.paintSolidColorImageMask,
  ]);
  return (
    list?.fnArray.some((operator, index) => {
      const values: unknown = list.argsArray[index];
      if (operator === OPS.transform) return areaOf(values) >= smallestPicture;
      // A path is drawn, or only limits what is drawn after it.
      return painting.has(operator === OPS.constructPath && Array.isArray(values) ? values[0] : operator);
    }) ?? false
  );
}

/** What a square of one point becomes by a transformation, in square points. */
function areaOf(matrix: unknown): number {
  if (!Array.isArray(matrix)) return 0;
  const [a = 0, b = 0, c = 0, d = 0] = matrix.map(Number);
  return Math.abs(a * d - b * c);
}
