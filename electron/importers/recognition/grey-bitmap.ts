/** A picture in shades of grey, a byte for each pixel from black (0) to white (255), row after row from the top. */
export interface GreyBitmap {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8Array;
}

/** Quarters that something is turned clockwise. */
export type Quarters = 0 | 1 | 2 | 3;

/** White paper. */
export function blankBitmap(width: number, height: number): GreyBitmap {
  return { width, height, pixels: new Uint8Array(width * height).fill(255) };
}

/** The picture turned clockwise. */
export function turnBitmap(bitmap: GreyBitmap, quarters: Quarters): GreyBitmap {
  if (quarters === 0) return bitmap;
  const { width, height, pixels } = bitmap;
  const isSideways = quarters !== 2;
  const turned = blankBitmap(isSideways ? height : width, isSideways ? width : height);
  // Where the pixel of the upper left corner comes from, and how far apart its neighbours' origins are.
  const [first, right, down] = {
    1: [(height - 1) * width, -width, 1] as const,
    2: [width * height - 1, -1, -width] as const,
    3: [width - 1, width, -1] as const,
  }[quarters];
  for (let y = 0, at = 0; y < turned.height; y += 1) {
    let from = first + y * down;
    for (let x = 0; x < turned.width; x += 1, at += 1, from += right) turned.pixels[at] = pixels[from] ?? 255;
  }
  return turned;
}

/** The picture as a file of the portable graymap format (https://netpbm.sourceforge.net/doc/pgm.html), which takes no time to read. */
export function graymapFile({ width, height, pixels }: GreyBitmap): Uint8Array {
  const head = new TextEncoder().encode(`P5 ${width} ${height} 255\n`);
  const file = new Uint8Array(head.length + pixels.length);
  file.set(head);
  file.set(pixels, head.length);
  return file;
}
