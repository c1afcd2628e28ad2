/** A library in pieces that the parser can take. */
export interface BibtexPieces {
  readonly pieces: readonly string[];
  /** The beginnings of entries that would cost the parser too much, and stand in no piece. */
  readonly leftOut: readonly string[];
}

/** The parser's time grows with the square of what it is given, so a long library is given in pieces, in UTF-16 code units. */
const pieceLength = 50_000;

/** What one entry may have at most: far above what a person writes, and low enough that each is soon read. */
const mostOfEntry = { characters: 50_000, braces: 5_000 };

/** Abbreviations that are longer when those within them are written out are left out: each line can double the one before. */
const longestAbbreviation = 1_000;

/** Splits a library into whole entries, each piece with the abbreviations that stand before it. */
export function bibtexPieces(text: string): BibtexPieces {
  const pieces: string[] = [];
  const leftOut: string[] = [];
  const lengths = new Map<string, number>();
  let abbreviations = '';
  let piece = '';
  for (const entry of text.split(/\n(?=[ \t]{0,99}@[A-Za-z]{1,99}[ \t]{0,99}[{(])/)) {
    const abbreviation = readAbbreviation(entry, lengths);
    if (isTooMuch(entry) || (abbreviation?.length ?? 0) > longestAbbreviation) {
      leftOut.push(entry.trimStart().slice(0, 60));
      continue;
    }
    if (abbreviation !== null) lengths.set(abbreviation.name, abbreviation.length);
    if (piece.length > pieceLength) {
      pieces.push(piece);
      piece = abbreviations;
    }
    piece += `${entry}\n`;
    if (abbreviation !== null && abbreviations.length < pieceLength / 2) abbreviations += `${entry}\n`;
  }
  return { pieces: [...pieces, piece], leftOut };
}

/** Values joined by `#` may be an abbreviation each. */
function isTooMuch(entry: string): boolean {
  const joined = (entry.match(/#/g)?.length ?? 0) * longestAbbreviation;
  const braces = entry.match(/[{}]/g)?.length ?? 0;
  return (
    entry.length > mostOfEntry.characters ||
    joined > 2 * mostOfEntry.characters ||
    braces > mostOfEntry.braces
  );
}

/** The name of what `@string` defines, and how long its value is when it is written out; null for other entries. */
function readAbbreviation(
  entry: string,
  lengths: ReadonlyMap<string, number>,
): { readonly name: string; readonly length: number } | null {
  const found = /^\s{0,99}@string\s{0,99}[{(]\s{0,99}([^\s={}"#]{1,200})\s{0,99}=/i.exec(entry);
  if (found?.[1] === undefined) return null;
  const parts = entry.slice(found[0].length).split('#');
  const length = parts.reduce(
    (sum, part) => sum + (lengths.get(part.replace(/[\s(){},]/g, '').toLowerCase()) ?? part.length),
    0,
  );
  return { name: found[1].toLowerCase(), length };
}
