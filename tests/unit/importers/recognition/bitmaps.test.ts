import { deflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { enlargeBitmap } from '../../../../electron/importers/recognition/enlarge-bitmap.ts';
import {
  blankBitmap,
  type GreyBitmap,
  graymapFile,
  turnBitmap,
} from '../../../../electron/importers/recognition/grey-bitmap.ts';
import { greySamples } from '../../../../electron/importers/recognition/grey-samples.ts';
import { paintSamples } from '../../../../electron/importers/recognition/paint-samples.ts';
import { readGreyPng } from '../../../../electron/importers/recognition/read-grey-png.ts';

const bitmap = (...rows: readonly (readonly number[])[]): GreyBitmap => ({
  width: rows[0]?.length ?? 0,
  height: rows.length,
  pixels: new Uint8Array(rows.flat()),
});

describe('a picture', () => {
  const picture = bitmap([1, 2, 3], [4, 5, 6]);

  test('is turned clockwise by quarters', () => {
    expect(turnBitmap(picture, 0)).toEqual(picture);
    expect(turnBitmap(picture, 1)).toEqual(bitmap([4, 1], [5, 2], [6, 3]));
    expect(turnBitmap(picture, 2)).toEqual(bitmap([6, 5, 4], [3, 2, 1]));
    expect(turnBitmap(picture, 3)).toEqual(bitmap([3, 6], [2, 5], [1, 4]));
  });

  test('is made larger with smooth steps between its pixels', () => {
    expect(enlargeBitmap(bitmap([0, 100]), 2)).toEqual(bitmap([0, 25, 75, 100], [0, 25, 75, 100]));
  });

  test('becomes a portable graymap', () => {
    expect(Buffer.from(graymapFile(picture)).toString('latin1')).toBe('P5 3 2 255\n\x01\x02\x03\x04\x05\x06');
  });
});

describe('a grey PNG', () => {
  const head = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');
  const png = (width: number, height: number, rows: readonly number[], more = [8, 0, 0, 0, 0]) => {
    const data = deflateSync(new Uint8Array(rows));
    const sizes = Buffer.alloc(8);
    sizes.writeUInt32BE(width, 0);
    sizes.writeUInt32BE(height, 4);
    const length = Buffer.alloc(4);
    length.writeUInt32BE(data.length, 0);
    const crc = Buffer.alloc(4);
    return Buffer.concat([head, sizes, Buffer.from(more), crc, length, Buffer.from('IDAT'), data, crc]);
  };

  test('is read whatever filter its rows have', () => {
    const rows = [
      [0, 10, 20, 30],
      [1, 10, 10, 10],
      [2, 1, 1, 1],
      [3, 5, 5, 5],
      [4, 1, 1, 1],
    ];
    expect(readGreyPng(png(3, 5, rows.flat()))).toEqual(
      bitmap([10, 20, 30], [10, 20, 30], [11, 21, 31], [10, 20, 30], [11, 21, 31]),
    );
  });

  test('of another form is none', () => {
    expect(readGreyPng(png(1, 1, [0, 1], [16, 0, 0, 0, 0]))).toBeNull();
    expect(readGreyPng(png(1, 1, [0, 1], [8, 2, 0, 0, 0]))).toBeNull();
    expect(readGreyPng(png(1, 1, [0, 1], [8, 0, 0, 0, 1]))).toBeNull();
    expect(readGreyPng(png(2, 2, [0, 1]))).toBeNull();
    expect(readGreyPng(new Uint8Array(8))).toBeNull();
  });
});

describe('pictures of a PDF', () => {
  const whole = [4, 0, 0, -4, 0, 4] as const;
  const paint = (kind: number | undefined, data: readonly number[], ink = 0) => {
    const paper = { ...blankBitmap(4, 4), pixels: new Uint8Array(16).fill(200) };
    const picture = {
      width: 2,
      height: 2,
      data: new Uint8Array(data),
      ...(kind === undefined ? {} : { kind }),
    };
    const samples = greySamples({ picture, matrix: whole, ink });
    if (samples !== null) paintSamples(paper, samples, whole);
    return samples && [paper.pixels[0], paper.pixels[3], paper.pixels[12], paper.pixels[15]];
  };

  test('are painted in grey, their upper edge up', () => {
    expect(paint(1, [0b10000000, 0b01000000])).toEqual([255, 0, 0, 255]);
    expect(paint(2, [0, 0, 0, 255, 255, 255, 255, 0, 0, 0, 0, 255])).toEqual([0, 255, 76, 27]);
  });

  test('let what is below them be seen where they are transparent', () => {
    expect(paint(undefined, [0b01000000, 0b10000000], 30)).toEqual([30, 200, 200, 30]);
    expect(paint(3, [0, 0, 0, 255, 0, 0, 0, 0, 9, 9, 9, 0, 255, 255, 255, 255])).toEqual([0, 200, 200, 255]);
  });

  test('that lack data, or are of a kind nobody knows, are passed over', () => {
    for (const kind of [undefined, 1, 2, 3, 7]) expect(paint(kind, [1])).toBeNull();
  });

  test('are averaged where they are made smaller, and clipped at the edges of the paper', () => {
    const paper = blankBitmap(1, 1);
    const picture = { width: 2, height: 2, data: new Uint8Array([0b01000000, 0b01000000]), kind: 1 };
    const samples = greySamples({ picture, matrix: whole, ink: 0 });
    if (samples) paintSamples(paper, samples, [1, 0, 0, -1, 0, 1]);
    expect([...paper.pixels]).toEqual([127]);
    if (samples) paintSamples(paper, samples, [1, 0, 0, -1, 5, 9]);
    if (samples) paintSamples(paper, samples, [0, 0, 0, 0, 0, 0]);
    expect([...paper.pixels]).toEqual([127]);
  });
});
