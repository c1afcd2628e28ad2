import { embedImage } from '../html/embedded-image.ts';
import type { ImportLimits } from '../import-limits.ts';
import type { ImportedImage } from '../imported.ts';

/** Reads a picture (the inside of a `\pict` group) that is written in hexadecimal; null for one that cannot be shown. */
export function readPicture(
  group: Uint8Array,
  { maxImageBytes }: Pick<ImportLimits, 'maxImageBytes'>,
): ImportedImage | null {
  if (group.byteLength > maxImageBytes * 3) return null;
  const words = Buffer.from(group.buffer, group.byteOffset, group.byteLength).toString('latin1');
  if (!/\\(?:png|jpeg)blip\b/.test(words)) return null;
  // The longest stretch of digits: others are ids of the picture.
  let longest = '';
  for (const [digits] of words.matchAll(/(?<![a-z\d\\-])[\da-f\s]{32,}/gi))
    if (digits.length > longest.length) longest = digits;
  return embedImage(new Uint8Array(Buffer.from(longest.replace(/\s+/g, ''), 'hex')));
}
