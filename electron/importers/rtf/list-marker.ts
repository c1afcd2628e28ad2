/**
 * The number in the marker of a list's item, such as `3.`, `b)` or `1.2`; null for a bullet. Letters that may be Roman figures are read as
 * what follows the item before them, whose number is `previous`, else as the lower number.
 */
export function ordinalOf(marker: string, previous: number | null): number | null {
  const words = marker.trim();
  const figures = /(\p{Nd}{1,6})[^\p{Nd}\p{L}]*$/u.exec(words)?.[1];
  if (figures !== undefined) return Number([...figures].map(figureOf).join(''));
  const letters = /^[([]?([a-z]{1,12})[.)\]]$/i.exec(words)?.[1]?.toLowerCase();
  if (letters === undefined) return null;
  const readings = [romanNumber(letters), letterNumber(letters)].filter((number) => number !== null);
  return (
    readings.find((number) => number === (previous ?? 0) + 1) ??
    (readings.length === 0 ? null : Math.min(...readings))
  );
}

/** Figures of every script stand in a row from nought to nine. */
function figureOf(sign: string): number {
  const code = sign.codePointAt(0) ?? 0;
  let zero = code;
  while (code - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero -= 1;
  return code - zero;
}

/** a to z, then aa to zz. */
function letterNumber(letters: string): number | null {
  const [first = ''] = letters;
  if (letters !== first.repeat(letters.length)) return null;
  return first.charCodeAt(0) - 96 + 26 * (letters.length - 1);
}

const values: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50, c: 100, d: 500, m: 1000 };

function romanNumber(letters: string): number | null {
  if (!/^m{0,3}(?:cm|cd|d?c{0,3})(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,3})$/.test(letters)) return null;
  const signs = [...letters].map((sign) => values[sign] ?? 0);
  return signs.reduce((sum, value, index) => sum + (value < (signs[index + 1] ?? 0) ? -value : value), 0);
}
