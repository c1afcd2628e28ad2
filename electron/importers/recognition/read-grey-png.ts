import { inflateSync } from 'node:zlib';
import type { GreyBitmap } from './grey-bitmap.ts';

/** The first chunk's contents begin here. */
const headerAt = 16;

/**
 * Reads a PNG as Leptonica writes pictures in shades of grey: 8 bits a pixel, not interlaced (https://www.w3.org/TR/png-3/). Null for any
 * other.
 */
export function readGreyPng(file: Uint8Array): GreyBitmap | null {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  if (view.byteLength < 33) return null;
  const [width, height] = [view.getUint32(headerAt), view.getUint32(headerAt + 4)];
  const [depth, colour, interlace] = [8, 9, 12].map((offset) => view.getUint8(headerAt + offset));
  if (depth !== 8 || colour !== 0 || interlace !== 0) return null;
  const rows = inflateSync(Buffer.concat(dataChunks(view)), { maxOutputLength: (width + 1) * height });
  return rows.length === (width + 1) * height
    ? { width, height, pixels: unfilter(rows, width, height) }
    : null;
}

function dataChunks(view: DataView): readonly Uint8Array[] {
  const chunks: Uint8Array[] = [];
  for (let at = 8; at + 12 <= view.byteLength; ) {
    const length = view.getUint32(at);
    const isData = view.getUint32(at + 4) === 0x49444154;
    if (isData) chunks.push(new Uint8Array(view.buffer, view.byteOffset + at + 8, length));
    at += 12 + length;
  }
  return chunks;
}

/** Takes back the filter that each row names first (https://www.w3.org/TR/png-3/#9Filters). */
function unfilter(rows: Uint8Array, width: number, height: number): Uint8Array {
  const pixels = new Uint8Array(width * height);
  for (let y = 0, from = 0; y < height; y += 1) {
    const filter = rows[from++];
    for (let x = 0, at = y * width; x < width; x += 1, at += 1, from += 1) {
      const left = x > 0 ? (pixels[at - 1] ?? 0) : 0;
      const above = y > 0 ? (pixels[at - width] ?? 0) : 0;
      const aboveLeft = x > 0 && y > 0 ? (pixels[at - width - 1] ?? 0) : 0;
      pixels[at] = (rows[from] ?? 0) + predicted(filter, left, above, aboveLeft);
    }
  }
  return pixels;
}

function predicted(filter: number | undefined, left: number, above: number, aboveLeft: number): number {
  switch (filter) {
    case 1:
      return left;
    case 2:
      return above;
    case 3:
      return (left + above) >> 1;
    case 4:
      return nearest(left, above, aboveLeft);
    default:
      return 0;
  }
}

/** Paeth's choice. */
function nearest(left: number, above: number, aboveLeft: number): number {
  const guess = left + above - aboveLeft;
  const [a, b, c] = [Math.abs(guess - left), Math.abs(guess - above), Math.abs(guess - aboveLeft)];
  if (a <= b && a <= c) return left;
  return b <= c ? above : aboveLeft;
}
