/** Entries of a Kindle's clippings stand between lines of ten equals signs. */
export const clippingSeparator = /^={10}\s*$/m;

/** Whether a text is a Kindle's `My Clippings.txt`: entries between lines of ten equals signs. */
export function isKindleText(text: string): boolean {
  const [first] = text.slice(0, 20_000).split(clippingSeparator);
  if (first === undefined || first.length === Math.min(text.length, 20_000)) return false;
  const lines = linesOfClipping(first);
  return lines.length >= 2 && /^- ?\S/.test(lines[1] ?? '');
}

/** The lines of an entry, without white space and byte order marks around them, from the first that has words. */
export function linesOfClipping(entry: string): readonly string[] {
  const lines = entry.split(/\r\n?|\n/).map((line) => line.replaceAll('\ufeff', '').trim());
  return lines.slice(
    Math.max(
      lines.findIndex((line) => line !== ''),
      0,
    ),
  );
}
