/** The label in the declaration of an XML document (XML 1.0, 4.3.3); null without one. */
export function declaredEncoding(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 300)).toString(
    'latin1',
  );
  const declaration = /^(?:\xef\xbb\xbf)?\s*<\?xml\s([^>]*)/.exec(head)?.[1] ?? '';
  return /encoding\s*=\s*["']([\w.:-]+)["']/.exec(declaration)?.[1] ?? null;
}
