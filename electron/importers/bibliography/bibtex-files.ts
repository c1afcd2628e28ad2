/**
 * Reads the `file` field of BibTeX: the paths of an entry's files, as JabRef, Zotero, Better BibTeX and Mendeley write them.
 * `description:path:type`, joined by `;`, with `\:` and `\;` for the signs themselves, or a path alone; drives of Windows with or without
 * a backslash before their colon.
 */
export function readFileField(field: string): readonly string[] {
  const files: string[] = [];
  let begun = '';
  for (const piece of splitAt(withoutTex(field), ';')) {
    const file = begun + piece;
    // A semicolon within a name: what stands before it does not end as a file does.
    const isWhole = endOfFile.test(file) || /:[\w.+-]+(?:\/[\w.+-]+)?$/.test(file);
    begun = isWhole ? '' : `${file};`;
    if (isWhole) files.push(pathOf(file.trim()));
  }
  const last = begun.slice(0, -1).trim();
  return [...files, ...(last === '' ? [] : [pathOf(last)])].filter((path) => path !== '');
}

/** An ending of a name, with or without a type behind it. */
const endOfFile = /\.\w{1,8}\s*(?::[\w.+-]*(?:\/[\w.+-]+)?)?$/;

/** Mendeley writes paths as words of TeX. */
function withoutTex(field: string): string {
  return field
    .replaceAll('$\\backslash$', '\\')
    .replaceAll('{\\textasciitilde}', '~')
    .replace(/\{\\([_&%#$~^{}])\}/g, '$1');
}

function pathOf(file: string): string {
  if (/^https?:\/\//i.test(file)) return file;
  const parts = withDrives(splitAt(file, ':'));
  const [first = '', second = ''] = parts;
  const path =
    parts.length > 2
      ? parts.slice(1, -1).join(':')
      : parts.length === 2 && (first === '' || !/\.\w{1,8}$/.test(first))
        ? second
        : first;
  const plain = path.replace(/\\([^\p{L}\p{N}])/gu, '$1').trim();
  // Mendeley leaves the first slash out.
  return /^(?:home|Users)\/[^/]+\//.test(plain) ? `/${plain}` : plain;
}

/** A letter before a colon and a slash is a drive, with what follows. */
function withDrives(parts: readonly string[]): readonly string[] {
  const joined: string[] = [];
  for (const part of parts) {
    const before = joined.at(-1);
    if (before !== undefined && /^[a-z]$/i.test(before) && /^[\\/]/.test(part))
      joined[joined.length - 1] = `${before}:${part}`;
    else joined.push(part);
  }
  return joined;
}

/** Splits at a sign that no backslash stands before. */
function splitAt(text: string, sign: string): readonly string[] {
  const parts: string[] = [''];
  for (let index = 0; index < text.length; index += 1) {
    const character = text[index] ?? '';
    if (character === '\\') {
      parts[parts.length - 1] += character + (text[index + 1] ?? '');
      index += 1;
    } else if (character === sign) parts.push('');
    else parts[parts.length - 1] += character;
  }
  return parts;
}
