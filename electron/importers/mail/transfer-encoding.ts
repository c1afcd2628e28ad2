/**
 * Undoes a Content-Transfer-Encoding (RFC 2045, section 6; lower case). What is no base64 or quoted-printable is passed over or
 * kept as it is, as mail programs do; other encodings leave the bytes as they are.
 */
export function decodeTransfer(bytes: Uint8Array, encoding: string): Uint8Array {
  switch (encoding) {
    case 'base64':
      return new Uint8Array(Buffer.from(latin1(bytes), 'base64'));
    case 'quoted-printable':
      return decodeQuotedPrintable(bytes);
    default:
      return bytes;
  }
}

function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
}

const equals = 0x3d;
const lineFeed = 0x0a;
const carriageReturn = 0x0d;

function decodeQuotedPrintable(bytes: Uint8Array): Uint8Array {
  const decoded = new Uint8Array(bytes.byteLength);
  let length = 0;
  for (let at = 0; at < bytes.byteLength; at += 1) {
    const byte = bytes[at] ?? 0;
    const lineEnd = byte === equals ? softBreakAt(bytes, at + 1) : null;
    if (lineEnd !== null) {
      at = lineEnd;
      continue;
    }
    const value = byte === equals ? hexAt(bytes, at + 1) : null;
    decoded[length] = value ?? byte;
    length += 1;
    if (value !== null) at += 2;
  }
  return decoded.subarray(0, length);
}

/** The place of the line feed that ends a soft line break whose rest begins at `from`; null when it is none. */
function softBreakAt(bytes: Uint8Array, from: number): number | null {
  let at = from;
  // White space at the end of a line was added on the way; more than a line's worth was not.
  while (at < from + 80 && (bytes[at] === 0x20 || bytes[at] === 0x09)) at += 1;
  if (at >= bytes.byteLength) return at;
  if (bytes[at] === carriageReturn) at += 1;
  return bytes[at] === lineFeed ? at : null;
}

function hexAt(bytes: Uint8Array, at: number): number | null {
  const high = hexDigit(bytes[at]);
  const low = hexDigit(bytes[at + 1]);
  return high === null || low === null ? null : high * 16 + low;
}

function hexDigit(byte: number | undefined): number | null {
  if (byte === undefined) return null;
  if (byte >= 0x30 && byte <= 0x39) return byte - 0x30;
  const lower = byte | 0x20;
  return lower >= 0x61 && lower <= 0x66 ? lower - 0x57 : null;
}
