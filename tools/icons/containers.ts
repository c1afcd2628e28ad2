/** A square PNG picture and its size in pixels. */
export interface Picture {
  readonly size: number;
  readonly png: Buffer;
}

/** Packs pictures of 16 to 256 pixels into a Windows icon: ICONDIR, one ICONDIRENTRY each, then the PNGs. */
export function windowsIcon(pictures: readonly Picture[]): Buffer {
  const header = Buffer.alloc(6 + 16 * pictures.length);
  header.writeUInt16LE(1, 2);
  header.writeUInt16LE(pictures.length, 4);
  let offset = header.length;
  for (const [index, { size, png }] of pictures.entries()) {
    const entry = 6 + 16 * index;
    header.writeUInt8(size % 256, entry);
    header.writeUInt8(size % 256, entry + 1);
    header.writeUInt16LE(1, entry + 4);
    header.writeUInt16LE(32, entry + 6);
    header.writeUInt32LE(png.length, entry + 8);
    header.writeUInt32LE(offset, entry + 12);
    offset += png.length;
  }
  return Buffer.concat([header, ...pictures.map(({ png }) => png)]);
}

/** Apple's type codes for PNG pictures, by size in pixels; the larger ones also serve as the double of half the size. */
const appleCodes: readonly (readonly [size: number, code: string])[] = [
  [16, 'icp4'],
  [32, 'icp5'],
  [64, 'icp6'],
  [128, 'ic07'],
  [256, 'ic08'],
  [512, 'ic09'],
  [1024, 'ic10'],
  [32, 'ic11'],
  [64, 'ic12'],
  [256, 'ic13'],
  [512, 'ic14'],
];

/** Packs pictures of 16 to 1024 pixels into an Apple icon: `icns`, the length, then a code, a length and a PNG each. */
export function appleIcon(pictures: readonly Picture[]): Buffer {
  const chunks = appleCodes.flatMap(([size, code]) => {
    const picture = pictures.find((candidate) => candidate.size === size);
    return picture ? [appleChunk(code, picture.png)] : [];
  });
  return appleChunk('icns', Buffer.concat(chunks));
}

function appleChunk(code: string, content: Buffer): Buffer {
  const head = Buffer.alloc(8);
  head.write(code, 0, 'latin1');
  head.writeUInt32BE(head.length + content.length, 4);
  return Buffer.concat([head, content]);
}
