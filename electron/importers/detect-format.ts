import type { FileToImport } from './imported.ts';

/** The formats that can be imported. */
export type ImportFormat = 'plain text' | 'markdown' | 'html';

const formatByMediaType = new Map<string, ImportFormat>([
  ['text/html', 'html'],
  ['application/xhtml+xml', 'html'],
  ['text/markdown', 'markdown'],
  ['text/x-markdown', 'markdown'],
  ['text/plain', 'plain text'],
]);

const formatByExtension = new Map<string, ImportFormat>([
  ['html', 'html'],
  ['htm', 'html'],
  ['xhtml', 'html'],
  ['xht', 'html'],
  ['shtml', 'html'],
  ['md', 'markdown'],
  ['markdown', 'markdown'],
  ['mdown', 'markdown'],
  ['mkd', 'markdown'],
]);

/**
 * Tells the format of a file: by its media type where that is known, else by its extension; whatever begins as an HTML
 * document is one, since pages are often saved as `.txt` or without an extension.
 */
export function detectFormat(file: FileToImport): ImportFormat {
  const mediaType = file.mediaType?.split(';')[0]?.trim().toLowerCase();
  const declared = mediaType === undefined ? undefined : formatByMediaType.get(mediaType);
  if (declared) return declared;
  const byExtension = formatByExtension.get(extensionOf(file.name));
  return byExtension ?? (beginsAsHtml(file.bytes) ? 'html' : 'plain text');
}

/** Gives a file's name without its extension. */
export function baseName(name: string): string {
  return name.replace(/(?<=.)\.[\p{L}\p{N}]{1,8}$/u, '');
}

function extensionOf(name: string): string {
  return /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
}

/** Zeros are dropped so that UTF-16 is seen too. */
function beginsAsHtml(bytes: Uint8Array): boolean {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 2048)).toString(
    'latin1',
  );
  const begin = head.replaceAll('\0', '').replace(/^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)/, '');
  return /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*<(?:!doctype\s+html|html)[\s>]/i.test(begin);
}
