import { type Mutation, mutateBytes, replaced } from '../mutate-bytes.ts';

/** A field of a header of a ZIP archive (APPNOTE 4.3): where it stands from the header's sign on, and its width in bytes. */
type Field = readonly [offset: number, width: 2 | 4];

interface Header {
  readonly sign: string;
  readonly fields: readonly Field[];
}

const headers: readonly Header[] = [
  {
    sign: 'PK\x03\x04',
    fields: [
      [6, 2],
      [8, 2],
      [14, 4],
      [18, 4],
      [22, 4],
      [26, 2],
      [28, 2],
    ],
  },
  {
    sign: 'PK\x01\x02',
    fields: [
      [4, 2],
      [8, 2],
      [10, 2],
      [16, 4],
      [20, 4],
      [24, 4],
      [28, 2],
      [30, 2],
      [32, 2],
      [34, 2],
      [38, 4],
      [42, 4],
    ],
  },
  {
    sign: 'PK\x05\x06',
    fields: [
      [4, 2],
      [8, 2],
      [10, 2],
      [12, 4],
      [16, 4],
      [20, 2],
    ],
  },
];

/** Sizes and places of 64 bits for the member whose entry in the list begins at `at`: an extra field, and 32 bits that lead to it. */
function inZip64(bytes: Buffer, at: number, value: bigint): Buffer {
  const nameLength = bytes.readUInt16LE(at + 28);
  const extra = Buffer.alloc(28);
  extra.writeUInt16LE(1, 0);
  extra.writeUInt16LE(24, 2);
  for (const offset of [4, 12, 20]) extra.writeBigUInt64LE(value, offset);
  const changed = Buffer.from(bytes);
  for (const offset of [20, 24, 42]) changed.writeUInt32LE(0xffffffff, at + offset);
  changed.writeUInt16LE(extra.length, at + 30);
  return replaced(changed, at + 46 + nameLength, bytes.readUInt16LE(at + 30), extra);
}

/** Changes what the headers of a ZIP archive say: flags, methods, sizes, places, links, 64 bits; an entry is listed twice. */
export const mutateZipHeaders: Mutation = (bytes, random, tokens) => {
  const { sign, fields } = random.of(headers);
  const text = bytes.toString('latin1');
  const places = [...text.matchAll(new RegExp(sign, 'g'))].map(({ index }) => index);
  if (places.length === 0) return mutateBytes(bytes, random, tokens);
  const at = random.of(places);
  const isListed = sign === 'PK\x01\x02' && at + 46 <= bytes.length;
  if (isListed && random.oneIn(4))
    return inZip64(
      bytes,
      at,
      random.of([0n, 1n, 0xffff_ffffn, 0x7fff_ffff_ffff_ffffn, 0xffff_ffff_ffff_ffffn]),
    );
  if (isListed && random.oneIn(4)) {
    const length = 46 + bytes.readUInt16LE(at + 28);
    return replaced(bytes, at, 0, bytes.subarray(at, at + length));
  }
  const [offset, width] = random.of(fields);
  if (at + offset + width > bytes.length) return mutateBytes(bytes, random, tokens);
  const values = [
    0,
    1,
    8,
    99,
    0xffff,
    0xa1ed0000,
    0x7fffffff,
    0xffffffff,
    bytes.length,
    random.below(bytes.length),
  ];
  const changed = Buffer.from(bytes);
  changed.writeUIntLE(random.of(values) % 2 ** (8 * width), at + offset, width);
  return changed;
};
