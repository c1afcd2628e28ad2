import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { type DrawnPicture, drawnPictures, type Matrix } from './drawn-pictures.ts';
import { blankBitmap, type GreyBitmap } from './grey-bitmap.ts';
import { greySamples } from './grey-samples.ts';
import { paintSamples } from './paint-samples.ts';

/** A page as its pictures show it, upright. */
export interface DrawnPage {
  readonly bitmap: GreyBitmap;
  readonly dotsPerInch: number;
}

/** Width by height of a bitmap at most: a page of A3 at 400 dots per inch has 31 million. */
export const mostPixels = 40_000_000;

/** More is no help to recognition, and takes time. */
const mostDots = 400;
const usualDots = 300;
const fewestDots = 72;

/** Draws the pictures of a page, at their own resolution where that is good for reading; null where it has none. */
export async function drawPage(page: PDFPageProxy): Promise<DrawnPage | null> {
  const drawn = await drawnPictures(page);
  const { width, height } = page.getViewport({ scale: 1 });
  if (drawn.length === 0 || !(width > 0) || !(height > 0)) return null;
  const dotsPerInch = resolutionOf(drawn, width, height);
  const scale = dotsPerInch / 72;
  const bitmap = blankBitmap(Math.max(1, Math.round(width * scale)), Math.max(1, Math.round(height * scale)));
  for (const each of drawn) {
    const samples = greySamples(each);
    if (samples !== null) paintSamples(bitmap, samples, scaled(each.matrix, scale));
  }
  return { bitmap, dotsPerInch };
}

/** In dots per inch: as fine as the finest picture that is large enough to hold text. */
function resolutionOf(drawn: readonly DrawnPicture[], width: number, height: number): number {
  const large = drawn.filter(({ matrix: [a, b, c, d] }) => Math.abs(a * d - b * c) > 0.02 * width * height);
  const finest = Math.max(fewestDots, ...large.map(dotsOf).filter(Number.isFinite));
  const wanted = finest > mostDots ? usualDots : finest;
  return Math.min(wanted, 72 * Math.sqrt(mostPixels / (width * height)));
}

function dotsOf({ picture, matrix: [a, b, c, d] }: DrawnPicture): number {
  return 72 * Math.max(picture.width / Math.hypot(a, b), picture.height / Math.hypot(c, d));
}

function scaled(matrix: Matrix, scale: number): Matrix {
  const [a, b, c, d, e, f] = matrix;
  return [a * scale, b * scale, c * scale, d * scale, e * scale, f * scale];
}
