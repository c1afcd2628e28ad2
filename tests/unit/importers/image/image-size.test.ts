import { describe, expect, test } from 'vitest';
import { imageSize } from '../../../../electron/importers/image/image-size.ts';
import type { ImportedImage } from '../../../../electron/importers/imported.ts';

type MediaType = ImportedImage['mediaType'];
const bytes = (latin1: string) => new Uint8Array(Buffer.from(latin1, 'latin1'));

const headers: readonly (readonly [MediaType, string, string])[] = [
  ['image/png', 'a PNG', '\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\x01\x40\0\0\0\xf0'],
  ['image/gif', 'a GIF', 'GIF89a\x40\x01\xf0\0'],
  ['image/jpeg', 'a JPEG', '\xff\xd8\xff\xe0\0\x04ab\xff\xff\xc4\0\x02\xff\xc0\0\x11\x08\0\xf0\x01\x40'],
  ['image/jpeg', 'a progressive JPEG', '\xff\xd8\xff\xd0\xff\xc2\0\x11\x08\0\xf0\x01\x40'],
  ['image/webp', 'an extended WebP', `RIFF\0\0\0\0WEBPVP8X\x0a\0\0\0\0\0\0\0\x3f\x01\0\xef\0\0`],
  ['image/webp', 'a lossy WebP', `RIFF\0\0\0\0WEBPVP8 \x0a\0\0\0\0\0\0\x9d\x01\x2a\x40\x01\xf0\0`],
  ['image/webp', 'a lossless WebP', `RIFF\0\0\0\0WEBPVP8L\x0a\0\0\0\x2f\x3f\xc1\x3b\0\0\0\0\0\0`],
];

describe('the size of an image is read from its header', () => {
  test.each(headers)('%s: %s', (mediaType, _, header) => {
    expect(imageSize(bytes(header), mediaType)).toEqual({ width: 320, height: 240 });
  });

  test.each(headers)('%s: %s that is cut off anywhere has none, or the same', (mediaType, _, header) => {
    for (let length = 0; length < header.length; length += 1) {
      const size = imageSize(bytes(header.slice(0, length)), mediaType);
      expect([null, 240]).toContain(size?.height ?? null);
    }
  });

  test.each<[MediaType, string]>([
    ['image/png', '\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\0\0\0\0\0'],
    ['image/jpeg', '\xff\xd8\xff\xda\0\0\0\0\0\0\0\0\0'],
    ['image/jpeg', `\xff\xd8${'\xff'.repeat(50)}`],
    ['image/jpeg', '\xff\xd8 and words that are no segment'],
    ['image/webp', `RIFF\0\0\0\0WEBPALPH${'\0'.repeat(20)}`],
  ])('%s without one (%j) has none', (mediaType, header) => {
    expect(imageSize(bytes(header), mediaType)).toBeNull();
  });
});
