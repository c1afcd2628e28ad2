/** Bytes in which a declaration counts. Browsers look at the first 1024; long heads put it later. */
const head = 8192;

/**
 * Gives the encoding label that an HTML page declares in `<meta charset>`, `<meta http-equiv="content-type">` or its XML
 * declaration; null without one (https://html.spec.whatwg.org/#determining-the-character-encoding).
 */
export function declaredCharset(bytes: Uint8Array): string | null {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, head)).toString(
    'latin1',
  );
  const withoutComments = text.replace(/<!--[\s\S]*?-->/g, '');
  const xml = /^\s*<\?xml[^>]*\bencoding\s*=\s*["']([\w.:-]+)["']/i.exec(withoutComments);
  const meta = /<meta\b[^>]*\bcharset\s*=\s*["']?\s*([\w.:-]+)/i.exec(withoutComments);
  return meta?.[1] ?? xml?.[1] ?? null;
}
