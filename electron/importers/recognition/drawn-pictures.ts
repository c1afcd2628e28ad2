import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { loadPdfjs } from '../pdf/load-pdfjs.ts';

/** `x = a·u + c·v + e`, `y = b·u + d·v + f`. */
export type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

/** A picture as pdf.js has decoded it. */
export interface PdfPicture {
  readonly width: number;
  readonly height: number;
  /** Row after row from the top. */
  readonly data: Uint8Array | Uint8ClampedArray;
  /** pdf.js's `ImageKind`; absent for a stencil, whose zero bits are painted. */
  readonly kind?: number;
}

/** A picture with where a page draws it. */
export interface DrawnPicture {
  readonly picture: PdfPicture;
  /** From its unit square, whose upper edge is at 1, to points from the upper left corner of the upright page. */
  readonly matrix: Matrix;
  /** The grey that a stencil is painted in, from 0 to 255. */
  readonly ink: number;
}

interface State {
  readonly matrix: Matrix;
  readonly ink: number;
}

/**
 * Gives the pictures that a page draws, in the order in which it does; the page must be of a PDF that was opened with its pictures. What is
 * cut away or drawn over them is not looked at.
 */
export async function drawnPictures(page: PDFPageProxy): Promise<readonly DrawnPicture[]> {
  const { OPS } = await loadPdfjs();
  const { fnArray, argsArray } = await page.getOperatorList();
  const { transform } = page.getViewport({ scale: 1 });
  const drawn: DrawnPicture[] = [];
  const states: State[] = [];
  let state: State = { matrix: matrixOf(transform), ink: 0 };
  let masks = 0;
  for (const [index, operator] of fnArray.entries()) {
    const values = (argsArray[index] ?? []) as readonly unknown[];
    switch (operator) {
      case OPS.beginGroup:
        // What is drawn into a mask is not seen itself.
        if (masks > 0 || hasMask(values[0])) masks += 1;
        break;
      case OPS.endGroup:
        if (masks > 0) masks -= 1;
        break;
      case OPS.save:
        states.push(state);
        break;
      case OPS.restore:
      case OPS.paintFormXObjectEnd:
        state = states.pop() ?? state;
        break;
      case OPS.transform:
        state = { ...state, matrix: multiply(state.matrix, matrixOf(values)) };
        break;
      case OPS.paintFormXObjectBegin:
        states.push(state);
        if (values[0]) state = { ...state, matrix: multiply(state.matrix, matrixOf(values[0])) };
        break;
      case OPS.setFillRGBColor:
        state = { ...state, ink: greyOf(values[0]) };
        break;
      case OPS.paintImageXObject:
      case OPS.paintImageMaskXObject:
      case OPS.paintInlineImageXObject: {
        const picture = masks > 0 ? null : await pictureOf(page, values[0]);
        if (picture !== null) drawn.push({ picture, ...state });
        break;
      }
      default:
    }
  }
  return drawn;
}

function hasMask(group: unknown): boolean {
  return group instanceof Object && 'smask' in group && group.smask !== null && group.smask !== undefined;
}

/** A picture is named, or given, or given with its data named. Null for one that could not be decoded. */
async function pictureOf(page: PDFPageProxy, value: unknown): Promise<PdfPicture | null> {
  const given = typeof value === 'string' ? await named(page, value) : value;
  if (!(given instanceof Object) || !('data' in given)) return null;
  if (typeof given.data === 'string') return pictureOf(page, given.data);
  return isPicture(given) ? given : null;
}

function named(page: PDFPageProxy, name: string): Promise<unknown> {
  const objects = name.startsWith('g_') ? page.commonObjs : page.objs;
  return new Promise((resolve) => objects.get(name, resolve));
}

function isPicture(value: object): value is PdfPicture {
  const { width, height, data } = value as Partial<Record<keyof PdfPicture, unknown>>;
  return (
    Number.isInteger(width) &&
    Number.isInteger(height) &&
    (data instanceof Uint8Array || data instanceof Uint8ClampedArray)
  );
}

function matrixOf(values: unknown): Matrix {
  const numbers = Array.from(values as ArrayLike<unknown>, Number);
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = numbers;
  return [a, b, c, d, e, f];
}

/** First `inner`, then `outer`. */
function multiply([a, b, c, d, e, f]: Matrix, inner: Matrix): Matrix {
  const [p, q, r, s, t, u] = inner;
  return [a * p + c * q, b * p + d * q, a * r + c * s, b * r + d * s, a * t + c * u + e, b * t + d * u + f];
}

/** Of a colour as `#rrggbb`; black for any other. */
function greyOf(colour: unknown): number {
  const value = typeof colour === 'string' ? Number.parseInt(colour.slice(1), 16) : 0;
  return Math.round(0.3 * ((value >> 16) & 255) + 0.59 * ((value >> 8) & 255) + 0.11 * (value & 255));
}
