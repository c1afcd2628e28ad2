import type { ImportedImage } from '../imported.ts';

/** In pixels, as the image's header says: nothing is decoded. */
export interface ImageSize {
  readonly width: number;
  readonly height: number;
}

/** Gives the size of an image by its header; null where the header is cut off or says none. */
export function imageSize(bytes: Uint8Array, mediaType: ImportedImage['mediaType']): ImageSize | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const size = sizeReaders[mediaType](view);
  return size !== null && size.width > 0 && size.height > 0 ? size : null;
}

const sizeReaders = {
  'image/png': pngSize,
  'image/jpeg': jpegSize,
  'image/gif': gifSize,
  'image/webp': webpSize,
} satisfies Record<ImportedImage['mediaType'], (view: DataView) => ImageSize | null>;

/** The IHDR chunk is the first one (https://www.w3.org/TR/png-3/#11IHDR). */
function pngSize(view: DataView): ImageSize | null {
  return view.byteLength < 24 ? null : { width: view.getUint32(16), height: view.getUint32(20) };
}

function gifSize(view: DataView): ImageSize | null {
  return view.byteLength < 10 ? null : { width: view.getUint16(6, true), height: view.getUint16(8, true) };
}

/** The first frame header (SOF0 to SOF15, ITU T.81 B.2.2) has the size; segments before it are stepped over. */
function jpegSize(view: DataView): ImageSize | null {
  let at = 2;
  while (at + 9 <= view.byteLength && view.getUint8(at) === 0xff) {
    const marker = view.getUint8(at + 1);
    const isFill = marker === 0xff;
    if (isFill) {
      at += 1;
      continue;
    }
    if (isFrameHeader(marker)) return { width: view.getUint16(at + 7), height: view.getUint16(at + 5) };
    const hasNoLength = marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8);
    at += hasNoLength ? 2 : 2 + Math.max(view.getUint16(at + 2), 2);
  }
  return null;
}

function isFrameHeader(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
}

/** The first chunk of a WebP file is one of three kinds (RFC 9649). */
function webpSize(view: DataView): ImageSize | null {
  if (view.byteLength < 30) return null;
  const chunk = view.getUint32(12);
  if (chunk === chunkName('VP8X')) {
    return { width: 1 + uint24(view, 24), height: 1 + uint24(view, 27) };
  }
  if (chunk === chunkName('VP8L')) {
    const bits = view.getUint32(21, true);
    return { width: 1 + (bits & 0x3fff), height: 1 + ((bits >>> 14) & 0x3fff) };
  }
  if (chunk !== chunkName('VP8 ')) return null;
  return { width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff };
}

function chunkName(name: string): number {
  return Buffer.from(name, 'latin1').readUInt32BE(0);
}

function uint24(view: DataView, at: number): number {
  return view.getUint16(at, true) | (view.getUint8(at + 2) << 16);
}
