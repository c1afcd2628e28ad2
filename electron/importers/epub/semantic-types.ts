/**
 * What an element of a book is, in words of the EPUB vocabulary (https://www.w3.org/TR/epub-ssv-11/): by `epub:type`, or by a role of
 * DPUB-ARIA, which names the same with `doc-` before it.
 */
export function semanticTypes(
  epubType: string | null | undefined,
  role: string | null | undefined,
): readonly string[] {
  const types = (epubType ?? '').split(/\s+/);
  const roles = (role ?? '').split(/\s+/).flatMap((each) => /^doc-(.+)$/.exec(each)?.[1] ?? []);
  return [...types, ...roles].filter((type) => type !== '').map((type) => type.toLowerCase());
}
