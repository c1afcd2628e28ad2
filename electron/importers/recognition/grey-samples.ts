import type { DrawnPicture } from './drawn-pictures.ts';

/** pdf.js's kinds of pictures: a bit, three bytes or four for a pixel. */
const bitKind = 1;
const rgbKind = 2;
const rgbaKind = 3;

/** A picture in grey, and how much of each pixel covers what lies below. */
export interface GreySamples {
  readonly width: number;
  readonly height: number;
  readonly grey: Uint8Array;
  /** From 0, nothing, to 255; null where all is covered. */
  readonly cover: Uint8Array | null;
}

/** Turns a picture of a PDF into grey; null where it has less data than its size asks for. */
export function greySamples({ picture, ink }: DrawnPicture): GreySamples | null {
  const { width, height, data, kind } = picture;
  const count = width * height;
  const rowBytes = (width + 7) >> 3;
  if (kind === undefined) {
    if (data.length < rowBytes * height) return null;
    const cover = bits(picture, (isSet) => (isSet ? 0 : 255));
    return { width, height, grey: new Uint8Array(count).fill(ink), cover };
  }
  switch (kind) {
    case bitKind:
      if (data.length < rowBytes * height) return null;
      return { width, height, grey: bits(picture, (isSet) => (isSet ? 255 : 0)), cover: null };
    case rgbKind:
      if (data.length < 3 * count) return null;
      return { width, height, grey: greys(data, count, 3), cover: null };
    case rgbaKind: {
      if (data.length < 4 * count) return null;
      const cover = new Uint8Array(count);
      for (let pixel = 0; pixel < count; pixel += 1) cover[pixel] = data[4 * pixel + 3] ?? 255;
      return { width, height, grey: greys(data, count, 4), cover };
    }
    default:
      return null;
  }
}

function bits(
  { width, height, data }: DrawnPicture['picture'],
  greyOf: (isSet: boolean) => number,
): Uint8Array {
  const values = new Uint8Array(width * height);
  const [clear, set] = [greyOf(false), greyOf(true)];
  const rowBytes = (width + 7) >> 3;
  for (let y = 0, at = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1, at += 1) {
      const byte = data[y * rowBytes + (x >> 3)] ?? 0;
      values[at] = (byte >> (7 - (x & 7))) & 1 ? set : clear;
    }
  }
  return values;
}

/** By how bright the eye takes red, green and blue to be (ITU-R BT.601). */
function greys(data: Uint8Array | Uint8ClampedArray, count: number, step: number): Uint8Array {
  const values = new Uint8Array(count);
  for (let pixel = 0, at = 0; pixel < count; pixel += 1, at += step)
    values[pixel] = (77 * (data[at] ?? 0) + 151 * (data[at + 1] ?? 0) + 28 * (data[at + 2] ?? 0)) >> 8;
  return values;
}
