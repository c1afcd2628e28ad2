import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { randomOf } from '../../fuzz/random.ts';
import { mutateZip } from '../../fuzz/structures/zip.ts';

/** Where the directory of an archive says how long a member is unpacked, from the directory's own beginning. */
const unpackedSizeAt = 24;

test('a member is not unpacked that says it has four gigabytes', () => {
  const archive = Buffer.from(zipSync({ 'quay.txt': strToU8('The quay is closed. '.repeat(40)) }));
  archive.writeUInt32LE(0xffff_ffff, archive.indexOf('PK\x01\x02', 0, 'latin1') + unpackedSizeAt);
  const unpacked: number[] = [];
  const mutate = mutateZip((bytes) => {
    unpacked.push(bytes.length);
    return bytes;
  });
  for (const seed of 'abcdef') mutate(archive, randomOf(seed), []);
  expect(unpacked).toEqual([]);
});
