import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { appleIcon, type Picture, windowsIcon } from '../../../tools/icons/containers.ts';
import { inRepository } from '../../../tools/repository.ts';

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47]);

function picture(size: number): Picture {
  return { size, png: readFileSync(inRepository('resources', 'icons', `${size}x${size}.png`)) };
}

test('each icon is a PNG of the size in its name', () => {
  for (const size of [16, 24, 32, 48, 64, 128, 256, 512, 1024]) {
    const { png } = picture(size);
    expect(png.subarray(0, 4)).toEqual(signature);
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([size, size]);
  }
});

test('the Windows icon points at each of its pictures', () => {
  const pictures = [16, 32, 256].map(picture);
  const icon = windowsIcon(pictures);
  expect([icon.readUInt16LE(0), icon.readUInt16LE(2), icon.readUInt16LE(4)]).toEqual([0, 1, 3]);
  for (const [index, { size, png }] of pictures.entries()) {
    const entry = 6 + 16 * index;
    const offset = icon.readUInt32LE(entry + 12);
    expect(icon.readUInt8(entry) || 256).toBe(size);
    expect(icon.subarray(offset, offset + icon.readUInt32LE(entry + 8))).toEqual(png);
  }
});

test('the Apple icon is a row of chunks that fills it exactly', () => {
  const icon = appleIcon([16, 32, 1024].map(picture));
  expect([icon.toString('latin1', 0, 4), icon.readUInt32BE(4)]).toEqual(['icns', icon.length]);
  const codes: string[] = [];
  for (let offset = 8; offset < icon.length; offset += icon.readUInt32BE(offset + 4)) {
    codes.push(icon.toString('latin1', offset, offset + 4));
    expect(icon.subarray(offset + 8, offset + 12)).toEqual(signature);
  }
  expect(codes).toEqual(['icp4', 'icp5', 'ic10', 'ic11']);
});
