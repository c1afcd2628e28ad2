/** A place in a book: a member of its archive, and the `id` of an element in it. */
export interface BookAddress {
  /** As the archive names it. */
  readonly path: string;
  /** Null for the member as a whole. */
  readonly fragment: string | null;
}

/** Stands for the root of the archive while addresses are resolved; no host has a name in this domain (RFC 6761). */
const root = 'https://book.invalid';

/**
 * Resolves an address that stands in the member at `from` (EPUB 3.3, 4.2.5): it never leads above the root of the archive. Null for one
 * that leads out of the book.
 */
export function resolveInBook(address: string, from: string): BookAddress | null {
  const base = `${root}/${from.split('/').map(encodeURIComponent).join('/')}`;
  const url = URL.parse(address.trim(), base);
  if (url?.origin !== root) return null;
  const fragment = decoded(url.hash.slice(1));
  return {
    path: decoded(url.pathname.slice(1)).normalize('NFC'),
    fragment: fragment === '' ? null : fragment,
  };
}

/** The name of the anchor at a place. */
export function anchorName({ path, fragment }: BookAddress): string {
  return fragment === null ? path : `${path}#${fragment}`;
}

function decoded(words: string): string {
  try {
    return decodeURIComponent(words);
  } catch {
    return words;
  }
}
