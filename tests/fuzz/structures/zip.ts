import { unzipSync, type Zippable, zipSync } from 'fflate';
import { longestInput, type Mutation, mutateBytes } from '../mutate-bytes.ts';
import type { Random } from '../random.ts';

const hostileNames = [
  '../above.txt',
  '/etc/passwd',
  'C:\\a.txt',
  'a\0b',
  'a/'.repeat(400),
  '',
  '.',
  'CON',
  'é'.normalize('NFD'),
];

/** Changes what is in a ZIP archive and packs it again, so that the change gets past the checks of the archive itself. */
export function mutateZip(inside: Mutation): Mutation {
  return (bytes, random, tokens) => {
    let members: Record<string, Uint8Array>;
    try {
      members = unzipped(bytes);
    } catch {
      return mutateBytes(bytes, random, tokens);
    }
    const names = Object.keys(members);
    if (names.length === 0) return bytes;
    const name = random.of(names);
    const change = random.below(10);
    if (change < 7) members[name] = inside(Buffer.from(members[name] ?? []), random, tokens);
    else if (change === 7) delete members[name];
    else if (change === 8) rename(members, name, random);
    else members[random.of([name, 'nested.zip', random.of(names)])] = bytes;
    return packed(members);
  };
}

/** Without members that say they are long: memory is taken for as much as a header says. */
function unzipped(bytes: Buffer): Record<string, Uint8Array> {
  let left = 20 * longestInput;
  return unzipSync(bytes, {
    filter: ({ originalSize }) => {
      const fits = originalSize <= left;
      if (fits) left -= originalSize;
      return fits;
    },
  });
}

function rename(members: Record<string, Uint8Array>, name: string, random: Random): void {
  const content = members[name] ?? new Uint8Array();
  delete members[name];
  members[random.oneIn(2) ? random.of(hostileNames) : random.of(Object.keys(members).concat('other'))] =
    content;
}

/** In the order of the archive; what was first, such as a media type, stays first and unpacked. */
function packed(members: Record<string, Uint8Array>): Buffer {
  const size = Object.values(members).reduce((sum, { length }) => sum + length, 0);
  if (size > 4 * longestInput) return Buffer.alloc(0);
  const zippable: Zippable = {};
  for (const [name, content] of Object.entries(members))
    zippable[name] = [content, { level: name === 'mimetype' ? 0 : 6, mtime: '2024-03-01T12:00:00' }];
  return Buffer.from(zipSync(zippable));
}
