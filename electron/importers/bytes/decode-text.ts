import { isAscii, isUtf8 } from 'node:buffer';
import { canonicalLine } from '../../../shared/text/canonical.ts';
import { decodeOrNull, detectEncoding, detectUtf16, strictDecoder } from './detect-encoding.ts';

/** Text as its bytes were read, before anything is made canonical. */
export interface DecodedText {
  readonly text: string;
  /** WHATWG name, such as `utf-8` or `windows-1256`. */
  readonly encoding: string;
  readonly remarks: readonly string[];
}

/**
 * Decodes the bytes of a text. A byte order mark decides; else valid UTF-8 is UTF-8; else the `declared` label counts
 * if the bytes bear it out; else the encoding is detected. Never fails: what cannot be read becomes U+FFFD, and a remark says so.
 */
export function decodeText(bytes: Uint8Array, declared: string | null = null): DecodedText {
  const marked = encodingByMark(bytes) ?? (bytes.includes(0) ? detectUtf16(bytes) : null);
  if (marked) return decodeAs(marked, bytes, []);
  if (isAscii(bytes)) return decodeAs(bytes.includes(0x1b) ? detectEncoding(bytes) : 'utf-8', bytes, []);
  const declaredDecoder = declared === null ? null : strictDecoder(declared);
  const declaredName = declaredDecoder?.encoding.startsWith('utf-16')
    ? 'utf-8'
    : (declaredDecoder?.encoding ?? null);
  if (isUtf8(bytes)) return decodeAs('utf-8', bytes, remarkOnDeclaration(declared, declaredName, 'utf-8'));
  if (declaredDecoder && declaredName !== 'utf-8') {
    const text = decodeOrNull(declaredDecoder, bytes);
    if (text !== null) return { text, encoding: declaredDecoder.encoding, remarks: [] };
  }
  const almostUtf8 = decodeAs('utf-8', bytes, []);
  if ((declaredName ?? 'utf-8') === 'utf-8' && isMostlyReadable(almostUtf8.text)) return almostUtf8;
  const detected = detectEncoding(bytes);
  const remarks = remarkOnDeclaration(declared, declaredName, detected);
  return decodeAs(
    detected,
    bytes,
    remarks.length > 0 ? remarks : [`Its encoding is not declared; it was read as ${detected}.`],
  );
}

function encodingByMark(bytes: Uint8Array): string | null {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return first === 0xff && second === 0xfe ? 'utf-16le' : null;
}

function decodeAs(encoding: string, bytes: Uint8Array, remarks: readonly string[]): DecodedText {
  const text = new TextDecoder(encoding).decode(bytes);
  const unreadable = countUnreadable(text);
  if (unreadable === 0 || decodeOrNull(new TextDecoder(encoding, { fatal: true }), bytes) !== null) {
    return { text, encoding, remarks };
  }
  const places = unreadable === 1 ? 'One place' : `${unreadable} places`;
  return {
    text,
    encoding,
    remarks: [...remarks, `${places} could not be read as ${encoding} and stand as \ufffd.`],
  };
}

function countUnreadable(text: string): number {
  return text.split('\ufffd').length - 1;
}

/** A few broken bytes among many good ones (a page cut in the middle, say) do not make a text another encoding's. */
function isMostlyReadable(text: string): boolean {
  const beyondAscii = text.match(/\P{ASCII}/gu)?.length ?? 0;
  return countUnreadable(text) * 20 <= beyondAscii;
}

function remarkOnDeclaration(
  declared: string | null,
  declaredName: string | null,
  encoding: string,
): readonly string[] {
  if (declared === null || declaredName === encoding) return [];
  // What stands there may be anything; a name of an encoding is short.
  const label = canonicalLine(declared).slice(0, 40);
  return [`It says its encoding is “${label}”, but its bytes are not; it was read as ${encoding}.`];
}
