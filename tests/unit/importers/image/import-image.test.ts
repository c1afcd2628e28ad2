import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { quayGif, quayJpeg, quayPng, quayWebp } from '../../../../tools/fixtures/images.ts';
import { type ExifField, exifBlock } from '../../../../tools/fixtures/exif.ts';
import { pngFile } from '../../../../tools/fixtures/png-file.ts';
import { captureProblems } from '../../../support/importing/capture-invariants.ts';
import {
  describe as describeImported,
  importBytes,
  refusalOf,
} from '../../../support/importing/import-builder.ts';

const facts = [
  ['Taken', '2025-01-06 23:41:10 +05:00'],
  ['Changed', '2025-01-08 09:00:00'],
  ['Place', '24.841667° S, 66.966667° E'],
  ['Altitude', '12 m'],
  ['Time by satellite', '2025-01-06 UTC'],
  ['Camera', 'Lumen L1'],
  ['Program', 'Darkroom 3'],
  ['Description', 'The quay from the pier'],
  ['By', 'S. Malik'],
];

async function factsOf(bytes: Uint8Array): Promise<readonly (readonly string[])[]> {
  const { embedded = [] } = await importBytes('quay.png', bytes);
  return embedded.map(({ name, value }) => [name, value]);
}

describe('an image', () => {
  test.each([
    ['image/png', quayPng(), 64, 48],
    ['image/jpeg', quayJpeg(), 64, 48],
    ['image/webp', quayWebp(), 64, 48],
    ['image/gif', quayGif(), 16, 12],
  ])('(%s) is one page without words, and is kept as it is', async (mediaType, bytes, width, height) => {
    const imported = await importBytes('quay at night.bin', bytes);
    expect(captureProblems(imported)).toEqual([]);
    expect(imported).toMatchObject({
      text: '',
      blocks: [{ type: 'page-image', page: 0, start: 0, end: 0 }],
      marks: [],
      pages: [{ label: '1', width, height, start: 0, hasText: false, runs: [] }],
      mediaType,
      encoding: null,
      extractor: 'assay-image/1',
    });
    expect(imported.images).toEqual([
      { sha256: createHash('sha256').update(bytes).digest('hex'), mediaType, bytes },
    ]);
    expect(describeImported(imported)).toEqual({ title: 'quay at night | file name | uncertain' });
  });

  test.each([
    ['a JPEG', quayJpeg()],
    ['a WebP', quayWebp()],
  ])('(%s) has what it says of its making as facts of the file', async (_, bytes) => {
    expect(await factsOf(bytes)).toEqual(facts);
  });

  test('that says when or where it was made is no proof, and that is said', async () => {
    const imported = await importBytes('quay.jpg', quayJpeg());
    expect(imported.metadata).not.toHaveProperty('published');
    expect(imported.metadata).not.toHaveProperty('place');
    expect(imported.remarks).toEqual([
      'The file says when or where it was made; this is shown as the file says it, and is no proof.',
    ]);
    expect((await importBytes('a.gif', quayGif())).remarks).toEqual([]);
  });

  test('(a PNG) has the words and the date of its own chunks too', async () => {
    expect(await factsOf(quayPng())).toEqual([
      ...facts.slice(0, 2),
      ['Changed', '2025-01-08 09:00:00'],
      ...facts.slice(2),
      ['Title', 'The quay at night'],
    ]);
  });

  test.each<[string, readonly ExifField[], readonly ExifField[]]>([
    ['a date that cameras without a clock write', [{ tag: 0x9003, value: '0000:00:00 00:00:00' }], []],
    [
      'half a place',
      [],
      [
        {
          tag: 2,
          value: [
            [24, 1],
            [0, 1],
            [0, 1],
          ],
        },
      ],
    ],
    [
      'a place off the earth',
      [],
      [
        { tag: 1, value: 'N' },
        {
          tag: 2,
          value: [
            [240, 1],
            [0, 1],
            [0, 1],
          ],
        },
        { tag: 3, value: 'E' },
        {
          tag: 4,
          value: [
            [1, 0],
            [0, 1],
            [0, 1],
          ],
        },
      ],
    ],
  ])('says nothing by %s', async (_, exif, gps) => {
    const bytes = pngFile(4, 4, () => 0, [['eXIf', exifBlock({ image: [], exif, gps })]]);
    expect(await factsOf(bytes)).toEqual([]);
  });

  test('has its facts without control characters, and not longer than they are read', async () => {
    const value = `a\u0001b${'c'.repeat(2_000)}`;
    const bytes = pngFile(4, 4, () => 0, [['tEXt', Buffer.from(`Comment\0${value}`, 'latin1')]]);
    const [[, words] = []] = await factsOf(bytes);
    expect(words).toBe(`ab${'c'.repeat(497)}…`);
  });

  test('with damaged tags is an image still', async () => {
    const whole = quayJpeg();
    for (let at = 12; at < 300; at += 1) {
      const bytes = whole.slice();
      bytes[at] = 0xff - (bytes[at] ?? 0);
      const { pages } = await importBytes('quay.jpg', bytes).catch(() => ({ pages: [] }));
      expect(pages?.length).toBeLessThanOrEqual(1);
    }
  });
});

describe('an image is refused', () => {
  const huge = pngFile(4, 4, () => 0);
  new DataView(huge.buffer).setUint32(16, 65_000);
  new DataView(huge.buffer).setUint32(20, 65_000);
  const none = pngFile(4, 4, () => 0);
  new DataView(none.buffer).setUint32(16, 0);

  test.each<[string, Uint8Array, string, string]>([
    [
      'with more pixels than can be shown',
      huge,
      'too large',
      '65,000 by 65,000 pixels, more than 100 million',
    ],
    ['without a size', none, 'malformed', 'its size cannot be read'],
    ['cut off in its header', huge.slice(0, 20), 'malformed', 'its size cannot be read'],
    ['called one and being none', Buffer.from('The quay.'), 'unsupported', 'no PNG, JPEG, WebP or GIF'],
  ])('%s', async (_, bytes, reason, words) => {
    const refusal = await refusalOf(importBytes('a.png', new Uint8Array(bytes)));
    expect([refusal.reason, refusal.message]).toEqual([reason, expect.stringContaining(words)]);
  });

  test('with more bytes than can be shown', async () => {
    const refusal = await refusalOf(importBytes('a.png', quayPng(), { maxImageBytes: 100 }));
    expect(refusal.reason).toBe('too large');
  });
});
