import { createHash } from 'node:crypto';
import type { ImportedImage } from '../imported.ts';

/**
 * Decodes an image from a `data:` address (RFC 2397). Null when the address holds none, or none whose first bytes are those of
 * a PNG, JPEG, GIF or WebP: the declared type is not believed.
 */
export function decodeDataImage(address: string): ImportedImage | null {
  const match = /^\s*data:([^,]{0,200}),/i.exec(address);
  if (!match) return null;
  const body = address.slice(match[0].length).trim();
  const bytes = /;\s*base64\s*$/i.test(match[1] ?? '') ? decodeBase64(body) : decodePercent(body);
  return bytes && embedImage(bytes);
}

/**
 * Gives an image that came with a page; null where the bytes are no PNG, JPEG, GIF or WebP by their beginning, or only keep an
 * image's place.
 */
export function embedImage(bytes: Uint8Array): ImportedImage | null {
  const mediaType = sniffImage(bytes);
  if (!mediaType || isPlaceholder(bytes, mediaType)) return null;
  return { sha256: createHash('sha256').update(bytes).digest('hex'), mediaType, bytes };
}

function decodeBase64(body: string): Uint8Array {
  const decoded = body.includes('%')
    ? body.replace(/%([0-9a-f]{2})/gi, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)))
    : body;
  return new Uint8Array(Buffer.from(decoded, 'base64'));
}

function decodePercent(body: string): Uint8Array {
  const characters = body.replace(/%([0-9a-f]{2})/gi, (_, hex) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
  return new Uint8Array(Buffer.from(characters, 'latin1'));
}

/** The type of an image by the signatures of https://mimesniff.spec.whatwg.org/#matching-an-image-type-pattern; null for others. */
export function sniffImage(bytes: Uint8Array): ImportedImage['mediaType'] | null {
  const head = Buffer.from(bytes.subarray(0, 16)).toString('latin1');
  if (head.startsWith('\x89PNG\r\n\x1a\n')) return 'image/png';
  if (head.startsWith('\xff\xd8\xff')) return 'image/jpeg';
  if (head.startsWith('GIF87a') || head.startsWith('GIF89a')) return 'image/gif';
  return head.startsWith('RIFF') && head.startsWith('WEBP', 8) ? 'image/webp' : null;
}

/** One or two pixels only keep the place of an image that a script would have loaded. */
function isPlaceholder(bytes: Uint8Array, mediaType: ImportedImage['mediaType']): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (mediaType === 'image/gif' && bytes.length >= 10)
    return view.getUint16(6, true) * view.getUint16(8, true) <= 2;
  return mediaType === 'image/png' && bytes.length >= 24 && view.getUint32(16) * view.getUint32(20) <= 2;
}
