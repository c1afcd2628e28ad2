/** What a message of S/MIME (`application/pkcs7-mime`, RFC 8551) is: signed, with the content that was signed, or something that is no content. */
export type SecuredContent =
  | { readonly type: 'signed'; readonly content: Uint8Array }
  | { readonly type: 'encrypted' }
  | { readonly type: 'unknown' };

/** Identifiers of content types (RFC 5652, RFC 5083), as bytes in hex. */
const signedData = '2a864886f70d010702';
const encrypted = new Set(['2a864886f70d010703', '2a864886f70d010706', '2a864886f70d0109100117']);

/** Takes the content out of a signed message; the signature is not checked. Damaged ones are unknown. */
export function readSecured(bytes: Uint8Array): SecuredContent {
  const [type, content] = childrenOf(elementAt(bytes, 0));
  const name = type?.tag === 0x06 ? Buffer.from(type.body).toString('hex') : '';
  if (encrypted.has(name)) return { type: 'encrypted' };
  if (name !== signedData || content === undefined) return { type: 'unknown' };
  // SignedData: version, algorithms, and the content with its type.
  const [, , wrapped] = childrenOf(childrenOf(content)[0]);
  const [, explicit] = childrenOf(wrapped);
  const [octets] = childrenOf(explicit);
  const words = octets === undefined ? null : octetsOf(octets, 0);
  return words === null || words.byteLength === 0 ? { type: 'unknown' } : { type: 'signed', content: words };
}

/** An element of BER (X.690, 8.1). */
interface Element {
  readonly tag: number;
  readonly body: Uint8Array;
  /** Where the next one begins. */
  readonly end: number;
}

/** Elements that say how they end instead of how long they are nest at most so deep. */
const deepest = 12;
const mostChildren = 100_000;

function elementAt(bytes: Uint8Array, start: number, depth = 0): Element | undefined {
  const [tag, first] = [bytes[start], bytes[start + 1]];
  if (tag === undefined || first === undefined || (tag & 0x1f) === 0x1f || depth > deepest) return undefined;
  if (first === 0x80) return untilItsEnd(bytes, start, depth);
  const count = first < 0x80 ? 0 : first & 0x7f;
  if (count > 4) return undefined;
  let length = first < 0x80 ? first : 0;
  for (let index = 0; index < count; index += 1) length = length * 256 + (bytes[start + 2 + index] ?? 0);
  const from = start + 2 + count;
  const end = from + length;
  return end > bytes.byteLength ? undefined : { tag, body: bytes.subarray(from, end), end };
}

/** Two zeros end it. */
function untilItsEnd(bytes: Uint8Array, start: number, depth: number): Element | undefined {
  let at = start + 2;
  while (bytes[at] !== 0 || bytes[at + 1] !== 0) {
    const child = elementAt(bytes, at, depth + 1);
    if (child === undefined) return undefined;
    at = child.end;
  }
  return { tag: bytes[start] ?? 0, body: bytes.subarray(start + 2, at), end: at + 2 };
}

function childrenOf(element: Element | undefined): readonly Element[] {
  const children: Element[] = [];
  if (element === undefined || (element.tag & 0x20) === 0) return children;
  for (let at = 0; at < element.body.byteLength && children.length < mostChildren; ) {
    const child = elementAt(element.body, at);
    if (child === undefined) break;
    children.push(child);
    at = child.end;
  }
  return children;
}

/** A string of bytes, which may stand in pieces. */
function octetsOf(element: Element, depth: number): Uint8Array {
  if ((element.tag & 0x20) === 0 || depth > deepest) return element.body;
  return Buffer.concat(childrenOf(element).map((child) => octetsOf(child, depth + 1)));
}
