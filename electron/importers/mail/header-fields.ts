import { decodeText } from '../bytes/decode-text.ts';
import type { MimeHeader } from './mime-part.ts';

/** Reads the header at the beginning of `bytes` (RFC 5322, section 2.2), folded lines joined; what is no field is passed over. */
export function readHeaderFields(bytes: Uint8Array): readonly MimeHeader[] {
  const { text } = decodeText(headerBlock(bytes));
  const fields: { name: string; value: string }[] = [];
  for (const line of text.split(/\r?\n/)) {
    const last = fields.at(-1);
    if (/^[ \t]/.test(line)) {
      if (last) last.value += line;
      continue;
    }
    const colon = line.indexOf(':');
    if (colon > 0)
      fields.push({ name: line.slice(0, colon).trim().toLowerCase(), value: line.slice(colon + 1).trim() });
  }
  return fields;
}

/** The header at the beginning of `bytes`: up to the first empty line. */
export function headerBlock(bytes: Uint8Array): Uint8Array {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const ends = ['\r\n\r\n', '\n\n'].map((gap) => text.indexOf(gap)).filter((end) => end >= 0);
  return bytes.subarray(0, Math.min(...ends, bytes.byteLength));
}
